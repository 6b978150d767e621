import type { SharedInsight } from "./console";

/** What `findAlike` (alike.ts) told of the insights, as far as it matters here. */
export interface Suggested {
  others: ReadonlyMap<string, readonly { id: string; words: readonly { here: string }[] }[]>;
  groups: readonly { insights: readonly string[] }[];
}

/** Those that seem to say the same as one insight, and the words by which. */
export interface Likeness {
  others: SharedInsight[];
  /** Of `others`, each once, by number. */
  tables: number[];
  /** As this insight has written them, what tells most first. */
  words: string[];
}

const wordsMax = 3;
/** Among fewer, standing alone says nothing. */
const comparedMin = 4;

/** What one of the shared insights is like; "alone" for a lone voice, undefined where it is not known. */
export function likenessOf(
  id: string,
  insights: readonly SharedInsight[],
  suggested: Suggested | undefined,
): Likeness | "alone" | undefined {
  if (suggested?.others.has(id) !== true) return undefined;
  const group = suggested.groups.find((candidate) => candidate.insights.includes(id))?.insights ?? [];
  const others = insights.filter((insight) => insight.id !== id && group.includes(insight.id));
  if (others.length === 0) return insights.length < comparedMin ? undefined : "alone";
  const near = suggested.others.get(id)?.filter((other) => group.includes(other.id)) ?? [];
  const words = near.flatMap((other) => other.words.map(({ here }) => here.toLowerCase()));
  const tables = others.map(({ card }) => card.table);
  return {
    others,
    tables: [...new Set(tables)].sort((one, other) => one - other),
    words: [...new Set(words)].slice(0, wordsMax),
  };
}
