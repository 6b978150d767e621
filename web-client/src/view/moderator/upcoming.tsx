import { useMemo, useRef } from "preact/hooks";
import { nextStep, sharedCounts } from "../../model/console";
import { pictureAfterNext } from "../../model/next_picture";
import { tablesSkipped } from "../../model/running_order";
import { roundShownAs } from "../../model/walls";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Miniature } from "../wall/miniature";

export interface UpcomingProps {
  programme: ProgrammeState;
  state: ModeratorState;
}

/** What the large button will bring: who is next, and the wall as it will be, so that nothing is sent blind. */
export function Upcoming({ programme, state }: UpcomingProps) {
  const words = moderatorWords.value.wall;
  const picture = useSteady(useMemo(() => pictureAfterNext(programme, state), [programme, state]));
  return (
    <div class="upcoming">
      {picture !== undefined && <Miniature picture={picture} own={roundShownAs(state)} label={words.pictureAfter} />}
      <p class="soon">{sentence()}</p>
    </div>
  );

  function sentence(): string {
    const step = nextStep(programme, state);
    if (step?.kind === "give_floor") return words.soon(step.table, sharedCounts(state).get(step.table) ?? 0);
    if (programme.phase.kind === "closing") {
      return tablesSkipped(state).length === 0 ? words.allSpoken : words.someSkipped;
    }
    return step === undefined ? moderatorWords.value.phases.last : words.after;
  }
}

/** The same value while nothing in it differs: what is drawn from it is not drawn anew for what it does not show. */
function useSteady<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
