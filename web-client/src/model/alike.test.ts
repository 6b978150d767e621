import { beforeAll, describe, expect, it } from "vitest";
import { type Alike, type AlikeText, compareTexts, findAlike, loneVoices, makeSenseReader } from "./alike";
import type { SenseReader } from "./alike_senses";
import { chanceFrom } from "./random_texts.testing";
import { fetchStemmer } from "./word_stems";

function atOnce(texts: readonly AlikeText[], read: SenseReader): Alike {
  const steps = compareTexts(texts, read);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const waiting = [
  { id: "a", text: "Wij staan een jaar op een wachtlijst." },
  { id: "b", text: "Een jaar nu al, die wachtlijsten!" },
  { id: "c", text: "Een goede trainer ziet alles." },
];

describe("Dutch insights", () => {
  let read: SenseReader;
  beforeAll(async () => {
    read = makeSenseReader({ language: "nl", stem: await fetchStemmer("nl"), sameWords: [] });
  });

  it("are explained by the words that they share, as each has written them", () => {
    const { others } = atOnce(waiting, read);
    expect(others.get("a")).toMatchObject([{ id: "b" }]);
    expect(others.get("a")?.[0]?.words).toContainEqual({ here: "wachtlijst", there: "wachtlijsten" });
    expect(others.get("b")?.[0]?.words).toContainEqual({ here: "wachtlijsten", there: "wachtlijst" });
  });

  it("are suggested as a group with what its members speak of", () => {
    expect(atOnce(waiting, read).groups).toEqual([
      { insights: ["a", "b"], words: ["jaar", "wachtlijst", "wachtlijsten"] },
    ]);
  });

  it("that share nothing with another are lone voices", () => {
    const { alone, others } = atOnce(waiting, read);
    expect(alone).toEqual(["c"]);
    expect(others.get("c")).toEqual([]);
  });

  it("have nothing in common by words that say little", () => {
    const { others } = atOnce(
      [
        { id: "a", text: "Dat is het niet, en daarom wordt het er ook niet beter op." },
        { id: "b", text: "Daarom is het er ook niet." },
      ],
      read,
    );
    expect([...others.values()]).toEqual([[], []]);
  });

  it("are most like the one with which they share what few speak of", () => {
    const { others } = atOnce(
      [
        { id: "a", text: "kinderen en tolken" },
        { id: "b", text: "kinderen en fietsen" },
        { id: "c", text: "tolken en brieven" },
        { id: "d", text: "kinderen en muziek" },
      ],
      read,
    );
    const scores = others.get("a") ?? [];
    expect(scores.map(({ id }) => id)).toEqual(["c", "b", "d"]);
    expect(scores.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  it("give the same answer in any order", () => {
    const chance = chanceFrom(7);
    const some =
      "school buurt tolk brief sport wachten vader hulp armoede geloof telefoon rechter diagnose logeren".split(" ");
    const texts = Array.from({ length: 90 }, (_, index) => ({
      id: `i${index}`,
      text: [1, 2, 3].map(() => some[chance(some.length)]).join(" "),
    }));
    const answer = atOnce(texts, read);
    expect(answer.groups.length).toBeGreaterThan(1);
    for (let again = 0; again < 5; again += 1) {
      const mixed = texts.map((text) => ({ text, place: chance(1000) })).sort((one, other) => one.place - other.place);
      expect(
        atOnce(
          mixed.map(({ text }) => text),
          read,
        ),
      ).toEqual(answer);
    }
  });

  it("rest between pieces of work and give the same answer then", async () => {
    const texts = Array.from({ length: 300 }, (_, index) => ({ id: `i${index}`, text: `school ${index % 90}` }));
    let rests = 0;
    const answer = await findAlike(texts, read, async () => {
      rests += 1;
    });
    expect(rests).toBeGreaterThan(10);
    expect(answer).toEqual(atOnce(texts, read));
  });

  it.each([
    ["nothing", ""],
    ["an empty line", " \n\n "],
    ["only emoji", "😀👩‍👩‍👧🇳🇱"],
    ["only signs", "?!… -- ©"],
    ["only words that say little", "en toch is dat zo"],
  ])("that hold %s are alone, however many there are", (_, text) => {
    const { alone, groups, others } = atOnce([{ id: "x", text }, { id: "y", text }, ...waiting], read);
    expect(alone).toEqual(["c", "x", "y"]);
    expect(groups).toHaveLength(1);
    expect(others.get("x")).toEqual([]);
  });

  it.each([
    ["2,000 characters without a space", "wacht".repeat(400)],
    ["a text from right to left", "\u05d4\u05d9\u05dc\u05d3\u05d9\u05dd \u05de\u05d7\u05db\u05d9\u05dd"],
    ["markup", "<script>alert(`wachtlijst`)</script>"],
    ["the names of what every object has", "constructor __proto__ toString"],
    ["marks upon marks", `wa\u0300${"\u0301".repeat(300)}chten`],
  ])("that hold %s are like their own kind", (_, text) => {
    const { others, groups } = atOnce([{ id: "x", text }, { id: "y", text }, ...waiting], read);
    expect(others.get("x")?.[0]).toMatchObject({ id: "y", score: expect.closeTo(1) });
    expect(groups.map(({ insights }) => insights)).toContainEqual(["x", "y"]);
    for (const { here } of others.get("x")?.[0]?.words ?? []) expect(text).toContain(here);
  });

  it("count a term and its plainer word as the same", async () => {
    const glossary = [{ term: "intake", plain: "eerste gesprek", explanation: "Kennismaken." }];
    const knowing = makeSenseReader({ language: "nl", stem: await fetchStemmer("nl"), glossary, sameWords: [] });
    const texts = [
      { id: "a", text: "Na de intakes bleef het stil." },
      { id: "b", text: "Bij ons was het eerste gesprek fijn." },
    ];
    expect(atOnce(texts, read).others.get("a")).toEqual([]);
    expect(atOnce(texts, knowing).others.get("a")).toMatchObject([
      { id: "b", words: [{ here: "intakes", there: "eerste gesprek" }] },
    ]);
  });
});

it("finds English insights alike by their stems", async () => {
  const read = makeSenseReader({ language: "en", stem: await fetchStemmer("en"), sameWords: [] });
  const { others, alone } = atOnce(
    [
      { id: "a", text: "Families are waiting." },
      { id: "b", text: "A family waited and waited." },
      { id: "c", text: "More music at school." },
    ],
    read,
  );
  expect(others.get("a")?.[0]?.words).toEqual([
    { here: "Families", there: "family" },
    { here: "waiting", there: "waited" },
  ]);
  expect(alone).toEqual(["c"]);
});

it("knows who is in no group, whoever made the groups", () => {
  expect(loneVoices(["d", "a", "c", "b"], [{ insights: ["a", "b"] }, { insights: [] }])).toEqual(["d", "c"]);
  expect(loneVoices(["a"], [])).toEqual(["a"]);
});
