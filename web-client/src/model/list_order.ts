/** The one before which `id` has to be put so that it stands at `place` among `ids`; null for the end. */
export function beforeAt<Id>(ids: readonly Id[], id: Id, place: number): Id | null {
  return ids.filter((other) => other !== id)[Math.max(0, place)] ?? null;
}

/** The one before which `id` stands now; null where it is the last. */
export function nextTo(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) + 1] ?? null;
}

/**
 * The place at which something that is dragged would stand if it was let go: `middles` are those of all boxes from top to
 * bottom while nothing moved, `from` which one is dragged, `middle` where its own is now.
 */
export function placeAt(middles: readonly number[], from: number, middle: number): number {
  const above = middles.filter((other, place) => place < from && other < middle).length;
  const below = middles.filter((other, place) => place > from && other < middle).length;
  return above + below;
}
