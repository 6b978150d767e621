import { describe, expect, it } from "vitest";
import { notesTakenUp, withNote } from "./notes";

/** A notepad with `|` for its caret. */
function noted(before: string, words: string): string {
  const { text, caret } = withNote(before.replace("|", ""), before.indexOf("|"), words);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe("a note", () => {
  it("gets lines of its own where the caret stands", () => {
    expect(noted("|", "rust")).toBe("rust\n|");
    expect(noted("een\n|", "rust")).toBe("een\nrust\n|");
    expect(noted("een|", "rust")).toBe("een\nrust\n|");
    expect(noted("een|\ntwee", "rust")).toBe("een\nrust\n|twee");
    expect(noted("een|twee", "rust")).toBe("een\nrust\n|twee");
    expect(noted("|twee", "rust")).toBe("rust\n|twee");
  });
});

describe("notes", () => {
  it("of several earlier pages come below each other, the same ones once", () => {
    expect(notesTakenUp([])).toBe("");
    expect(notesTakenUp(["een\n"])).toBe("een\n");
    expect(notesTakenUp(["een\n", "twee", "een"])).toBe("een\n\ntwee");
    expect(notesTakenUp(["", "  \n", "drie\n"])).toBe("drie\n");
  });
});
