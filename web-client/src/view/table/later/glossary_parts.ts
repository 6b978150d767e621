import { makeGlossary, type Term } from "../../../model/glossary";
import { fetchStemmer } from "../../../model/word_stems";
import type { Language } from "../../../protocol/frames";
import { wordsReady } from "../../../words/words";
import type { PlainWords } from "../plain_words";
import * as parts from "./marked_words";

/** What a page that explains words fetches later, complete. */
export async function makePlainWords(terms: readonly Term[], language: Language): Promise<PlainWords> {
  const [stem] = await Promise.all([fetchStemmer(language), wordsReady()]);
  return { glossary: makeGlossary(terms, language, stem), parts };
}
