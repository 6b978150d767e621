import { useRef, useState } from "preact/hooks";
import type { SharedInsight, TableInsights } from "../../model/console";
import { groupsByInsight, groupsOf, nameOf } from "../../model/groups";
import { likenessOf } from "../../model/likeness";
import { listed, type Queue } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { check, microphone } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
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

/** What the tables have shared with the hall: what waits for a yes on top, the rest table by table. */
export function SharedList({ programme, state, queue }: SharedListProps) {
  const { live } = useHere();
  const [asking, setAsking] = useState<{ what: Asked; insight: string }>();
  const words = queueWords.value;
  const all = listed(queue);
  const groups = groupsOf(state);
  const grouped = groupsByInsight(groups);
  const selection = useSelection(queue);
  const actions = movingOn(makeQueueActions(live, programme, state), queue, selection);
  const onAsk = (what: Asked, insight: SharedInsight) => setAsking({ what, insight: insight.id });
  useQueueKeys({ queue, actions, selection, onAsk });
  const deeds = useRef<QueueDeeds>({ actions, select: selection.select, ask: onAsk });
  deeds.current = { actions, select: selection.select, ask: onAsk };
  const { waiting } = queue;
  const reachable = selection.selected ?? all[0]?.id;
  const card = (insight: SharedInsight, withTable: boolean) => {
    const group = grouped.get(insight.id);
    return (
      <KeptQueueCard
        key={insight.id}
        programme={programme}
        moderation={state.moderation}
        spotlit={state.spotlight === insight.id}
        insight={insight}
        selected={insight.id === selection.selected}
        reachable={insight.id === reachable}
        withTable={withTable}
        likeness={likenessOf(insight.id, all, suggested.value)}
        group={group && nameOf(group)}
        deeds={deeds}
      />
    );
  };

  return (
    <>
      <ModerationSwitch moderation={state.moderation} onChoose={actions.setModeration} />
      {state.moderation === "held" && all.length > 0 && (
        <section class="waiting" aria-labelledby="waiting-title">
          <div class="waiting-head">
            <h3 id="waiting-title">{words.waiting(waiting.length)}</h3>
            {waiting.length > 1 && (
              <Button
                size="small"
                icon={check}
                shortcut={{ keys: "Shift+J", shown: "⇧ J" }}
                onClick={() => actions.approve(waiting)}
              >
                {words.acts.approveAll(waiting.length)}
              </Button>
            )}
          </div>
          {waiting.length === 0 && <p class="quiet">{words.nothingWaits}</p>}
          {waiting.map((insight) => card(insight, true))}
        </section>
      )}
      {queue.tables.map((group) => (
        <section key={group.place.table} class="shared-table" data-theme={themeColour(group.place.themePlace)}>
          <TableHead group={group} closing={programme.phase.kind === "closing"} />
          {group.insights.map((insight) => card(insight, false))}
        </section>
      ))}
      <AskingDialog
        what={asking?.what}
        insight={all.find(({ id }) => id === asking?.insight)}
        insights={all}
        groups={groups}
        actions={actions}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

function TableHead({ group: { place }, closing }: { group: TableInsights; closing: boolean }) {
  const words = queueWords.value;
  return (
    <h3>
      <ThemeMark letter={place.theme?.letter ?? ""} place={place.themePlace} />
      {words.ofTable(place.table)}
      {place.turn === "now" && closing && <State icon={microphone} tone="good" words={words.nowOnWall} />}
    </h3>
  );
}
