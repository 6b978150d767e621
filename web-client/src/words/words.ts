import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { language } from "./language";

/**
 * A subject's words in the language in force: read `.value` while rendering and the page follows a change of language.
 * Dutch comes with the page, so that most readers wait for nothing; English is fetched when it is asked for, and until
 * it is there (or when it cannot be fetched) Dutch stays.
 */
export type Words<T> = ReadonlySignal<T>;

const underway = new Set<Promise<void>>();

/** Makes the words of one subject from its Dutch messages and a way to fetch the English ones. */
export function wordsOf<T>(dutch: T, fetchEnglish: () => Promise<T>): Words<T> {
  const words = signal(dutch);
  effect(() => {
    if (language.value === "nl") {
      words.value = dutch;
      return;
    }
    const fetched: Promise<void> = fetchEnglish()
      .then((english) => {
        if (language.peek() === "en") words.value = english;
      })
      .catch(() => undefined)
      .finally(() => underway.delete(fetched));
    underway.add(fetched);
  });
  return words;
}

/** Settles when all words are there in the language in force; wait for it before the first render. */
export async function wordsReady(): Promise<void> {
  await Promise.all(underway);
}
