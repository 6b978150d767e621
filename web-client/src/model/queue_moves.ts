import type { Command } from "../protocol/frames";
import type { QueueIds } from "./queue";

/** So long a key may still be meant for what was selected before. */
const keyMs = 1_000;
/** So long a button may still be another than the one that was aimed at. */
const buttonMs = 600;

/** Somebody else gave the verdict, or the list moved for another reason. */
export type Moved = "forestalled" | "moved";

/** What moved in the queue without who is here having asked for it, and when, by a clock that only goes on (ms). */
export interface QueueMoves {
  /** The text to which the selection went. */
  selection?: { to: string; at: number; why: Moved };
  /** The texts that came to another place. */
  places: ReadonlyMap<string, { at: number; why: Moved }>;
  /** The texts that came to wait for a yes. */
  came: ReadonlyMap<string, number>;
}

export const noMoves: QueueMoves = { places: new Map(), came: new Map() };

/** The queue as it was with a text chosen, and as it is now with the one that is selected for it. */
export interface QueueChange {
  before: QueueIds;
  now: QueueIds;
  chosen: string | undefined;
  selected: string | undefined;
}

/** The moves with those of a change at `at`; what she has `asked` for, and is not yet answered, is her own doing. */
export function movesAfter(
  moves: QueueMoves,
  { before, now, chosen, selected }: QueueChange,
  asked: readonly Command[],
  at: number,
): QueueMoves {
  const placed = now.all.filter((id, place) => before.all[place] !== id);
  const selectionMoved = chosen !== undefined && selected !== undefined && chosen !== selected;
  const came = cameAfter(moves.came, before, now, at);
  if (placed.length === 0 && !selectionMoved) return came === moves.came ? moves : { ...moves, came };
  const changed = changedIn(before, now);
  if (changed.length > 0 && changed.every((id) => asked.some((command) => isAbout(command, id))))
    return { ...moves, came };
  const why = changed.some((id) => before.waiting.includes(id) && now.all.includes(id)) ? "forestalled" : "moved";
  const recent = [...moves.places].filter(([, move]) => at - move.at < buttonMs);
  return {
    ...moves,
    came,
    ...(selectionMoved && { selection: { to: selected, at, why } }),
    places: new Map([...recent, ...placed.map((id) => [id, { at, why }] as const)]),
  };
}

/** Why a key at `at` is not taken as one for the text that is selected now. */
export function keyTooSoon({ selection }: QueueMoves, selected: string | undefined, at: number): Moved | undefined {
  if (selection === undefined || selection.to !== selected) return undefined;
  return at - selection.at < keyMs ? selection.why : undefined;
}

/** Why a press at `at` on a button of this text is not taken as one for it. */
export function buttonTooSoon({ places }: QueueMoves, id: string, at: number): Moved | undefined {
  const move = places.get(id);
  return move !== undefined && at - move.at < buttonMs ? move.why : undefined;
}

/** Whether this text only just came to wait, at `at`, so that a yes to all that waits is not for it. */
export function cameTooLate({ came }: QueueMoves, id: string, at: number): boolean {
  const cameAt = came.get(id);
  return cameAt !== undefined && at - cameAt < keyMs;
}

function cameAfter(came: QueueMoves["came"], before: QueueIds, now: QueueIds, at: number): QueueMoves["came"] {
  const waited = new Set(before.waiting);
  const fresh = now.waiting.filter((id) => !waited.has(id));
  if (fresh.length === 0) return came;
  const recent = [...came].filter(([, cameAt]) => at - cameAt < keyMs);
  return new Map([...recent, ...fresh.map((id) => [id, at] as const)]);
}

/** What came, went, or began or ceased to wait. */
function changedIn(before: QueueIds, now: QueueIds): string[] {
  return [...differing(before.all, now.all), ...differing(before.waiting, now.waiting)];
}

function differing(some: readonly string[], others: readonly string[]): string[] {
  const [here, there] = [new Set(some), new Set(others)];
  return [...some.filter((id) => !there.has(id)), ...others.filter((id) => !here.has(id))];
}

function isAbout(command: Command, id: string): boolean {
  if (command.name === "approve_insights") return command.insights.some(({ insight }) => insight === id);
  return "insight" in command && command.insight === id;
}
