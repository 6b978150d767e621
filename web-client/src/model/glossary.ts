import type { Language, ProgrammeState } from "../protocol/frames";
import { foldWord, type Stemmer, stemsOf, wordPattern } from "./word_stems";

/** A word that not everyone knows, what it means, and a plainer one where there is. */
export type Term = ProgrammeState["glossary"][number];

/** Where a text has a term, in UTF-16 as the browser counts. */
export interface MarkedWord {
  from: number;
  until: number;
  term: Term;
}

/** A conference's words that not everyone knows; finds them in what people write, whatever their ending. */
export interface Glossary {
  /** The terms in a text, in its order; where they overlap, the longest. */
  marksIn(text: string): MarkedWord[];
}

/** One way of writing a term: for each of its words the stems by which it is known. */
interface Pattern {
  words: readonly ReadonlySet<string>[];
  term: Term;
}

interface Token {
  word: string;
  stem: string;
  from: number;
  until: number;
  /** What stands between this word and the next where they may belong together. */
  joined: "hyphen" | "space" | undefined;
}

const hyphen = /^[-\u2010\u2011]$/;
const space = /^[^\S\n]*\n?[^\S\n]*$/;

export function makeGlossary(terms: readonly Term[], language: Language, stem: Stemmer): Glossary {
  const patterns = new Map<string, Pattern[]>();
  for (const term of terms) {
    for (const words of waysToWrite(term.term)) {
      const pattern = { words: words.map((word) => new Set(stemsOf(word, language, stem))), term };
      for (const first of pattern.words[0] ?? []) patterns.set(first, [...(patterns.get(first) ?? []), pattern]);
    }
  }
  const stemOf = remembering((word) => stem(foldWord(word)));

  return {
    marksIn(text) {
      const tokens = tokensOf(text, stemOf);
      return longestOf(
        tokens.flatMap((token, place) => [...termsFrom(tokens, place), ...hyphenated(tokens, place, token)]),
      );
    },
  };

  /** The terms that begin at a place. */
  function termsFrom(tokens: readonly Token[], place: number): MarkedWord[] {
    return (patterns.get(tokens[place]?.stem ?? "") ?? []).flatMap(({ words, term }) => {
      const run = tokens.slice(place, place + words.length);
      const fits =
        run.length === words.length &&
        run.every(({ stem, joined }, index) => words[index]?.has(stem) && (joined || index === words.length - 1));
      return fits ? [markOf(run, term)] : [];
    });
  }

  /** The terms of one word that are written with hyphens here: jeugd-hulp. */
  function hyphenated(tokens: readonly Token[], place: number, first: Token): MarkedWord[] {
    const run = [first];
    const found: MarkedWord[] = [];
    while (run.at(-1)?.joined === "hyphen") {
      const next = tokens[place + run.length];
      if (next === undefined) break;
      run.push(next);
      const joined = stemOf(run.map(({ word }) => word).join(""));
      for (const { words, term } of patterns.get(joined) ?? []) if (words.length === 1) found.push(markOf(run, term));
    }
    return found;
  }
}

/** The words of a term; where it has a hyphen, also written as one. */
function waysToWrite(term: string): string[][] {
  const apart = wordsIn(term).map(foldWord);
  const together = wordsIn(term.replace(/[-\u2010\u2011]/g, "")).map(foldWord);
  return [apart, ...(together.length < apart.length ? [together] : [])].filter((words) => words.length > 0);
}

function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

function tokensOf(text: string, stemOf: (word: string) => string): Token[] {
  const matches = [...text.matchAll(wordPattern)];
  return matches.map(({ 0: word, index: from }, place) => {
    const until = from + word.length;
    const between = text.slice(until, matches[place + 1]?.index ?? until);
    return { word, stem: stemOf(word), from, until, joined: joint(between) };
  });
}

function joint(between: string): Token["joined"] {
  if (between === "") return undefined;
  if (hyphen.test(between)) return "hyphen";
  return space.test(between) ? "space" : undefined;
}

function markOf(run: readonly Token[], term: Term): MarkedWord {
  return { from: run[0]?.from ?? 0, until: run.at(-1)?.until ?? 0, term };
}

/** Of what overlaps the longest, in the order of the text. */
function longestOf(found: readonly MarkedWord[]): MarkedWord[] {
  const kept: MarkedWord[] = [];
  const byLength = [...found].sort((one, other) => lengthOf(other) - lengthOf(one) || one.from - other.from);
  for (const mark of byLength) {
    if (kept.every(({ from, until }) => mark.until <= from || mark.from >= until)) kept.push(mark);
  }
  return kept.sort((one, other) => one.from - other.from);
}

function lengthOf({ from, until }: MarkedWord): number {
  return until - from;
}

// A page is open for hours, and every word half typed is one.
const rememberedMax = 4_000;

function remembering(stemOf: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const stemmed = known.get(word) ?? stemOf(word);
    if (known.size >= rememberedMax) known.clear();
    known.set(word, stemmed);
    return stemmed;
  };
}
