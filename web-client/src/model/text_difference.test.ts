import { describe, expect, it } from "vitest";
import { chanceFrom, randomEdit, randomText } from "./random_texts.testing";
import { carryCaret, difference } from "./text_difference";
import { textType } from "./text_op";

describe("difference", () => {
  it("says nothing where nothing changed", () => {
    expect(difference("zelfde", "zelfde")).toBeUndefined();
  });

  it("finds an insert, a removal and a replacement in one place", () => {
    expect(difference("een gezicht", "een vast gezicht", 9)).toEqual([4, "vast "]);
    expect(difference("een vast gezicht", "een gezicht", 4)).toEqual([4, { d: 5 }]);
    expect(difference("regie", "de leiding", 10)).toEqual(["de leiding", { d: 5 }]);
  });

  it("lets the caret tell which of several equal letters was typed", () => {
    expect(difference("aaa", "aaaa", 1)).toEqual(["a"]);
    expect(difference("aaa", "aaaa", 2)).toEqual([1, "a"]);
    expect(difference("aaa", "aaaa", 4)).toEqual([3, "a"]);
    expect(difference("aaaa", "aaa", 1)).toEqual([1, { d: 1 }]);
  });

  it("never cuts a code point in two, though its halves are alike", () => {
    // 😀 is D83D DE00 and 😁 is D83D DE01; 𝄀 (D834 DD00) ends as 🄀 (D83C DD00) does.
    expect(difference("a😀b", "a😁b")).toEqual([1, "😁", { d: 1 }]);
    expect(difference("a𝄀b", "a🄀b")).toEqual([1, "🄀", { d: 1 }]);
    expect(difference("😀😀", "😀", 2)).toEqual([1, { d: 1 }]);
  });

  it("gives an operation that makes the new text of the old, for any two texts and any caret", () => {
    const chance = chanceFrom(11);
    for (let round = 0; round < 5_000; round += 1) {
      const before = randomText(chance, 6);
      const after = chance(4) === 0 ? randomText(chance, 6) : (randomEdit(chance, before)?.after ?? before);
      const op = difference(before, after, chance(2) === 0 ? undefined : chance(after.length + 1));
      if (op === undefined) expect(after).toBe(before);
      else {
        expect(op).toEqual(textType.normalize(op));
        expect(textType.apply(before, op)).toBe(after);
      }
    }
  });
});

describe("carryCaret", () => {
  it("moves with what is put in or taken away before it, counted in UTF-16 for the field", () => {
    expect(carryCaret("😀 dag", 3, ["👋👋"])).toBe(7);
    expect(carryCaret("😀 dag", 3, [{ d: 1 }])).toBe(1);
    expect(carryCaret("dag", 1, [2, "x"])).toBe(1);
  });

  it("stays at its place when something is put in right there", () => {
    expect(carryCaret("dag", 3, [3, " Noor"])).toBe(3);
  });

  it("goes to the place that remains when what was around it is taken away", () => {
    expect(carryCaret("een vast gezicht", 7, [4, { d: 5 }])).toBe(4);
  });
});
