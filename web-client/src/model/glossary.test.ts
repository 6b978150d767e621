import { beforeAll, describe, expect, it } from "vitest";
import { type Glossary, makeGlossary } from "./glossary";
import { fetchStemmer, type Stemmer } from "./word_stems";

const term = (words: string) => ({ term: words, plain: "", explanation: `Wat ${words} betekent.` });

describe("a Dutch glossary", () => {
  let stem: Stemmer;
  let glossary: Glossary;

  beforeAll(async () => {
    stem = await fetchStemmer("nl");
    const terms = ["ambulant", "eigen kracht", "kracht", "netwerk", "sociaal netwerk", "co-creatie", "pgb", "wijkteam"];
    glossary = makeGlossary(terms.map(term), "nl", stem);
  });

  /** What is marked, as it stands in the text, and as which term. */
  const marked = (text: string, of = glossary) =>
    of.marksIn(text).map(({ from, until, term }) => `${text.slice(from, until)} = ${term.term}`);

  it("finds a term where it stands, and nothing else", () => {
    expect(glossary.marksIn("Hulp is ambulant nu.")).toEqual([{ from: 8, until: 16, term: term("ambulant") }]);
    expect(marked("Een ambulance kwam, en het net werkte.")).toEqual([]);
    expect(marked("")).toEqual([]);
  });

  it.each([
    ["Ambulante hulp", "Ambulante = ambulant"],
    ["drie wijkteams", "wijkteams = wijkteam"],
    ["WIJKTEAM", "WIJKTEAM = wijkteam"],
    ["de netwerken", "netwerken = netwerk"],
    ["twee pgb's", "pgb's = pgb"],
    ["twee pgb’s.", "pgb’s = pgb"],
    ["‘wijkteam’", "wijkteam = wijkteam"],
    ["wĳkteam wíjkteam", "wíjkteam = wijkteam"],
    ["wijk\u00adteam", "wijk\u00adteam = wijkteam"],
    ["wijk-team", "wijk-team = wijkteam"],
    ["niet-ambulant", "ambulant = ambulant"],
    ["cocreatie", "cocreatie = co-creatie"],
    ["co-creaties", "co-creaties = co-creatie"],
    ["👩‍👧 ambulant", "ambulant = ambulant"],
  ])("knows it in: %s", (text, mark) => {
    expect(marked(text)).toEqual([mark]);
  });

  it("knows a term of several words over spaces, a hyphen or a line's end, and not over anything more", () => {
    expect(marked("op eigen  krachten")).toEqual(["eigen  krachten = eigen kracht"]);
    expect(marked("eigen\nkracht")).toEqual(["eigen\nkracht = eigen kracht"]);
    expect(marked("eigen-kracht")).toEqual(["eigen-kracht = eigen kracht"]);
    expect(marked("eigen. Kracht")).toEqual(["Kracht = kracht"]);
    expect(marked("eigen\n\nkracht")).toEqual(["kracht = kracht"]);
    expect(marked("eigen")).toEqual([]);
  });

  it("lets the longest win where terms overlap", () => {
    expect(marked("het sociale netwerk")).toEqual(["sociale netwerk = sociaal netwerk"]);
    const crossing = makeGlossary(["hulp thuis", "thuis begeleid wonen"].map(term), "nl", stem);
    expect(marked("hulp thuis begeleid wonen", crossing)).toEqual(["thuis begeleid wonen = thuis begeleid wonen"]);
  });

  it("marks every place, in the order of the text", () => {
    expect(marked("kracht, wijkteam, kracht")).toEqual(["kracht = kracht", "wijkteam = wijkteam", "kracht = kracht"]);
  });

  it("lives with a term that has no letters", () => {
    expect(marked("… ?", makeGlossary([term("…"), term("")], "nl", stem))).toEqual([]);
  });
});

it("knows English by its own endings", async () => {
  const glossary = makeGlossary([term("safeguarding"), term("referral")], "en", await fetchStemmer("en"));
  const found = glossary.marksIn("Safeguards, the referral's date and two referrals");
  expect(found.map((mark) => mark.term.term)).toEqual(["safeguarding", "referral", "referral"]);
});
