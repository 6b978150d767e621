/** The minutes before the end at which a table is told of the time; 0 is the end itself. */
export const cues = [10, 5, 1, 0] as const;
export type Cue = (typeof cues)[number];

const minuteMs = 60_000;

/** The cue to be seen while `leftMs` are left: each for the minute that it begins, the end for as long as it lasts. */
export function cueShown(leftMs: number): Cue | undefined {
  if (leftMs <= 0) return 0;
  return cues.find((cue) => leftMs <= cue * minuteMs && leftMs > (cue - 1) * minuteMs);
}

/**
 * The cue that has come between two looks at the time left, to be told once. None for who came later or slept through it;
 * after an extension it comes again.
 */
export function cueReached(beforeMs: number, leftMs: number): Cue | undefined {
  const cue = cueShown(leftMs);
  return cue !== undefined && beforeMs > cue * minuteMs ? cue : undefined;
}
