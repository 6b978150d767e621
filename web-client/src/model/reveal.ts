import type { ModeratorState } from "../protocol/frames";
import { insightsOf, type SharedInsight } from "./console";
import { isLetThrough } from "./queue";

/** The insight that comes onto the wall next where the table that has the floor shows them one by one. */
export function nextReveal(state: ModeratorState): SharedInsight | undefined {
  const { floor, reveal, mode, blank, moderation } = state;
  if (floor === undefined || reveal !== "one_by_one" || mode !== "floor" || blank) return undefined;
  return insightsOf(state, floor.table).find(({ card }) => !card.on_wall && isLetThrough(card, moderation));
}
