import { describe, expect, it } from "vitest";
import { textType } from "./text_op";
import { type FieldContent, TypedField } from "./typed_field";

/** Content with the selection written into it: `|` is the caret, two of them a selection. */
function content(drawn: string): FieldContent {
  const start = drawn.indexOf("|");
  const end = drawn.lastIndexOf("|") - (drawn.lastIndexOf("|") > start ? 1 : 0);
  return { text: drawn.replaceAll("|", ""), start, end };
}

function drawn(shown: FieldContent | undefined): string | undefined {
  if (shown === undefined) return undefined;
  const { text, start, end } = shown;
  const head = `${text.slice(0, start)}|${text.slice(start, end)}`;
  return end > start ? `${head}|${text.slice(end)}` : head + text.slice(end);
}

const nothing = { op: undefined, correction: undefined, cut: 0 };

describe("what the person types", () => {
  it("is told as an operation on the text", () => {
    const field = new TypedField("een gezicht", 100);
    expect(field.typed(content("een vast| gezicht"), false)).toEqual({ ...nothing, op: [3, " vast"] });
  });

  it("tells which of equal letters was typed by the caret", () => {
    const field = new TypedField("aaa", 100);
    expect(field.typed(content("aa|aa"), false).op).toEqual([1, "a"]);
  });

  it("counts code points, not the halves of an emoji", () => {
    const field = new TypedField("👩‍👧 samen", 100);
    expect(field.typed(content("👩‍👧| amen"), false).op).toEqual([4, { d: 1 }]);
  });

  it("loses what no text may hold, and the caret stays at its letter", () => {
    const field = new TypedField("ab", 100);
    const typed = field.typed(content("a\u202Ex\u0007|b"), false);
    expect(typed.op).toEqual([1, "x"]);
    expect(drawn(typed.correction)).toBe("ax|b");
  });
});

describe("too much text", () => {
  it("is cut at the end of what was put in, and it is said how much", () => {
    const field = new TypedField("voor na", 10);
    const typed = field.typed(content("voor midden| na"), false);
    expect(typed).toMatchObject({ cut: 4 });
    expect(drawn(typed.correction)).toBe("voor mi| na");
    expect(textType.apply("voor na", typed.op ?? [])).toBe("voor mi na");
  });

  it("never cuts through an emoji", () => {
    const field = new TypedField("", 3);
    const typed = field.typed(content("ab👍👍|"), false);
    expect(drawn(typed.correction)).toBe("ab👍|");
    expect(typed.cut).toBe(1);
  });

  it("changes nothing when the text was full already", () => {
    const field = new TypedField("vol", 3);
    const typed = field.typed(content("vol!|"), false);
    expect(typed.op).toBeUndefined();
    expect(drawn(typed.correction)).toBe("vol|");
    expect(typed.cut).toBe(1);
  });

  it("may be shortened", () => {
    const field = new TypedField("vol", 3);
    expect(field.typed(content("vo|"), false)).toEqual({ ...nothing, op: [2, { d: 1 }] });
  });
});

describe("what others type", () => {
  it("appears at once, and caret and selection stay at their letters", () => {
    const field = new TypedField("een gezicht", 100);
    expect(drawn(field.changed(["nu: "], content("een |ge|zicht"), false))).toBe("nu: een |ge|zicht");
  });

  it("waits while the keyboard composes a word", () => {
    const field = new TypedField("abc", 100);
    expect(field.typed(content("abcn|"), true).op).toEqual([3, "n"]);
    expect(field.changed(["X"], content("abcn|"), true)).toBeUndefined();
    expect(field.typed(content("abcni|"), true).op).toEqual([5, "i"]);
    expect(field.typed(content("abc你|"), false).op).toEqual([4, "你", { d: 2 }]);
    expect(drawn(field.caughtUp(content("abc你|")))).toBe("Xabc你|");
  });

  it("deletes around a word that is being composed, and the word stays", () => {
    const field = new TypedField("weg blijft weg", 100);
    let text = "weg blijft weg";
    const typed = (shown: FieldContent, composing: boolean) => {
      text = textType.apply(text, field.typed(shown, composing).op ?? []);
    };
    typed(content("weg blijftx| weg"), true);
    const others = [{ d: text.length }];
    text = textType.apply(text, others);
    expect(field.changed(others, content("weg blijftx| weg"), true)).toBeUndefined();
    typed(content("weg blijftxy| weg"), false);
    expect(text).toBe("y");
    expect(drawn(field.caughtUp(content("weg blijftxy| weg")))).toBe("y|");
  });

  it("comes before what is typed at the same place", () => {
    const field = new TypedField("", 100);
    expect(field.changed(["links "], content("|"), true)).toBeUndefined();
    expect(field.typed(content("rechts|"), true).op).toEqual([6, "rechts"]);
    expect(drawn(field.caughtUp(content("rechts|")))).toBe("links rechts|");
  });
});

describe("a composed word", () => {
  it("is told only when nothing is wrong with it", () => {
    const field = new TypedField("vol", 4);
    expect(field.typed(content("volxy|"), true)).toEqual(nothing);
    expect(field.typed(content("volz|"), true).op).toEqual([3, "z"]);
  });
});
