import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { makeLastWords, noLastWords } from "./last_words";
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
  const outbox = await openOutbox({
    person,
    page,
    store,
    lastWords: lastWordsOfBrowser(),
    isAlive: livePages.isAlive,
    ...events,
  });
  // A phone may end a page that is not looked at without another word.
  addEventListener("pagehide", outbox.going);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") outbox.going();
  });
  return outbox;
}

function lastWordsOfBrowser() {
  try {
    return makeLastWords(localStorage);
  } catch {
    return noLastWords;
  }
}
