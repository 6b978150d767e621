import { codePoints } from "./clean_text";
import { type TextOp, textType } from "./text_op";

/**
 * What a person did to a field, told from its content before and after: one place at which something was taken away and
 * something put in. Undefined when nothing changed. `caret` is where it stands afterwards (UTF-16): an edit ends at the
 * caret, which tells which of several equal letters was typed. Neither text may hold lone surrogates.
 */
export function difference(before: string, after: string, caret?: number): TextOp | undefined {
  if (before === after) return undefined;
  const suffix = commonSuffix(before, after, caret === undefined ? after.length : after.length - caret);
  const prefix = commonPrefix(before, after, Math.min(before.length, after.length) - suffix);
  const removed = before.slice(prefix, before.length - suffix);
  const inserted = after.slice(prefix, after.length - suffix);

  const op: TextOp = [];
  if (prefix > 0) op.push(codePoints(before.slice(0, prefix)));
  if (inserted !== "") op.push(inserted);
  if (removed !== "") op.push({ d: codePoints(removed) });
  return op;
}

/** Where a caret (UTF-16, in `text`) stands once `op` has been applied to `text`. */
export function carryCaret(text: string, caret: number, op: TextOp): number {
  const position = textType.transformPosition(codePoints(text.slice(0, caret)), op);
  const after = textType.apply(text, op);
  let index = 0;
  for (let count = 0; count < position; count += 1) index += (after.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(index, after.length);
}

function commonSuffix(one: string, other: string, most: number): number {
  const limit = Math.min(one.length, other.length, most);
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  // A suffix that begins in the middle of a code point of either text gives it up.
  if (splits(one, one.length - length) || splits(other, other.length - length)) length -= 1;
  return length;
}

function commonPrefix(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  if (splits(one, length) || splits(other, length)) length -= 1;
  return length;
}

/** Whether a cut at `index` would part the two halves of one code point. */
function splits(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  return isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
