import { useEffect, useState } from "preact/hooks";
import { withPendingOrder } from "../../model/console";
import { withPendingGroups } from "../../model/groups";
import { withPendingWalls } from "../../model/walls";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { useHere } from "../shared/live_page";
import { makeActions } from "./actions";
import { KeyList } from "./key_list";
import { useKeys } from "./keys";
import { PhaseBar } from "./phase_bar";
import { makeQueueActions } from "./queue_actions";
import { type SharedView, SharedViews } from "./shared_views";
import { Stage } from "./stage";
import { TableList } from "./table_list";
import "./lists.css";
import "./moderator.css";
import "./phase_bar.css";
import "./round.css";

/** The page from which the day is led. */
export function ModeratorPage() {
  const { live } = useHere();
  const words = moderatorWords.value;
  const programme = live.follow("programme").value;
  const known = live.follow("moderator").value;
  const pending = live.pending.value;
  const state = known && withPendingWalls(withPendingGroups(withPendingOrder(known, pending), pending), pending);
  useEffect(() => {
    document.title = words.pageTitle;
  }, [words]);
  if (programme === undefined || state === undefined) return <p class="moderator-waiting">{words.waiting}</p>;
  return <Console programme={programme} state={state} />;
}

function Console({ programme, state }: { programme: ProgrammeState; state: ModeratorState }) {
  const { live, session } = useHere();
  const [view, setView] = useState<SharedView>("queue");
  const actions = makeActions(live, session.person, programme, state);
  const { takeOff } = makeQueueActions(live, session.person, programme, state);
  useKeys({ ...actions, takeOff, otherView: () => setView(view === "queue" ? "groups" : "queue") });
  const parts = { programme, state, actions };
  return (
    <div class="moderator">
      <PhaseBar {...parts} />
      <main>
        <Stage {...parts} />
        <TableList {...parts} />
        <SharedViews {...parts} view={view} onView={setView} />
      </main>
      <KeyList programme={programme} state={state} view={view} />
    </div>
  );
}

/** What every part of the page is drawn from. */
export interface ConsoleParts {
  programme: ProgrammeState;
  state: ModeratorState;
  actions: ReturnType<typeof makeActions>;
}
