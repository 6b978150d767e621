import { useRef, useState } from "preact/hooks";
import { groupsByInsight, groupsOf, nameOf } from "../../model/groups";
import { likenessOf } from "../../model/likeness";
import { isInsight, listed, type Queue, type Queued } from "../../model/queue";
import type { Place } from "../../model/running_order";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { underWay } from "../shared/asking";
import { Button } from "../shared/button";
import { check, microphone } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { aimed, inSight } from "./aiming";
import { AskingDialog } from "./asking_dialog";
import { suggested } from "./comparing";
import { ModerationSwitch } from "./moderation_switch";
import { makeQueueActions } from "./queue_actions";
import { type Asked, KeptQueueCard, type QueueDeeds } from "./queue_card";
import { movingOn, useQueueKeys, useSelection } from "./queue_keys";

export interface SharedListProps {
  programme: ProgrammeState;
  state: ModeratorState;
  queue: Queue;
}

/** What is offered to the hall: what waits for a yes on top, the rest table by table, and the reflections. */
export function SharedList({ programme, state, queue }: SharedListProps) {
  const { live, session } = useHere();
  const [asking, setAsking] = useState<{ what: Asked; queued: string }>();
  const words = queueWords.value;
  const all = listed(queue);
  const insights = all.filter(isInsight);
  const groups = groupsOf(state);
  const grouped = groupsByInsight(groups);
  const selection = useSelection(queue, live.pending.value);
  const actions = movingOn(makeQueueActions(live, session.person, programme, state), queue, selection);
  const onAsk = (what: Asked, queued: Queued) => setAsking({ what, queued: queued.id });
  useQueueKeys({ queue, actions, selection, onAsk });
  const now: QueueDeeds = { actions: aimed(actions, selection.moves), select: selection.select, ask: onAsk };
  const deeds = useRef(now);
  deeds.current = now;
  const { waiting } = queue;
  const reachable = selection.selected ?? all[0]?.id;
  const card = (queued: Queued, withTable: boolean) => {
    const group = grouped.get(queued.id);
    return (
      <KeptQueueCard
        key={queued.id}
        programme={programme}
        moderation={state.moderation}
        spotlit={state.spotlight === queued.id}
        queued={queued}
        selected={queued.id === selection.selected}
        reachable={queued.id === reachable}
        withTable={withTable}
        likeness={likenessOf(queued.id, insights, suggested.value)}
        group={group && nameOf(group)}
        deeds={deeds}
      />
    );
  };

  return (
    <>
      <ModerationSwitch
        moderation={state.moderation}
        asked={underWay(live, "set_moderation")?.moderation}
        onChoose={actions.setModeration}
      />
      {state.moderation === "held" && all.length > 0 && (
        <section class="waiting" aria-labelledby="waiting-title">
          <div class="waiting-head">
            <h3 id="waiting-title">{words.waiting(waiting.length)}</h3>
            {waiting.length > 1 && (
              <Button
                size="small"
                icon={check}
                shortcut={{ keys: "Shift+J", shown: "⇧ J" }}
                onClick={() => actions.approve(inSight(selection.moves, waiting))}
              >
                {words.acts.approveAll(waiting.length)}
              </Button>
            )}
          </div>
          {waiting.length === 0 && <p class="quiet">{words.nothingWaits}</p>}
          {waiting.map((queued) => card(queued, true))}
        </section>
      )}
      {queue.sections.map(({ place, entries }) => (
        <section
          key={place?.table ?? "reflections"}
          class="shared-table"
          data-theme={place && themeColour(place.themePlace)}
        >
          {place === undefined ? (
            <h3>{words.reflections.title(entries.length)}</h3>
          ) : (
            <TableHead place={place} closing={programme.phase.kind === "closing"} />
          )}
          {entries.map((queued) => card(queued, false))}
        </section>
      ))}
      <AskingDialog
        what={asking?.what}
        queued={all.find(({ id }) => id === asking?.queued)}
        programme={programme}
        state={state}
        insights={insights}
        groups={groups}
        actions={actions}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

function TableHead({ place, closing }: { place: Place; closing: boolean }) {
  const words = queueWords.value;
  return (
    <h3>
      <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
      {words.ofTable(place.table)}
      {place.turn === "now" && closing && <State icon={microphone} tone="good" words={words.nowOnWall} />}
    </h3>
  );
}
