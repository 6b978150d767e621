import { useRef, useState } from "preact/hooks";
import type { SharedInsight, TableInsights } from "../../model/console";
import { likenessOf } from "../../model/likeness";
import { listed, queueOf } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { Dialog } from "../shared/dialog";
import { check, microphone } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import { ThemeMark, themeColour } from "../shared/theme_mark";
import { suggested, useComparing } from "./comparing";
import { useDifficultWords } from "./difficult_words";
import { ModerationSwitch } from "./moderation_switch";
import { makeQueueActions, type QueueActions } from "./queue_actions";
import { KeptQueueCard, type QueueDeeds } from "./queue_card";
import { CorrectForm, SendBackForm } from "./queue_forms";
import { movingOn, useQueueKeys, useSelection } from "./queue_keys";
import "./queue.css";

interface Asking {
  what: "send_back" | "correct";
  insight: string;
}

/** What the tables have shared with the hall: what waits for a yes on top, the rest table by table. */
export function SharedList({ programme, state }: { programme: ProgrammeState; state: ModeratorState }) {
  const { live } = useHere();
  const [asking, setAsking] = useState<Asking>();
  useDifficultWords(programme);
  const words = queueWords.value;
  const queue = queueOf(programme, state);
  const all = listed(queue);
  useComparing(programme, all);
  const selection = useSelection(queue);
  const actions = movingOn(makeQueueActions(live, programme, state), queue, selection);
  const onAsk = (what: Asking["what"], insight: SharedInsight) => setAsking({ what, insight: insight.id });
  useQueueKeys({ queue, actions, selection, onAsk });
  const deeds = useRef<QueueDeeds>({ actions, select: selection.select, ask: onAsk });
  deeds.current = { actions, select: selection.select, ask: onAsk };
  const { waiting } = queue;
  const reachable = selection.selected ?? all[0]?.id;
  const card = (insight: SharedInsight, withTable: boolean) => (
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
      deeds={deeds}
    />
  );

  return (
    <section class="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">{words.title(all.length)}</h2>
      <ModerationSwitch moderation={state.moderation} onChoose={actions.setModeration} />
      {all.length === 0 && (
        <div class="empty">
          <h3>{words.empty}</h3>
          <p>{words.emptyExplain}</p>
        </div>
      )}
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
        actions={actions}
        onClose={() => setAsking(undefined)}
      />
    </section>
  );
}

interface AskingDialogProps {
  what: Asking["what"] | undefined;
  insight: SharedInsight | undefined;
  actions: QueueActions;
  onClose: () => void;
}

function AskingDialog({ what, insight, actions, onClose }: AskingDialogProps) {
  const words = queueWords.value;
  const Form = what === "correct" ? CorrectForm : SendBackForm;
  const title = what === "correct" ? words.correct.title : words.sendBack.title(insight?.card.table ?? 0);
  return (
    <Dialog title={title} open={insight !== undefined} onClose={onClose}>
      {insight !== undefined && <Form insight={insight} actions={actions} onDone={onClose} />}
    </Dialog>
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
