import { useEffect, useMemo } from "preact/hooks";
import { type Card, cardsOf } from "../../model/table_cards";
import { type Seated, seatedAt } from "../../model/table_people";
import type { Help, PresenceState, ProgrammeState, StageState } from "../../protocol/frames";
import { useHere } from "../shared/live_page";

/** A table as it is now; what is not known yet is undefined. */
export interface TableNow {
  programme: ProgrammeState | undefined;
  stage: StageState | undefined;
  presence: PresenceState | undefined;
  /** Who sits there. */
  seated: readonly Seated[];
  cards: readonly Card[];
  /** The table says that it is done. */
  ready: boolean;
  /** It asks for help. */
  help: Help | undefined;
  /** Whether the server has told of the insights: an empty table is known to be empty. */
  told: boolean;
}

/** Follows a table for as long as the component is there; renders anew with every change. */
export function useTable(table: number): TableNow {
  const { live, session } = useHere();
  const topics = useMemo(
    () => ({
      programme: live.follow("programme"),
      state: live.follow(`table/${table}`),
      stage: live.follow(`stage/${table}`),
      presence: live.follow(`presence/${table}`),
    }),
    [live, table],
  );
  useEffect(
    () => () => {
      for (const topic of ["table", "stage", "presence"] as const) live.unfollow(`${topic}/${table}`);
    },
    [live, table],
  );
  const state = topics.state.value;
  const stage = topics.stage.value;
  const presence = topics.presence.value;
  return {
    programme: topics.programme.value,
    stage,
    presence,
    seated: seatedAt(stage, presence, live.link.value.state === "open"),
    cards: cardsOf(state, stage, table, live.pending.value, session.person),
    ready: state?.ready === true,
    help: state?.help,
    told: state !== undefined,
  };
}
