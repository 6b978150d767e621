import { useState } from "preact/hooks";
import type { SharedInsight } from "../../model/console";
import { type Group, groupsOf, loneAmong } from "../../model/groups";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { Dialog } from "../shared/dialog";
import { useHere } from "../shared/live_page";
import { type GroupActions, makeGroupActions } from "./group_actions";
import { GroupCard } from "./group_card";
import { GroupForm } from "./group_form";
import { LoneList } from "./lone_list";
import { SuggestionList } from "./suggestion_list";
import "./groups.css";

export interface GroupsParts {
  programme: ProgrammeState;
  state: ModeratorState;
}

/** What is shared, and how it stands together. */
export interface Grouped {
  insights: readonly SharedInsight[];
  groups: readonly Group[];
  actions: GroupActions;
}

interface Moving {
  insights: readonly string[];
  done: () => void;
}

/** What says the same, put together: suggestions, the groups that there are, and those who stand alone. */
export function GroupsView({ insights, ...parts }: GroupsParts & { insights: readonly SharedInsight[] }) {
  const { live, session } = useHere();
  const [moving, setMoving] = useState<Moving>();
  const words = groupsWords.value;
  const groups = groupsOf(parts.state);
  const actions = makeGroupActions(live, session.person);
  const grouped = { insights, groups, actions };
  const chosen = insights.filter(({ id }) => moving?.insights.includes(id));
  return (
    <div class="groups-view">
      <SuggestionList {...parts} {...grouped} />
      <section aria-labelledby="groups-title">
        <h3 id="groups-title">{words.groups.title(groups.length)}</h3>
        {groups.length === 0 && <p class="hint">{words.groups.none}</p>}
        <div class="groups">
          {groups.map((group) => (
            <GroupCard
              key={group.id}
              {...parts}
              group={group}
              actions={actions}
              onMove={(insight) => setMoving({ insights: [insight], done: () => undefined })}
            />
          ))}
        </div>
      </section>
      <LoneList
        {...parts}
        {...grouped}
        lone={loneAmong(insights, groups)}
        onMove={(ids, done) => setMoving({ insights: ids, done })}
      />
      <Dialog title={words.form.title} open={chosen.length > 0} onClose={() => setMoving(undefined)}>
        <GroupForm
          {...grouped}
          chosen={chosen}
          onDone={() => {
            moving?.done();
            setMoving(undefined);
          }}
        />
      </Dialog>
    </div>
  );
}
