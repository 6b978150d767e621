import { describe, expect, it } from "vitest";
import { splitToFit, wallText } from "./wall_text";

describe("a text on the wall", () => {
  it("takes no room for blank lines", () => {
    expect(wallText("  een\n\n \n\ntwee \n")).toBe("een\ntwee");
  });

  it("stays whole where it fits", () => {
    expect(splitToFit("een twee", () => true)).toEqual(["een twee"]);
    expect(splitToFit("", () => false)).toEqual([""]);
  });

  it("is broken between words", () => {
    expect(splitToFit("een twee drie vier", (part) => part.length <= 9)).toEqual(["een twee", "drie vier"]);
  });

  it("is broken inside a word only where the word alone is too long, and between what a reader sees as letters", () => {
    const family = "👨‍👩‍👧‍👦";
    const parts = splitToFit(family.repeat(20), (part) => part.length <= family.length * 7);
    expect(parts.join("")).toBe(family.repeat(20));
    expect(parts.every((part) => part.length % family.length === 0)).toBe(true);
  });

  it("comes out in the end where nothing fits", () => {
    expect(splitToFit("a".repeat(40), () => false).join("")).toBe("a".repeat(40));
  });
});
