import type { StageState } from "../protocol/frames";

/** What a tap on the large button of the view to speak from does. */
export interface SpeakingTap {
  /** The insight to go to; undefined where she stays, or has come to the end. */
  goTo: string | undefined;
  /** The insight that comes onto the wall with it; undefined where none does. */
  shows: string | undefined;
}

/**
 * A tap goes on to the next insight. Where the wall shows them one by one it shows that one too, but first the one that she is
 * at. `offered` are her table's in her order, `place` where she is, `asked` what she asked to be shown from here.
 */
export function speakingTap(
  offered: readonly string[],
  place: number,
  stage: Pick<StageState, "reveal" | "wall">,
  asked: ReadonlySet<string>,
): SpeakingTap {
  const here = offered[place];
  const next = offered[place + 1];
  // What a moderator holds back does not keep her from going on.
  if (here !== undefined && stage.wall[here] !== "held" && isUnshown(here)) return { goTo: undefined, shows: here };
  return { goTo: next, shows: next !== undefined && isUnshown(next) ? next : undefined };

  function isUnshown(insight: string): boolean {
    return stage.reveal === "one_by_one" && stage.wall[insight] !== "on_wall" && !asked.has(insight);
  }
}
