import { useId, useState } from "preact/hooks";
import { type Group, nameOf } from "../../model/groups";
import { groupsWords } from "../../words/groups";
import { Button } from "../shared/button";
import { Icon } from "../shared/icon";
import type { GroupActions } from "./group_actions";
import { GroupTitle } from "./group_title";
import type { GroupsParts } from "./groups_view";
import { Original } from "./original";
import { chevronDown, chevronUp, together } from "./shapes";

export interface GroupCardProps extends GroupsParts {
  group: Group;
  actions: GroupActions;
  /** Asks where this insight is to stand. */
  onMove: (insight: string) => void;
}

/** Insights that were put together: what they are called, from whom they are, and each in its own words. */
export function GroupCard({ group, actions, onMove, ...parts }: GroupCardProps) {
  const words = groupsWords.value;
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <article class="group" aria-label={nameOf(group)}>
      <header>
        <GroupTitle group={group} onName={(title) => actions.name(group.id, title)} />
        <Button
          size="small"
          icon={open ? chevronUp : chevronDown}
          label={open ? words.groups.close : words.groups.open}
          expanded={open}
          onClick={() => setOpen(!open)}
        />
        <p class="group-size">
          <Icon shape={together} /> {words.size(group.insights.length, group.tables)}
        </p>
      </header>
      {open && (
        <ul>
          {group.insights.map((insight) => {
            const textId = `${id}-${insight.id}`;
            return (
              <li key={insight.id}>
                <Original {...parts} insight={insight} textId={textId}>
                  <Button size="small" kind="quiet" describedBy={textId} onClick={() => onMove(insight.id)}>
                    {words.groups.move}
                  </Button>
                  <Button size="small" kind="quiet" describedBy={textId} onClick={() => actions.takeOut(insight.id)}>
                    {words.groups.takeOut}
                  </Button>
                </Original>
              </li>
            );
          })}
        </ul>
      )}
    </article>
  );
}
