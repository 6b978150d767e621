import type { Language } from "../protocol/frames";
import { fieldWords, stopWords } from "./alike_words";
import { makeGlossary, type Term } from "./glossary";
import { foldWord, type Stemmer, wordPattern } from "./word_stems";

/** Something that a text speaks of: a stem, or a row of words that mean the same; with its place in the text. */
export interface Sense {
  key: string;
  weight: number;
  from: number;
  until: number;
}

export type SenseReader = (text: string) => Sense[];

export interface Wording {
  language: Language;
  stem: Stemmer;
  /** The conference's own: a term and its plainer word count as the same. */
  glossary?: readonly Term[];
  /** Rows of words or phrases that mean the same in the field; those of youth care where nothing is given. */
  sameWords?: readonly (readonly string[])[];
}

/** How much a word itself tells beside what the field speaks of: two insights often share one by chance. */
const plainWord = 0.15;

/** Reads what texts speak of: the rows of words that it has something of, and every word that is no stop word by its stem. */
export function makeSenseReader({
  language,
  stem,
  glossary = [],
  sameWords = fieldWords[language],
}: Wording): SenseReader {
  const pairs = glossary.flatMap(({ term, plain }) => (plain === undefined ? [] : [[term, plain]]));
  const rows = makeGlossary(asTerms(joined([...pairs, ...sameWords])), language, stem);
  const stops = new Set([...stopWords.nl, ...stopWords.en].map(foldWord));

  return (text) => {
    const senses: Sense[] = rows
      .marksIn(text)
      .map(({ from, until, term }) => ({ key: `=${term.plain}`, weight: 1, from, until }));
    for (const { 0: word, index: from } of text.matchAll(wordPattern)) {
      const folded = foldWord(word);
      if (folded.length < 2 || stops.has(folded)) continue;
      senses.push({ key: stem(folded), weight: plainWord, from, until: from + word.length });
    }
    return senses;
  };
}

/** Rows that share a word become one. */
function joined(rows: readonly (readonly string[])[]): string[][] {
  const rowOf = new Map<string, Set<string>>();
  for (const row of rows) {
    const whole = new Set(row.flatMap((word) => [word, ...(rowOf.get(word) ?? [])]));
    for (const word of whole) rowOf.set(word, whole);
  }
  return [...new Set(rowOf.values())].map((row) => [...row]);
}

/** As terms whose plain word is the row's first. */
function asTerms(rows: readonly (readonly string[])[]): Term[] {
  return rows.flatMap((row) => row.map((term) => ({ term, plain: row[0] ?? "", explanation: "" })));
}
