import type { Change, Lane } from "./outbox_store";

/** What a page wanted kept and could not wait for. */
export interface Words {
  /** The page's own, to which its commands belong. */
  lane: Lane;
  changes: readonly Change[];
}

/**
 * The last words of pages that are going. IndexedDB writes while the page goes on, and what it has not written when the page
 * is gone is lost; localStorage takes a word at once. So a page that goes says there what is not yet kept, and the next page
 * puts it where it belongs. Never throws: without localStorage there are no last words.
 */
export interface LastWords {
  /** Writes down, in place of what `page` said before, its words; nothing for none. */
  say(page: string, words: Words | undefined): void;
  /** Whether there are words of this page. */
  has(page: string): boolean;
  /** What the pages of a person have said. */
  of(person: string): Words[];
}

const prefix = "oogst.last.1.";

/** The last words kept in `storage`. */
export function makeLastWords(storage: Storage): LastWords {
  return {
    say(page, words) {
      try {
        if (words === undefined) storage.removeItem(prefix + page);
        else storage.setItem(prefix + page, JSON.stringify(words));
      } catch {
        // No room, or not allowed: what IndexedDB still manages to write is what stays.
      }
    },
    has: (page) => read(page) !== undefined,
    of: (person) =>
      pages()
        .flatMap((page) => read(page) ?? [])
        .filter(({ lane }) => lane.person === person),
  };

  function pages(): string[] {
    return Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  }

  function read(page: string): Words | undefined {
    try {
      const words: unknown = JSON.parse(storage.getItem(prefix + page) ?? "");
      const whole = typeof words === "object" && words !== null && "lane" in words && "changes" in words;
      return whole ? (words as Words) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** For a browser that has no localStorage for us. */
export const noLastWords: LastWords = { say: () => undefined, has: () => false, of: () => [] };
