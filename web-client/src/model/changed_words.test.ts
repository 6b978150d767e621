import { describe, expect, it } from "vitest";
import { changedWords, type Piece } from "./changed_words";

/** The text with what changed between brackets. */
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

function compared(before: string, after: string): [string, string] {
  const pieces = changedWords(before, after);
  return [shown(pieces.before), shown(pieces.after)];
}

describe("what changed between two texts", () => {
  it("is the words that went and those that came", () => {
    expect(compared("Vraag eerst wat lukt.", "Vraag altijd eerst wat wél lukt.")).toEqual([
      "Vraag eerst wat lukt.",
      "Vraag [altijd ]eerst wat[ wél] lukt.",
    ]);
    expect(compared("één vaste gezicht", "één vast gezicht")).toEqual(["één [vaste] gezicht", "één [vast] gezicht"]);
  });

  it("is one piece where words beside each other changed", () => {
    expect(compared("een oude tante belt", "een nieuwe buurvrouw belt")).toEqual([
      "een [oude tante] belt",
      "een [nieuwe buurvrouw] belt",
    ]);
  });

  it("is nothing in equal texts, and all where nothing is alike", () => {
    expect(compared("zo blijft het", "zo blijft het")).toEqual(["zo blijft het", "zo blijft het"]);
    expect(compared("", "nieuw")).toEqual(["", "[nieuw]"]);
    expect(compared("oud", "")).toEqual(["[oud]", ""]);
  });

  it("leaves every letter of both where it was", () => {
    const [before, after] = ["  a b\n\nc, d 👩‍👩‍👧 e ", "b  c\nd 👩‍👧 f a"];
    const pieces = changedWords(before, after);
    expect(pieces.before.map(({ text }) => text).join("")).toBe(before);
    expect(pieces.after.map(({ text }) => text).join("")).toBe(after);
  });

  it("does not compare what has too many words one by one", () => {
    const pieces = changedWords(`${"a b ".repeat(1_000)}x`, `${"b c ".repeat(1_000)}x`);
    expect(pieces.before.map(({ changed }) => changed)).toEqual([true, false]);
  });
});
