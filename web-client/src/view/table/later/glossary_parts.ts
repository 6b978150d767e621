import { makeGlossary, type Term } from "../../../model/glossary";
import { fetchStemmer } from "../../../model/word_stems";
import type { Language } from "../../../protocol/frames";
import { wordsReady } from "../../../words/words";
import { ExplainButton, Explained, FieldWords, MarkedText, Mirror } from "./marked_words";

const parts = { ExplainButton, Explained, FieldWords, MarkedText, Mirror };

/** What a page that explains words fetches later, complete. */
export async function makePlainWords(terms: readonly Term[], language: Language) {
  const [stem] = await Promise.all([fetchStemmer(language), wordsReady()]);
  return { glossary: makeGlossary(terms, language, stem), parts };
}
