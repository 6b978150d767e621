import { type Group, nameOf } from "../../model/groups";
import type { Live } from "../../model/live";
import { makeId } from "../../net/ids";
import type { PlenaryCommand } from "../../protocol/frames";
import { groupsWords } from "../../words/groups";
import { takeStep } from "./steps";

/** As many as a group holds, and as one command puts together. */
export const groupedMax = 100;

/** What the moderator does with groups. Each can be taken back. */
export interface GroupActions {
  /** Puts these together in a new group. */
  putTogether(insights: readonly string[]): void;
  /** Puts these at the end of a group, out of those that they were in. */
  add(insights: readonly string[], group: Group): void;
  takeOut(insight: string): void;
  name(group: string, title: string): void;
}

/** `person` is who acts. */
export function makeGroupActions(live: Live, person: string): GroupActions {
  const { done } = groupsWords.value;
  return {
    putTogether(insights) {
      say({ name: "group_insights", group: makeId(), insights: [...insights] }, done.together(insights.length));
    },
    add(insights, group) {
      say({ name: "group_insights", group: group.id, insights: [...insights] }, done.added(nameOf(group)));
    },
    takeOut: (insight) => say({ name: "ungroup_insights", insights: [insight] }, done.takenOut),
    name: (group, title) => say({ name: "name_group", group, title }, done.named(title)),
  };

  function say(command: PlenaryCommand, words: string) {
    void takeStep(live, person, command, words, "groups");
  }
}
