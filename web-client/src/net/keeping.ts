import { type ReadonlySignal, signal } from "@preact/signals";
import type { LastWords } from "./last_words";
import { type Change, entryKey, type Lane, makeMemoryStore, type OutboxStore } from "./outbox_store";

export interface KeepingParts {
  page: string;
  store: OutboxStore;
  lastWords: LastWords;
  /** The lane that commands are written to. */
  lane(): Lane;
  onKept(changes: readonly Change[]): void;
  /** Nothing of what waits was kept, as another page has the lane or a draft of it; must `drop` what that page has now. */
  onLost(): Promise<void>;
  /** The store cannot be written to: from now on all goes with the page. */
  onMemory(): void;
}

/**
 * What a page wants kept, on its way into the store: written in order, and what was asked for in one go in one transaction, so
 * that a command and the draft that it came of never part. What is not yet kept when the page goes is said in its last words.
 */
export interface Keeping {
  /** The store that is written to by now. */
  store(): OutboxStore;
  /** False when what is kept is gone with the page. */
  readonly durable: ReadonlySignal<boolean>;
  write(change: Change): void;
  /** Takes changes back that wait. */
  drop(which: (change: Change) => boolean): void;
  /** Resolves when nothing waits. */
  settled(): Promise<void>;
  waiting(): readonly Change[];
  /** Writes down what waits, where it stays should the page be gone in a moment. */
  sayLastWords(): void;
  /** Forgets a lane in which nothing waits any more, if it can. */
  removeLane(client: string): void;
  /** What of it another page has taken in, which found the words of this page and thought it gone. */
  takenWords(): readonly Change[];
  goOnInMemory(): void;
  /** Moves all that is in memory into a store that keeps, and goes on there. */
  keepIn(store: OutboxStore): Promise<void>;
}

export function makeKeeping(parts: KeepingParts): Keeping {
  const { page, lastWords } = parts;
  let store = parts.store;
  /** The last store that is not memory, even where it has failed. */
  let lasting = parts.store;
  const durable = signal(store.durable);
  let waiting: Change[] = [];
  let writing: Promise<void> | undefined;
  let said: readonly Change[] = [];
  /** What `lasting` still has to forget, as it has failed and another page may find it. */
  let outdated = new Map<string, Change>();

  return {
    store: () => store,
    durable,
    write(change) {
      waiting.push(change);
      if (writing === undefined) void inTurn(writeAll);
    },
    drop(which) {
      waiting = waiting.filter((change) => !which(change));
    },
    settled: () => writing ?? Promise.resolve(),
    waiting: () => waiting,
    sayLastWords,
    takenWords() {
      const taken = said.length > 0 && !lastWords.has(page) ? said : [];
      said = [];
      return taken;
    },
    removeLane: (client) => void lasting.removeLane(client).catch(() => undefined),
    goOnInMemory,
    keepIn: (better) =>
      inTurn(async () => {
        await moveInto(better);
        await writeAll();
      }),
  };

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = (writing ?? Promise.resolve()).then(work).finally(() => {
      if (writing === turn) writing = undefined;
    });
    writing = turn;
    return turn;
  }

  async function writeAll() {
    while (waiting.length > 0) {
      const batch = waiting.slice();
      const outcome = await store.write(parts.lane(), batch).catch(goOnInMemory);
      if (outcome === "lost") await parts.onLost();
      if (outcome === "kept") {
        waiting = waiting.filter((change) => !batch.includes(change));
        if (store !== lasting) forgetIn(lasting, batch);
        parts.onKept(batch);
      }
      // The page went on after its last words: they must not say what is kept by now.
      if (said.length > 0) sayLastWords();
    }
  }

  /** The store has failed and may come back with the next page: it must not give that what is no longer so. */
  function forgetIn(failed: OutboxStore, batch: readonly Change[]) {
    for (const change of batch) {
      if ("forget" in change) outdated.set(entryKey(change.forget), change);
      if ("draft" in change) outdated.set(change.draft.key, { draft: { ...change.draft, value: undefined } });
    }
    const now = outdated;
    if (now.size === 0) return;
    outdated = new Map();
    failed.write(parts.lane(), [...now.values()]).catch(() => {
      outdated = new Map([...now, ...outdated]);
      sayLastWords();
    });
  }

  async function moveInto(better: OutboxStore) {
    const lane = parts.lane();
    const entries = await store.entriesOf(lane.client);
    const drafts = await store.draftsOf(lane.person);
    const changes: Change[] = [...entries.map((keep) => ({ keep })), ...drafts.map((draft) => ({ draft }))];
    if ((await better.write(lane, changes).catch(() => "lost")) === "lost") return;
    store = better;
    lasting = better;
    durable.value = better.durable;
    parts.onKept(changes);
  }

  function sayLastWords() {
    said = [...waiting, ...outdated.values()];
    lastWords.say(page, said.length === 0 ? undefined : { lane: parts.lane(), changes: said });
  }

  function goOnInMemory() {
    store = makeMemoryStore();
    durable.value = false;
    parts.onMemory();
  }
}
