import type { TextOp } from "./text_op";

/** A repeatable source of chance (mulberry32): the same seed gives the same run. */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

// Letters, emoji beyond the basic plane, combining marks, a flag, a family with joiners, right-to-left.
const pieces = ["a", "b", "zin ", "é", "e\u0301", "😀", "🇳🇱", "👩‍👩‍👧", "שלום", "\n", "𝒳"];

export function randomText(chance: Chance, most = 4): string {
  let text = "";
  for (let count = chance(most + 1); count > 0; count -= 1) text += pieces[chance(pieces.length)];
  return text;
}

/** One change at a random place of `text`, as a person makes it, in normal form. */
export function randomEdit(chance: Chance, text: string): { op: TextOp; after: string } | undefined {
  const points = [...text];
  const from = chance(points.length + 1);
  const removed = chance(3) === 0 ? Math.min(chance(5), points.length - from) : 0;
  const inserted = randomText(chance, 2);
  if (removed === 0 && inserted === "") return undefined;
  const op: TextOp = [];
  if (from > 0) op.push(from);
  if (inserted !== "") op.push(inserted);
  if (removed > 0) op.push({ d: removed });
  return { op, after: points.slice(0, from).join("") + inserted + points.slice(from + removed).join("") };
}
