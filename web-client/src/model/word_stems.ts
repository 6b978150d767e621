import type { Language } from "../protocol/frames";

/** Brings an inflected word in small letters back to its stem, by Snowball. */
export type Stemmer = (word: string) => string;

/** Fetches the stemmer of a language; the tests hold it equal to libstemmer's. */
export async function fetchStemmer(language: Language): Promise<Stemmer> {
  if (language === "en") return (await import("porter2")).stem;
  return (await import("@orama/stemmers/dutch")).stemmer;
}

/** What counts as one word in what people write; with accents, hidden signs and apostrophes, without hyphens. */
export const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d'’]*[\p{L}\p{M}\p{N}])?/gu;

/** A word without what people leave out on a phone: capitals, accents, hidden signs, and an ending behind an apostrophe. */
export function foldWord(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}\u00ad\u200b-\u200d]/gu, "")
    .toLowerCase()
    .replace(/['’](?:s|er|ers|tje|tjes)$/, "")
    .replace(/['’]/g, "");
}

/** The stems by which a folded word is known. */
export function stemsOf(word: string, language: Language, stem: Stemmer): string[] {
  const forms = language === "nl" ? dutchForms(word) : [word];
  return [...new Set(forms.map(stem))];
}

/**
 * The regular forms of a Dutch word whose stems Snowball leaves apart: indicatie and indicaties, plan and plannen,
 * residentieel and residentiële, preventief and preventieve.
 */
function dutchForms(word: string): string[] {
  const short = word.replace(/(aa|ee|oo|uu)([bdfgklmnprst])$/, (_, [vowel], last) => vowel + last);
  return [
    word,
    word.replace(/([aeiou])$/, "$1s"),
    word.replace(/([aeiou])s$/, "$1"),
    word.replace(/([^aeiou][aeiou])([bdfgklmnprst])$/, "$1$2$2en"),
    `${short.replace(/f$/, "v").replace(/s$/, "z")}e`,
  ];
}
