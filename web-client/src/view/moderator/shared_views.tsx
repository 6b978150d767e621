import { useLayoutEffect, useRef } from "preact/hooks";
import { groupsOf } from "../../model/groups";
import { isInsight, listed, queueOf } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { useComparing } from "./comparing";
import { useDifficultWords } from "./difficult_words";
import { GroupsView } from "./groups_view";
import { SharedList } from "./shared_list";
import "./queue.css";

/** How what is shared is looked at: as the queue, table by table, or by what says the same. */
export type SharedView = "queue" | "groups";

export interface SharedViewsProps {
  programme: ProgrammeState;
  state: ModeratorState;
  view: SharedView;
  onView: (view: SharedView) => void;
}

/** What the tables have shared with the hall, and what people reflect. */
export function SharedViews({ programme, state, view, onView }: SharedViewsProps) {
  const words = queueWords.value;
  const { views } = groupsWords.value;
  const queue = queueOf(programme, state);
  const all = listed(queue);
  const insights = all.filter(isInsight);
  const box = useRef<HTMLElement>(null);
  useDifficultWords(programme);
  useComparing(programme, insights);
  // Another view begins at its top.
  useLayoutEffect(() => box.current?.scrollTo(0, 0), [view]);
  const names: Record<SharedView, string> = { queue: views.queue, groups: views.groups(groupsOf(state).length) };
  return (
    <section class="shared" aria-labelledby="shared-title" ref={box}>
      <div class="shared-head">
        <h2 id="shared-title">{words.title(insights.length)}</h2>
        <fieldset aria-label={views.label}>
          {(["queue", "groups"] as const).map((one) => (
            <Button key={one} size="small" pressed={view === one} onClick={() => onView(one)}>
              {names[one]}
            </Button>
          ))}
        </fieldset>
      </div>
      {view === "queue" ? (
        <SharedList programme={programme} state={state} queue={queue} />
      ) : (
        insights.length > 0 && <GroupsView programme={programme} state={state} insights={insights} />
      )}
      {(view === "queue" ? all : insights).length === 0 && (
        <div class="empty">
          <h3>{words.empty}</h3>
          <p>{words.emptyExplain}</p>
        </div>
      )}
    </section>
  );
}
