import { describe, expect, it } from "vitest";
import type { SharedCard, SharedState } from "../protocol/frames";
import { type Choice, countOf, readingOf } from "./shared_reading";
import { programmeOf } from "./states.testing";

const programme = programmeOf({ tables: [1, 2, 3, 10] });

function card(table: number, order: number, text: string, more: Partial<SharedCard> = {}): SharedCard {
  const theme = table % 2 === 1 ? "thuis" : "school";
  return { table, theme, kind: "idea", perspectives: [], text, share_order: order, shared_at: order, ...more };
}

const state: SharedState = {
  insights: {
    second: card(1, 7, "Rust in de klas"),
    first: card(1, 3, "Één vast gezicht", { perspectives: ["ouder"], question: "q9" }),
    third: card(3, 1, "Wie past er op?"),
    tenth: card(10, 1, "Rust thuis, vast en zeker"),
    other: card(2, 1, "Een gesprek op school"),
  },
};

function idsRead(choice: Partial<Choice> = {}): string[][] {
  const themes = readingOf(programme, state, { where: "all", words: "", ...choice });
  return themes.flatMap(({ tables }) => tables.map(({ insights }) => insights.map(({ id }) => id)));
}

describe("what the tables shared", () => {
  it("is read theme by theme, by the tables' numbers and in their chairs' order", () => {
    const themes = readingOf(programme, state, { where: "all", words: "" });
    expect(themes.map(({ letter, tables }) => [letter, tables.map(({ table }) => table)])).toEqual([
      ["A", [1, 3]],
      ["B", [2, 10]],
    ]);
    expect(idsRead()).toEqual([["first", "second"], ["third"], ["other"], ["tenth"]]);
    expect(countOf(themes)).toBe(5);
  });

  it("says of each whose perspective it is and which question it answers at its table", () => {
    const [theme] = readingOf(programme, state, { where: "all", words: "" });
    expect(theme?.tables[0]?.insights[0]).toMatchObject({ perspectives: ["ouder"], question: 2 });
    expect(theme?.tables[0]?.insights[1]?.question).toBeUndefined();
  });

  it("can be read of one theme or one table", () => {
    expect(idsRead({ where: { theme: "school" } })).toEqual([["other"], ["tenth"]]);
    expect(idsRead({ where: { table: 1 } })).toEqual([["first", "second"]]);
  });

  it("can be searched for words, without minding capitals, accents and their order", () => {
    expect(idsRead({ words: "RUST" })).toEqual([["second"], ["tenth"]]);
    expect(idsRead({ words: " vast  een " })).toEqual([["first"]]);
    expect(idsRead({ words: "vást" })).toEqual([["first"], ["tenth"]]);
    expect(idsRead({ words: "giraffe" })).toEqual([]);
  });
});
