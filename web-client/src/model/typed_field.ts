import { cleanText, codePoints, firstCodePoints } from "./clean_text";
import { carryCaret, difference } from "./text_difference";
import { type TextOp, textType } from "./text_op";

/** What a field shows and what is selected in it (UTF-16, as the browser counts). */
export interface FieldContent {
  text: string;
  start: number;
  end: number;
}

export interface Typed {
  /** What the person did to the text; undefined when nothing changed, or while it cannot be told yet. */
  op: TextOp | undefined;
  /** What the field must show instead, because not all of what was put in may stay. */
  correction: FieldContent | undefined;
  /** How many characters did not fit and were left out. */
  cut: number;
}

/**
 * A field in which a person types while others change the same text, as pure state: tells what she did as operations on
 * the text, and what the field must show after others' operations. While the keyboard composes a word (IME, dead keys,
 * swiping) the field is the keyboard's: what others do waits until the word is there.
 *
 *     the field ──behind──▶ the text
 */
export class TypedField {
  readonly #most: number;
  #shown: string;
  #behind: TextOp | undefined;

  /** `most` is the number of code points that the text may have. */
  constructor(text: string, most: number) {
    this.#shown = text;
    this.#most = most;
  }

  /** The field changed by the person's hand. */
  typed(content: FieldContent, composing: boolean): Typed {
    const fitting = this.#fitting(content);
    const corrected = fitting.content.text !== content.text;
    // Nothing may be written into the field now; what is wrong with it is told when the word is there.
    if (composing && corrected) return { op: undefined, correction: undefined, cut: 0 };
    return {
      op: this.#take(fitting.content),
      correction: corrected ? fitting.content : undefined,
      cut: fitting.cut,
    };
  }

  /** Somebody else changed the text by `op`. Gives what the field must show; undefined when that has to wait. */
  changed(op: TextOp, content: FieldContent, composing: boolean): FieldContent | undefined {
    this.#behind = this.#behind === undefined ? op : textType.compose(this.#behind, op);
    return composing ? undefined : this.caughtUp(content);
  }

  /** What the field must show to be up to date with the text; undefined when it is. */
  caughtUp({ start, end }: FieldContent): FieldContent | undefined {
    const op = this.#behind;
    if (op === undefined) return undefined;
    const before = this.#shown;
    this.#behind = undefined;
    this.#shown = textType.apply(before, op);
    return { text: this.#shown, start: carryCaret(before, start, op), end: carryCaret(before, end, op) };
  }

  #take(content: FieldContent): TextOp | undefined {
    const op = difference(this.#shown, content.text, content.end);
    this.#shown = content.text;
    if (op === undefined || this.#behind === undefined) return op;
    const behind = this.#behind;
    this.#behind = textType.transform(behind, op, "left");
    const carried = textType.transform(op, behind, "right");
    return carried.length === 0 ? undefined : carried;
  }

  /** Takes out what no text may hold and what does not fit any more, from the end of what was put in. */
  #fitting(content: FieldContent): { content: FieldContent; cut: number } {
    const text = cleanText(content.text);
    const clean = (until: number) => cleanText(content.text.slice(0, until)).length;
    const end = clean(content.end);
    const over = codePoints(text) - this.#most;
    if (over <= 0) return { content: { text, start: clean(content.start), end }, cut: 0 };

    const inserted = difference(this.#shown, text, end)?.find((part) => typeof part === "string") ?? "";
    const stays = firstCodePoints(inserted, Math.max(0, codePoints(inserted) - over));
    const cut = codePoints(inserted) - codePoints(stays);
    const from = end - inserted.length;
    const caret = from + stays.length;
    return { content: { text: text.slice(0, from) + stays + text.slice(end), start: caret, end: caret }, cut };
  }
}
