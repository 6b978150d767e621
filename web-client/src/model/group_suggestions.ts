import type { SharedInsight } from "./console";
import { type Group, groupsByInsight, loneAmong, tablesIn } from "./groups";

/** Insights that seem to say the same and are not together yet. */
export interface GroupSuggestion {
  /** What would be put together, by table: two or more, or what would come to `into`. */
  insights: SharedInsight[];
  /** The group that holds the others that say the same; undefined where there is none yet. */
  into: Group | undefined;
  /** Of `insights`, each once, by number. */
  tables: number[];
  /** What more than one of them speaks of, in their own words. */
  words: readonly string[];
}

/** What `findAlike` (alike.ts) told, as far as it matters here. */
export interface AlikeGroups {
  groups: readonly { insights: readonly string[]; words: readonly string[] }[];
}

/**
 * What is still to be put together of what is alike, without what was put away: a suggestion in which there is nothing that
 * was not put away before does not come again.
 */
export function suggestionsOf(
  alike: AlikeGroups | undefined,
  insights: readonly SharedInsight[],
  groups: readonly Group[],
  putAway: readonly (readonly string[])[],
): GroupSuggestion[] {
  const lone = new Map(loneAmong(insights, groups).map((insight) => [insight.id, insight]));
  const grouped = groupsByInsight(groups);
  return (alike?.groups ?? []).flatMap(({ insights: ids, words }) => {
    const coming = ids.flatMap((id) => lone.get(id) ?? []).sort(byTable);
    const into = fullest(grouped, ids);
    if (coming.length === 0 || (coming.length === 1 && into === undefined)) return [];
    const wanted = coming.map(({ id }) => id);
    if (putAway.some((gone) => wanted.every((id) => gone.includes(id)))) return [];
    return [{ insights: coming, into, tables: tablesIn(coming), words }];
  });
}

function byTable({ card: one }: SharedInsight, { card: other }: SharedInsight): number {
  return one.table - other.table || one.share_order - other.share_order;
}

/** The group that most of these are in; of equals the one that the first of them is in. */
function fullest(grouped: ReadonlyMap<string, Group>, ids: readonly string[]): Group | undefined {
  const holding = ids.flatMap((id) => grouped.get(id) ?? []);
  const count = (group: Group) => holding.filter((other) => other === group).length;
  return holding.sort((one, other) => count(other) - count(one))[0];
}

/** These with those first that are most like `id`, as `findAlike` told. */
export function mostAlikeFirst(
  id: string,
  insights: readonly SharedInsight[],
  alike: { others: ReadonlyMap<string, readonly { id: string }[]> } | undefined,
): SharedInsight[] {
  const near = (alike?.others.get(id) ?? []).map((other) => other.id);
  const rank = (insight: SharedInsight) => (near.includes(insight.id) ? near.indexOf(insight.id) : near.length);
  return [...insights].sort((one, other) => rank(one) - rank(other));
}
