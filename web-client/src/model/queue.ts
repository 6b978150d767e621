import type { Moderation, ModeratorReflection, ModeratorState, ProgrammeState, WallState } from "../protocol/frames";
import { insightsByTable, type SharedInsight } from "./console";
import type { Place } from "./running_order";
import { inSentOrder } from "./sent_order";
import { roundCards } from "./wall_cards";
import { roundReflections } from "./wall_reflections";

/** What one person says of the day, as those who moderate see it. */
export interface SentReflection {
  id: string;
  card: ModeratorReflection;
}

/** What stands in the queue: moderated alike, but that the words of a reflection are its author's alone. */
export type Queued = SharedInsight | SentReflection;

export function isInsight(queued: Queued): queued is SharedInsight {
  return "table" in queued.card;
}

/** What the moderators have said of what is in the queue; one that waits has a text that nobody has said yes to. */
export type Verdict = "waits" | "through" | "held" | "returned";

export function verdictOf({ approved, held, returned }: Queued["card"], moderation: Moderation): Verdict {
  if (returned !== undefined) return "returned";
  if (held) return "held";
  if (moderation === "direct") return "through";
  return approved !== undefined && approved.text === undefined ? "through" : "waits";
}

/** Whether the hall may see it, if perhaps in the older text that was approved. */
export function isLetThrough(card: Queued["card"], moderation: Moderation): boolean {
  return !card.held && (moderation === "direct" || card.approved !== undefined);
}

/** What one table shared; without a table all reflections. */
export interface QueueSection {
  place?: Place;
  entries: Queued[];
}

/** First what waits for a yes, then the rest: table by table, and the reflections; these come first while the wall shows them. */
export interface Queue {
  waiting: Queued[];
  sections: QueueSection[];
}

export function queueOf(programme: ProgrammeState, state: ModeratorState): Queue {
  const tables = insightsByTable(programme, state).map(({ place, insights }) => ({ place, entries: insights }));
  const reflections = { entries: reflectionsOf(state) };
  const sections: QueueSection[] = state.mode === "reflections" ? [reflections, ...tables] : [...tables, reflections];
  const waits = ({ card }: Queued) => verdictOf(card, state.moderation) === "waits";
  return {
    waiting: sections.flatMap(({ entries }) => entries.filter(waits)),
    sections: sections
      .map((section) => ({ ...section, entries: section.entries.filter((queued) => !waits(queued)) }))
      .filter(({ entries }) => entries.length > 0),
  };
}

/** All reflections in the order in which they came. */
export function reflectionsOf({ reflections = {} }: Pick<ModeratorState, "reflections">): SentReflection[] {
  return inSentOrder(reflections);
}

/** All of them, from top to bottom. */
export function listed({ waiting, sections }: Queue): Queued[] {
  return [...waiting, ...sections.flatMap(({ entries }) => entries)];
}

/** The one above or below; from nowhere the first or the last. */
export function neighbour(ids: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  const place = from === undefined ? -1 : ids.indexOf(from);
  if (place < 0) return ids.at(step === 1 ? 0 : -1);
  return ids[Math.min(Math.max(place + step, 0), ids.length - 1)];
}

/** Which one is selected once a verdict on `id` takes it out of those that wait: the next that waits. */
export function afterVerdict({ waiting }: Queue, id: string): string {
  const place = waiting.findIndex((queued) => queued.id === id);
  if (place < 0) return id;
  return (waiting[place + 1] ?? waiting[place - 1])?.id ?? id;
}

/** The ids of a queue, from top to bottom. */
export interface QueueIds {
  waiting: readonly string[];
  all: readonly string[];
}

export function idsOf(queue: Queue): QueueIds {
  const ids = (queued: readonly Queued[]) => queued.map(({ id }) => id);
  return { waiting: ids(queue.waiting), all: ids(listed(queue)) };
}

/**
 * What stays selected when the queue was `before` and is `now`. Where the selected one went, it is what stood below or above it;
 * and one that somebody else said yes to makes way for the next that waits.
 */
export function steadySelection(before: QueueIds, now: QueueIds, selected: string | undefined): string | undefined {
  if (selected === undefined) return undefined;
  const among = before.waiting.includes(selected) && now.waiting.length > 0 ? "waiting" : "all";
  const still = (id: string) => now[among].includes(id);
  if (still(selected)) return selected;
  const place = before[among].indexOf(selected);
  if (place < 0) return undefined;
  return before[among].slice(place).find(still) ?? before[among].slice(0, place).findLast(still);
}

/** What leaves the wall when something has to at once: one text, or all that is there. */
export type TakenOff = { id: string } | "everything";

/**
 * What is spotlighted; else what came into the round last, or of several that came together the one that is `selected`. Where
 * nobody can tell which it is that has to go, all goes: of a table's texts perhaps none is in sight but on another page.
 */
export function toTakeOff(
  state: Pick<ModeratorState, "spotlight">,
  wall: WallState | undefined,
  selected: string | undefined,
): TakenOff | undefined {
  if (state.spotlight !== undefined) return { id: state.spotlight };
  const shown = wall === undefined ? [] : shownInRound(wall);
  if (shown.length === 0) return undefined;
  const latest = shown.reduce((last, { since }) => Math.max(last, since), 0);
  const newest = shown.filter(({ since }) => since === latest);
  const [one] = newest.length === 1 ? newest : shown.filter(({ id }) => id === selected);
  return one === undefined ? "everything" : { id: one.id };
}

/** What the round has on the wall, and since when. */
function shownInRound(wall: WallState): { id: string; since: number }[] {
  const insights = roundCards(wall).map(({ id, card }) => ({ id, since: card.shown_at }));
  const reflections = inSentOrder(roundReflections(wall)).map(({ id, card }) => ({ id, since: card.shown_at }));
  return [...insights, ...reflections];
}

/** The text that the hall sees of it, if perhaps not yet what it says now. */
export function textOnWall({ insights, reflections }: ModeratorState, id: string): string {
  const card = insights[id] ?? reflections?.[id];
  return card?.approved?.text ?? card?.text ?? "";
}
