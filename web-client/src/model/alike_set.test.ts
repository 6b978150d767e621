import { beforeAll, describe, expect, it } from "vitest";
import { type Alike, type AlikeText, findAlike, makeSenseReader, type SenseReader } from "./alike";
import { alikeSet, type Half, measure } from "./alike_set.testing";
import { fieldWords } from "./alike_words";
import { fetchStemmer, type Stemmer } from "./word_stems";

it.each(["nl", "en"] as const)(
  "no word of the field stands in two rows of %s, which would make them one",
  (language) => {
    const words = fieldWords[language].flat();
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  },
);

describe("the set of Dutch insights", () => {
  let stem: Stemmer;
  beforeAll(async () => {
    stem = await fetchStemmer("nl");
  });

  function suggest(texts: readonly AlikeText[], read: SenseReader): Promise<Alike> {
    return findAlike(texts, read, async () => undefined);
  }

  async function measured(half: Half, sameWords?: readonly (readonly string[])[]) {
    const texts = alikeSet(half);
    const read = makeSenseReader({ language: "nl", stem, ...(sameWords === undefined ? {} : { sameWords }) });
    const { precision, recall } = measure(texts, (await suggest(texts, read)).groups);
    return { precision: Number(precision.toFixed(2)), recall: Number(recall.toFixed(2)) };
  }

  it("has 200 insights in 25 groups and 20 that stay alone", () => {
    const says = alikeSet("whole").map((text) => text.says);
    expect(says.filter((one) => one !== undefined)).toHaveLength(200);
    expect(new Set(says).size).toBe(25 + 1);
    expect(says).toHaveLength(220);
  });

  // The half that was kept back did not set the numbers (`plainWord`, `leastInGroup`), but who wrote the words of the
  // field had written the set as well. How much depends on those words is what half of them and none of them bring:
  // expect something in between of another writer's set.
  it.each<[Half, number, number]>([
    ["tuned", 0.97, 0.54],
    ["kept back", 0.91, 0.53],
    ["whole", 0.83, 0.54],
  ])("is put in groups, %s, with precision %f and recall %f", async (half, precision, recall) => {
    expect(await measured(half)).toEqual({ precision, recall });
  });

  it("is put in fewer groups with half of the words of the field", async () => {
    const half = fieldWords.nl.map((row) => row.filter((_, place) => place % 2 === 0));
    expect(await measured("whole", half)).toEqual({ precision: 0.78, recall: 0.31 });
  });

  it("is hardly put in groups without the words of the field: people say the same in different words", async () => {
    expect((await measured("whole", [])).recall).toBeLessThan(0.02);
  });

  it("gives the same groups in any order", async () => {
    const texts = alikeSet("whole");
    const read = makeSenseReader({ language: "nl", stem });
    expect(await suggest([...texts].reverse(), read)).toEqual(await suggest(texts, read));
  });
});
