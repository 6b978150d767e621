import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { fetchStemmer, foldWord, type Stemmer, stemsOf } from "./word_stems";

function libstemmerOn(language: "nl" | "en"): [word: string, stem: string][] {
  const file = join(import.meta.dirname, `stems.${language}.tsv`);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t") as [string, string]);
}

describe.each(["nl", "en"] as const)("the stems of %s", (language) => {
  it("are those of libstemmer", async () => {
    const stem = await fetchStemmer(language);
    const words = libstemmerOn(language);
    expect(words.length).toBeGreaterThan(300);
    expect(words.map(([word]) => [word, stem(word)])).toEqual(words);
  });
});

it.each([
  ["Cliëntenraad", "clientenraad"],
  ["WMO", "wmo"],
  ["pgb's", "pgb"],
  ["ggz’er", "ggz"],
  ["jeugd\u00adhulp", "jeugdhulp"],
  ["cafe\u0301", "cafe"],
  ["m’n", "mn"],
])("folds %s to %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});

describe("Dutch forms that Snowball leaves apart", () => {
  let stem: Stemmer;
  beforeAll(async () => {
    stem = await fetchStemmer("nl");
  });

  it.each([
    ["indicatie", "indicaties"],
    ["indicaties", "indicatie"],
    ["gezinsplan", "gezinsplannen"],
    ["residentieel", "residentiële"],
    ["preventief", "preventieve"],
    ["casus", "casussen"],
    ["methode", "methodes"],
    ["ambulant", "ambulante"],
    ["wijkteam", "wijkteams"],
    ["behandeling", "behandelingen"],
  ])("%s is also known as %s", (term, written) => {
    expect(stemsOf(foldWord(term), "nl", stem)).toContain(stem(foldWord(written)));
  });

  it("are no business of English", async () => {
    expect(stemsOf("plan", "en", await fetchStemmer("en"))).toEqual(["plan"]);
  });
});
