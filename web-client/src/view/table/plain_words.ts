import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { MarkedWord, Term } from "../../model/glossary";
import type { ProgrammeState } from "../../protocol/frames";
import { whenIdle } from "../shared/idle";
import { fetched, useTouched } from "./in_use";

/** What finds difficult words and explains them: fetched apart, see `usePlainWords`. */
export type PlainWords = Awaited<ReturnType<typeof import("./later/glossary_parts").makePlainWords>>;

const found = signal<PlainWords>();
const expected = signal(false);

/** Undefined until it has been fetched; a page without it only lacks the marks. */
export const plainWords: ReadonlySignal<PlainWords | undefined> = found;

/** Whether the conference explains words, so that a field keeps room for them. */
export const wordsExplained: ReadonlySignal<boolean> = expected;

/**
 * Fetches what marks the conference's difficult words, once there may be some: there is something to read, or the page is
 * touched; and then not before the browser has nothing better to do.
 */
export function usePlainWords(programme: ProgrammeState | undefined, somethingToRead: boolean): void {
  const touched = useTouched();
  const terms = programme?.glossary;
  const language = programme?.language ?? "nl";
  const wanted = terms !== undefined && terms.length > 0;
  expected.value = wanted;

  useEffect(() => {
    if (!wanted || !(somethingToRead || touched)) return undefined;
    const ending = new AbortController();
    void whenIdle()
      .then(() =>
        fetched(ending.signal, async () => (await import("./later/glossary_parts")).makePlainWords(terms, language)),
      )
      .then((words) => {
        if (words !== undefined) found.value = words;
      });
    return () => ending.abort();
  }, [terms, language, wanted && (somethingToRead || touched)]);
}

/** The terms in a text, with where they stand; none until they can be found. */
export function useMarksIn(text: string): readonly MarkedWord[] {
  const glossary = plainWords.value?.glossary;
  return useMemo(() => glossary?.marksIn(text) ?? [], [glossary, text]);
}

/** Each term once, in the order in which they come. */
export function termsOf(marks: readonly MarkedWord[]): Term[] {
  return [...new Set(marks.map(({ term }) => term))];
}
