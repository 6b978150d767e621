import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import { mostAlikeFirst } from "../../model/group_suggestions";
import { type Group, groupsByInsight, loneAmong, nameOf } from "../../model/groups";
import { groupsWords } from "../../words/groups";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { suggested } from "./comparing";
import type { GroupActions } from "./group_actions";

export interface GroupFormProps {
  /** What is to come to a group: one, or several that are in none. */
  chosen: readonly SharedInsight[];
  /** All that there are. */
  insights: readonly SharedInsight[];
  groups: readonly Group[];
  actions: GroupActions;
  onDone: () => void;
}

/** Where insights are to stand: in a group that there is, or, one of them, together with another; or alone again. */
export function GroupForm({ chosen, insights, groups, actions, onDone }: GroupFormProps) {
  const words = groupsWords.value;
  const ids = chosen.map(({ id }) => id);
  const [only] = chosen.length === 1 ? chosen : [];
  const own = only && groupsByInsight(groups).get(only.id);
  const others = groups.filter(({ id }) => id !== own?.id);
  const lone = only === undefined ? [] : loneAmong(insights, groups).filter(({ id }) => id !== only.id);
  const list = useRef<HTMLDivElement>(null);
  // The dialog itself would begin at its cross.
  useEffect(() => list.current?.querySelector<HTMLElement>(".pick")?.focus(), []);
  return (
    <div class="group-form" ref={list}>
      {only !== undefined && <blockquote dir="auto">{only.card.text}</blockquote>}
      {only !== undefined && own !== undefined && (
        <div class="is-in">
          <p dir="auto">{words.form.isIn(nameOf(own))}</p>
          <Button size="small" onClick={() => close(() => actions.takeOut(only.id))}>
            {words.groups.takeOut}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <section aria-labelledby="existing-title">
          <h3 id="existing-title">{words.form.existing}</h3>
          {others.map((group) => (
            <Pick key={group.id} onPick={() => close(() => actions.add(ids, group))}>
              <b dir="auto">{nameOf(group)}</b>
              <small>{words.size(group.insights.length, group.tables)}</small>
            </Pick>
          ))}
        </section>
      )}
      {only !== undefined && lone.length > 0 && (
        <section aria-labelledby="fresh-title">
          <h3 id="fresh-title">{others.length > 0 ? words.form.fresh : words.form.freshOnly}</h3>
          {mostAlikeFirst(only.id, lone, suggested.value).map(({ id, card }) => (
            <Pick key={id} onPick={() => close(() => actions.putTogether([only.id, id]))}>
              <span dir="auto">{card.text}</span>
              <small>{queueWords.value.ofTable(card.table)}</small>
            </Pick>
          ))}
        </section>
      )}
      {others.length === 0 && lone.length === 0 && <p>{words.form.nothing}</p>}
    </div>
  );

  function close(act: () => void) {
    onDone();
    act();
  }
}

function Pick({ onPick, children }: { onPick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="pick" onClick={onPick}>
      {children}
    </button>
  );
}
