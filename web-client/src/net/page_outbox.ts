import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { makeLastWords, noLastWords } from "./last_words";
import { joinLivePages } from "./live_pages";
import { type Outbox, type OutboxEvents, openOutbox } from "./outbox";
import { makeMemoryStore } from "./outbox_store";

/** In this time a page that is reloaded is back, and takes its own things. */
const backWithinMs = 5_000;

/**
 * The outbox of an ordinary page: in IndexedDB, or in memory where there is none or as long as it does not answer. Made once a
 * page, since the page answers to its id as long as it lives.
 */
export async function openPageOutbox(person: string, events: OutboxEvents): Promise<Outbox> {
  const page = makeId();
  let outbox: Outbox | undefined;
  const livePages = joinLivePages(page, () => setTimeout(() => void outbox?.lookAround(), backWithinMs));
  const lastWords = lastWordsOfBrowser();
  const opening: Promise<Outbox> = openIdbStore("oogst", (late) => void opening.then(({ keepIn }) => keepIn(late)))
    .catch(makeMemoryStore)
    .then((store) => openOutbox({ person, page, store, lastWords, isAlive: livePages.isAlive, ...events }));
  outbox = await opening;
  watchLooks(outbox);
  return outbox;
}

/** A phone may end a page that is not looked at without another word, and let another take its things while it sleeps. */
function watchLooks(outbox: Outbox) {
  addEventListener("pagehide", outbox.going);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void outbox.lookAround();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") outbox.going();
    else void outbox.lookAround();
  });
}

function lastWordsOfBrowser() {
  try {
    return makeLastWords(localStorage);
  } catch {
    return noLastWords;
  }
}
