import { describe, expect, it } from "vitest";
import { mostAlikeFirst, suggestionsOf } from "./group_suggestions";
import { groupsOf } from "./groups";
import { moderatorCard, moderatorState } from "./states.testing";

const insights = ["a", "b", "c", "d", "e"].map((id, place) => ({ id, card: moderatorCard(5 - place, 1) }));
const alike = {
  groups: [
    { insights: ["a", "b", "c", "taken back"], words: ["vast", "gezicht"] },
    { insights: ["d", "e"], words: ["school"] },
  ],
};
const groupsWith = (members: Record<string, string[]>) =>
  groupsOf(
    moderatorState({
      insights: Object.fromEntries(insights.map(({ id, card }) => [id, card])),
      groups: Object.fromEntries(
        Object.entries(members).map(([id, ids], place) => [id, { title: id, insights: ids, made_at: place }]),
      ),
    }),
  );
const suggested = (members: Record<string, string[]>, putAway: string[][] = []) =>
  suggestionsOf(alike, insights, groupsWith(members), putAway).map(({ insights: ids, into }) => [
    ids.map(({ id }) => id).join(" "),
    into?.id,
  ]);

describe("a suggestion", () => {
  it("has what is shared and alike, with the words and the tables", () => {
    const [first] = suggestionsOf(alike, insights, [], []);
    expect(first).toMatchObject({ tables: [3, 4, 5], words: ["vast", "gezicht"], into: undefined });
    expect(suggested({})).toEqual([
      ["c b a", undefined],
      ["e d", undefined],
    ]);
    expect(suggestionsOf(undefined, insights, [], [])).toEqual([]);
  });

  it("offers what is alone still for the group that most of the others are in", () => {
    expect(suggested({ one: ["a", "d"], more: ["b", "c"] })).toEqual([["e", "one"]]);
    expect(suggested({ one: ["a"], other: ["d", "e"] })).toEqual([["c b", "one"]]);
    const four = { groups: [{ insights: ["a", "b", "c", "d"], words: [] }] };
    const [into] = suggestionsOf(four, insights, groupsWith({ one: ["a"], most: ["b", "c"] }), []);
    expect(into).toMatchObject({ into: { id: "most" }, insights: [{ id: "d" }] });
    expect(suggested({ early: ["d"], one: ["a"], most: ["b", "e"] })).toEqual([["c", "one"]]);
  });

  it("goes once all is together, or nothing is left to put together", () => {
    expect(suggested({ one: ["a", "b", "c"], other: ["d", "e"] })).toEqual([]);
  });

  it("that was put away comes again only with something new", () => {
    expect(suggested({}, [["a", "b", "c"]])).toEqual([["e d", undefined]]);
    expect(suggested({}, [["a", "b", "c", "d", "e"]])).toEqual([]);
    expect(suggested({}, [["a", "b"], ["d"]])).toEqual([
      ["c b a", undefined],
      ["e d", undefined],
    ]);
  });
});

describe("what an insight could stand with", () => {
  it("begins with what is most like it", () => {
    const others = new Map([["a", [{ id: "d" }, { id: "c" }]]]);
    expect(mostAlikeFirst("a", insights.slice(1), { others }).map(({ id }) => id)).toEqual(["d", "c", "b", "e"]);
    expect(mostAlikeFirst("a", insights.slice(1), undefined).map(({ id }) => id)).toEqual(["b", "c", "d", "e"]);
  });
});
