import { type ReadonlySignal, signal } from "@preact/signals";
import type { LastWords } from "./last_words";
import { type Change, type Lane, makeMemoryStore, type OutboxStore } from "./outbox_store";

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
  /** What of it another page has taken in, which found the words of this page and thought it gone. */
  takenWords(): readonly Change[];
  goOnInMemory(): void;
}

export function makeKeeping(parts: KeepingParts): Keeping {
  const { page, lastWords } = parts;
  let store = parts.store;
  const durable = signal(store.durable);
  let waiting: Change[] = [];
  let writing: Promise<void> | undefined;
  let said: readonly Change[] = [];

  return {
    store: () => store,
    durable,
    write(change) {
      waiting.push(change);
      writing ??= Promise.resolve()
        .then(writeAll)
        .finally(() => {
          writing = undefined;
        });
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
    goOnInMemory,
  };

  async function writeAll() {
    while (waiting.length > 0) {
      const batch = waiting.slice();
      const outcome = await store.write(parts.lane(), batch).catch(goOnInMemory);
      if (outcome === "lost") await parts.onLost();
      if (outcome === "kept") {
        waiting = waiting.filter((change) => !batch.includes(change));
        parts.onKept(batch);
      }
      // The page went on after its last words: they must not say what is kept by now.
      if (said.length > 0) sayLastWords();
    }
  }

  function sayLastWords() {
    said = waiting.slice();
    lastWords.say(page, said.length === 0 ? undefined : { lane: parts.lane(), changes: said });
  }

  function goOnInMemory() {
    store = makeMemoryStore();
    durable.value = false;
    parts.onMemory();
  }
}
