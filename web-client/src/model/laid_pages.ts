import type { Measure } from "./wall_layout";

/** What pages were laid out for: what they show, in which room and letters, and how often they had turned by then. */
export interface LaidFor {
  shown: unknown;
  room: string;
  measure: Measure;
  turn: number;
}

export interface Laid<Page> extends LaidFor {
  pages: Page[];
}

/**
 * What `lay` makes of what is to be shown, made anew when that changes. It is given the pages that were there before, so that
 * what is being read can stay where it is: not where the room or the letters are others by now, nor at a turn of the page. Nobody
 * reads across that, and walls that were started at different moments agree from there on.
 */
export function steadily<Page>(
  before: Laid<Page> | undefined,
  now: LaidFor,
  lay: (before: readonly Page[]) => Page[],
): Laid<Page> {
  const stays =
    before?.room === now.room &&
    before.measure === now.measure &&
    (before.pages.length < 2 || before.turn === now.turn);
  if (stays && before.shown === now.shown) return before;
  return { ...now, pages: lay(stays ? before.pages : []) };
}
