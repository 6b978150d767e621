import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { joinLivePages } from "./live_pages";
import { type Outbox, type OutboxParts, openOutbox } from "./outbox";
import { makeMemoryStore } from "./outbox_store";

/**
 * The outbox of an ordinary page: in IndexedDB, or in memory where there is none. Made once a page, since the page answers
 * to its id as long as it lives.
 */
export async function openPageOutbox(
  person: string,
  events: Pick<OutboxParts, "onClientChange" | "onRefused" | "onTakenOver">,
): Promise<Outbox> {
  const page = makeId();
  const livePages = joinLivePages(page);
  const store = await openIdbStore().catch(makeMemoryStore);
  return openOutbox({ person, page, store, isAlive: livePages.isAlive, ...events });
}
