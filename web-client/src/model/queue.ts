import type { Moderation, ModeratorCard, ModeratorState, ProgrammeState, WallState } from "../protocol/frames";
import { insightsByTable, type SharedInsight, type TableInsights } from "./console";

/** What the moderators have said of a shared insight; one that waits has a text that nobody has said yes to. */
export type Verdict = "waits" | "through" | "held" | "returned";

export function verdictOf({ approved, held, returned }: ModeratorCard, moderation: Moderation): Verdict {
  if (returned !== undefined) return "returned";
  if (held) return "held";
  if (moderation === "direct") return "through";
  return approved !== undefined && approved.text === undefined ? "through" : "waits";
}

/** Whether the hall may see it, if perhaps in the older text that was approved. */
export function isLetThrough(card: ModeratorCard, moderation: Moderation): boolean {
  return !card.held && (moderation === "direct" || card.approved !== undefined);
}

/** What the tables shared: first what waits for a yes, then the rest, table by table. */
export interface Queue {
  waiting: SharedInsight[];
  tables: TableInsights[];
}

export function queueOf(programme: ProgrammeState, state: ModeratorState): Queue {
  const groups = insightsByTable(programme, state);
  const waits = ({ card }: SharedInsight) => verdictOf(card, state.moderation) === "waits";
  return {
    waiting: groups.flatMap(({ insights }) => insights.filter(waits)),
    tables: groups
      .map(({ place, insights }) => ({ place, insights: insights.filter((insight) => !waits(insight)) }))
      .filter(({ insights }) => insights.length > 0),
  };
}

/** All of them, from top to bottom. */
export function listed({ waiting, tables }: Queue): SharedInsight[] {
  return [...waiting, ...tables.flatMap(({ insights }) => insights)];
}

/** The one above or below; from nowhere the first or the last. */
export function neighbour(ids: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  const place = from === undefined ? -1 : ids.indexOf(from);
  if (place < 0) return ids.at(step === 1 ? 0 : -1);
  return ids[Math.min(Math.max(place + step, 0), ids.length - 1)];
}

/** Which one is selected once a verdict on `id` takes it out of those that wait: the next that waits. */
export function afterVerdict({ waiting }: Queue, id: string): string {
  const place = waiting.findIndex((insight) => insight.id === id);
  if (place < 0) return id;
  return (waiting[place + 1] ?? waiting[place - 1])?.id ?? id;
}

/** The ids of a queue, from top to bottom. */
export interface QueueIds {
  waiting: readonly string[];
  all: readonly string[];
}

export function idsOf(queue: Queue): QueueIds {
  const ids = (insights: readonly SharedInsight[]) => insights.map(({ id }) => id);
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
  const shown = Object.entries(wall?.cards ?? {}).flatMap(([id, card]) =>
    card === undefined || card.elsewhere ? [] : [{ id, card }],
  );
  shown.sort((one, other) => one.card.shown_at - other.card.shown_at || one.card.share_order - other.card.share_order);
  return shown.at(-1)?.id;
}
