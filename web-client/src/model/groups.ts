import type { Command, ModeratorState, Group as StoredGroup } from "../protocol/frames";
import { firstCodePoints } from "./clean_text";
import type { SharedInsight } from "./console";

/** Insights that a moderator put together because they say the same. */
export interface Group {
  id: string;
  /** May be empty. */
  title: string;
  insights: SharedInsight[];
  /** Those that its insights come from, each once, by number. */
  tables: number[];
}

/** The groups in the order in which they were made, each with what of it is shared. */
export function groupsOf({ groups = {}, insights }: Pick<ModeratorState, "groups" | "insights">): Group[] {
  return Object.entries(groups)
    .flatMap(([id, group]) => (group === undefined ? [] : [{ id, ...group }]))
    .sort((one, other) => one.made_at - other.made_at || (one.id < other.id ? -1 : 1))
    .map(({ id, title, insights: ids }) => {
      const members = ids.flatMap((insight) => {
        const card = insights[insight];
        return card === undefined ? [] : [{ id: insight, card }];
      });
      return { id, title, insights: members, tables: tablesIn(members) };
    })
    .filter((group) => group.insights.length > 0);
}

/** The tables that these come from, each once, by number. */
export function tablesIn(insights: readonly SharedInsight[]): number[] {
  return [...new Set(insights.map(({ card }) => card.table))].sort((one, other) => one - other);
}

/** For each insight that is in a group, that group. */
export function groupsByInsight(groups: readonly Group[]): Map<string, Group> {
  return new Map(groups.flatMap((group) => group.insights.map(({ id }) => [id, group] as const)));
}

/** Those that are in no group, in their own order: each of them is to be heard, too. */
export function loneAmong(insights: readonly SharedInsight[], groups: readonly Group[]): SharedInsight[] {
  const grouped = groupsByInsight(groups);
  return insights.filter(({ id }) => !grouped.has(id));
}

/** By how much a group's first words may speak for it where it has no title. */
const nameMax = 40;

/** What a group is called: its title, else how its first insight begins. */
export function nameOf({ title, insights }: Group): string {
  if (title !== "") return title;
  const [first = ""] = (insights[0]?.card.text ?? "").trim().split("\n");
  const begin = firstCodePoints(first, nameMax);
  if (begin === first) return first;
  const end = begin.lastIndexOf(" ");
  return `${end > 0 ? begin.slice(0, end) : begin}…`;
}

/** After everything that the server has made. */
const notYetMade = Number.MAX_SAFE_INTEGER;

/** The state with what was asked for of groups and not yet answered. */
export function withPendingGroups(state: ModeratorState, pending: readonly { command: Command }[]): ModeratorState {
  let groups: Record<string, StoredGroup | undefined> | undefined;
  for (const { command } of pending) {
    if (command.name === "group_insights") {
      groups = together(groups ?? state.groups ?? {}, command.group, command.insights);
    } else if (command.name === "ungroup_insights") {
      groups = without(groups ?? state.groups ?? {}, command.insights);
    } else if (command.name === "name_group") {
      groups = named(groups ?? state.groups ?? {}, command.group, command.title);
    }
  }
  return groups === undefined ? state : { ...state, groups };
}

type Groups = Record<string, StoredGroup | undefined>;

function together(groups: Groups, id: string, insights: readonly string[]): Groups {
  const group = groups[id] ?? { title: "", insights: [], made_at: notYetMade };
  const coming = insights.filter((insight) => !group.insights.includes(insight));
  return { ...without(groups, coming), [id]: { ...group, insights: [...group.insights, ...coming] } };
}

function without(groups: Groups, insights: readonly string[]): Groups {
  return Object.fromEntries(
    Object.entries(groups).map(([id, group]) => [
      id,
      group && { ...group, insights: group.insights.filter((insight) => !insights.includes(insight)) },
    ]),
  );
}

function named(groups: Groups, id: string, title: string): Groups {
  const group = groups[id];
  return group === undefined ? groups : { ...groups, [id]: { ...group, title } };
}
