import type { Moderation, ModeratorReflection, ModeratorState, ProgrammeState, WallState } from "../protocol/frames";
import { insightsByTable, type SharedInsight } from "./console";
import type { Place } from "./running_order";
import { inSentOrder } from "./sent_order";
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

/** What leaves the wall when something has to at once: what is spotlighted, else what came into the round last. */
export function toTakeOff(state: ModeratorState, wall: WallState | undefined): string | undefined {
  if (state.spotlight !== undefined) return state.spotlight;
  if (wall === undefined) return undefined;
  const insights = Object.entries(wall.cards).flatMap(([id, card]) =>
    card === undefined || card.elsewhere ? [] : [{ id, since: card.shown_at, order: card.share_order }],
  );
  const reflections = Object.entries(roundReflections(wall)).flatMap(([id, reflection]) =>
    reflection === undefined ? [] : [{ id, since: reflection.shown_at, order: reflection.sent_at }],
  );
  const shown = [...insights, ...reflections];
  shown.sort((one, other) => one.since - other.since || one.order - other.order);
  return shown.at(-1)?.id;
}
