import { useId, useState } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import { groupsWords } from "../../words/groups";
import { Button } from "../shared/button";
import { Fault } from "../shared/field";
import { groupedMax } from "./group_actions";
import type { Grouped, GroupsParts } from "./groups_view";
import { Original } from "./original";
import { together } from "./shapes";

export interface LoneListProps extends GroupsParts, Grouped {
  lone: readonly SharedInsight[];
  /** Asks to which group these are to come. */
  onMove: (insights: readonly string[], done: () => void) => void;
}

/** What is in no group, to choose from and put together: none of it is forgotten. */
export function LoneList({ lone, groups, actions, insights: _, onMove, ...parts }: LoneListProps) {
  const words = groupsWords.value.lone;
  const [picked, pick] = useState<readonly string[]>([]);
  const id = useId();
  const chosen = lone.flatMap((insight) => (picked.includes(insight.id) ? [insight.id] : []));
  return (
    <section class="lone" aria-labelledby="lone-title">
      <h3 id="lone-title">{words.title(lone.length)}</h3>
      <p class="hint">{lone.length === 0 ? words.none : words.hint}</p>
      <ul>
        {lone.map((insight) => {
          const textId = `${id}-${insight.id}`;
          return (
            <li key={insight.id} class={chosen.includes(insight.id) ? "chosen" : undefined}>
              <label class="choose">
                <input
                  type="checkbox"
                  aria-label={words.choose}
                  aria-describedby={textId}
                  checked={chosen.includes(insight.id)}
                  onChange={() => toggle(insight.id)}
                />
              </label>
              <Original {...parts} insight={insight} textId={textId} />
            </li>
          );
        })}
      </ul>
      {chosen.length > 0 && (
        <fieldset class="chosen-bar" aria-labelledby={`${id}-chosen`}>
          <p id={`${id}-chosen`} role="status">
            {words.chosen(chosen.length)}
          </p>
          <Button
            size="small"
            kind="main"
            icon={together}
            disabled={chosen.length < 2 || chosen.length > groupedMax}
            onClick={() => {
              actions.putTogether(chosen);
              pick([]);
            }}
          >
            {words.together}
          </Button>
          {groups.length > 0 && (
            <Button size="small" disabled={chosen.length > groupedMax} onClick={() => onMove(chosen, () => pick([]))}>
              {words.toGroup}
            </Button>
          )}
          <Button size="small" kind="quiet" onClick={() => pick([])}>
            {words.chooseNone}
          </Button>
          {chosen.length > groupedMax && <Fault words={words.tooMany(groupedMax)} />}
        </fieldset>
      )}
    </section>
  );

  function toggle(insight: string) {
    pick(chosen.includes(insight) ? chosen.filter((other) => other !== insight) : [...chosen, insight]);
  }
}
