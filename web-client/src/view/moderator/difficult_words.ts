import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Glossary, MarkedWord } from "../../model/glossary";
import type { ProgrammeState } from "../../protocol/frames";
import { whenIdle } from "../shared/idle";

const found = signal<Glossary>();

/** Fetches what finds the conference's difficult words, once the browser has nothing better to do. */
export function useDifficultWords({ glossary: terms, language }: ProgrammeState): void {
  useEffect(() => {
    if (terms.length === 0) {
      found.value = undefined;
      return undefined;
    }
    let wanted = true;
    void whenIdle()
      .then(() => Promise.all([import("../../model/glossary"), import("../../model/word_stems")]))
      .then(async ([{ makeGlossary }, { fetchStemmer }]) => {
        const stem = await fetchStemmer(language);
        if (wanted) found.value = makeGlossary(terms, language, stem);
      })
      // Without it the page only lacks the marks.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [terms, language]);
}

/** The difficult words in a text, with where they stand; none until they can be found. */
export function useMarksIn(text: string): readonly MarkedWord[] {
  const glossary = found.value;
  return useMemo(() => glossary?.marksIn(text) ?? [], [glossary, text]);
}
