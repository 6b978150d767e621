import { describe, expect, it } from "vitest";
import { beforeAt, nextTo, placeAt } from "./list_order";

const ids = ["a", "b", "c", "d"];

describe("a place in a list", () => {
  it.each([
    ["a", 1, "c"],
    ["a", 3, null],
    ["d", 0, "a"],
    ["c", 1, "b"],
    ["b", -1, "a"],
    ["b", 9, null],
  ])("of %s at %i is before %s", (id, place, before) => {
    expect(beforeAt(ids, id, place)).toBe(before);
  });

  it("is told by what stands after it, so that it can be gone back to", () => {
    expect(ids.map((id) => nextTo(ids, id))).toEqual(["b", "c", "d", null]);
    for (const [place, id] of ids.entries()) expect(beforeAt(ids, id, place)).toBe(nextTo(ids, id));
  });
});

describe("what is dragged", () => {
  // High and low boxes: 0 to 40, 40 to 140, 140 to 160.
  const middles = [20, 90, 150];

  it.each([
    [0, 20, 0],
    [0, 89, 0],
    [0, 91, 1],
    [0, 400, 2],
    [2, 150, 2],
    [2, 89, 1],
    [2, -50, 0],
    [1, 90, 1],
  ])("from place %i with its middle at %i comes to place %i", (from, middle, place) => {
    expect(placeAt(middles, from, middle)).toBe(place);
  });
});
