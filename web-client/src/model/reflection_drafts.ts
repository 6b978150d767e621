/** What is typed and not sent. */
export interface ReflectionDraft {
  text: string;
  mayName: boolean;
}

/** Of each reflection that is being changed, by its id; and of a new one, by `newOne`. */
export type ReflectionDrafts = Readonly<Record<string, ReflectionDraft>>;

/** No id: shorter than they are. */
export const newOne = "new";

/** A draft with `text` below what stands there; a name is given again only with the next sending. */
export function withTextBelow(drafts: ReflectionDrafts, key: string, text: string): ReflectionDrafts {
  const before = drafts[key]?.text.trimEnd() ?? "";
  // The same twice says no more.
  if (before !== "" && before.includes(text)) return drafts;
  return { ...drafts, [key]: { text: before === "" ? text : `${before}\n\n${text}`, mayName: false } };
}

/** What several earlier pages left, in one: of the same reflection the texts stand below each other. */
export function draftsTakenUp(left: readonly ReflectionDrafts[]): ReflectionDrafts {
  let all: ReflectionDrafts = {};
  for (const drafts of left) {
    for (const [key, draft] of Object.entries(drafts)) {
      all = all[key] === undefined ? { ...all, [key]: draft } : withTextBelow(all, key, draft.text);
    }
  }
  return all;
}

/** The drafts without those that say nothing new, for what is kept; undefined where none is left. */
export function worthKeeping(drafts: ReflectionDrafts): ReflectionDrafts | undefined {
  const kept = Object.entries(drafts).filter(([key, { text }]) => key !== newOne || text.trim() !== "");
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Where a reflection that was being changed is there no more, what was typed becomes a new one. */
export function withoutOrphans(drafts: ReflectionDrafts, known: ReadonlySet<string>): ReflectionDrafts {
  let all = drafts;
  for (const [key, { text }] of Object.entries(drafts)) {
    if (key === newOne || known.has(key)) continue;
    const { [key]: _, ...others } = all;
    all = text.trim() === "" ? others : withTextBelow(others, newOne, text);
  }
  return all;
}
