import { describe, expect, it } from "vitest";
import { likenessOf, type Suggested } from "./likeness";
import { moderatorCard } from "./states.testing";

const insights = [
  { id: "a", card: moderatorCard(4, 1) },
  { id: "b", card: moderatorCard(5, 1) },
  { id: "c", card: moderatorCard(2, 1) },
  { id: "d", card: moderatorCard(5, 2) },
  { id: "e", card: moderatorCard(1, 1) },
];

const word = (here: string) => ({ here });
const suggested: Suggested = {
  others: new Map([
    [
      "a",
      [
        { id: "b", words: [word("Vast"), word("gezicht")] },
        { id: "e", words: [word("school")] },
        { id: "c", words: [word("vast"), word("ouders"), word("moe")] },
      ],
    ],
    ["b", []],
    ["c", []],
    ["d", []],
    ["e", [{ id: "a", words: [word("school")] }]],
  ]),
  groups: [{ insights: ["a", "b", "c", "d", "gone"] }],
};

describe("an insight of the queue", () => {
  it("is like those of its group, by the words that it shares with them", () => {
    expect(likenessOf("a", insights, suggested)).toEqual({
      others: insights.slice(1, 4),
      tables: [2, 5],
      words: ["vast", "gezicht", "ouders"],
    });
  });

  it("stands alone in no group, or where the others of its group were taken back", () => {
    expect(likenessOf("e", insights, suggested)).toBe("alone");
    const left = [
      ...insights.slice(0, 1),
      ...insights.slice(4),
      ...["x", "y"].map((id) => ({ id, card: moderatorCard(3, 1) })),
    ];
    expect(likenessOf("a", left, suggested)).toBe("alone");
  });

  it("is not said to stand alone among a few", () => {
    expect(likenessOf("e", insights.slice(2), suggested)).toBeUndefined();
  });

  it("is not known before it was compared", () => {
    expect(likenessOf("a", insights, undefined)).toBeUndefined();
    expect(likenessOf("new", insights, suggested)).toBeUndefined();
  });
});
