import type { ModeratorCard, ModeratorState, Phase, PlenaryCommand, ProgrammeState } from "../protocol/frames";
import { nextTable, type Place, runningOrder } from "./running_order";

/** What the person who leads the day does next. */
export type Step = { kind: "give_floor"; table: number } | { kind: "move_phase"; phase: Phase };

/** The next table while there is one in the closing round, else the next part of the programme; undefined at its end. */
export function nextStep(programme: ProgrammeState, state: ModeratorState): Step | undefined {
  const table = programme.phase.kind === "closing" ? nextTable(programme, state) : undefined;
  if (table !== undefined) return { kind: "give_floor", table };
  const phase = nextPhase(programme);
  return phase && { kind: "move_phase", phase };
}

export function nextPhase({ phases, phase }: ProgrammeState): Phase | undefined {
  const place = phases.findIndex(({ id }) => id === phase.id);
  return place < 0 ? undefined : phases[place + 1];
}

export function phaseTitle(programme: ProgrammeState, id: string): string {
  return programme.phases.find((phase) => phase.id === id)?.title ?? "";
}

/** Giving the floor turns the wall to that table, whatever it showed before. */
export function floorCommands(state: ModeratorState, table: number): PlenaryCommand[] {
  const give: PlenaryCommand = { name: "give_floor", table };
  return state.mode === "all" ? [{ name: "set_wall_mode", mode: "floor" }, give] : [give];
}

export interface SharedInsight {
  id: string;
  card: ModeratorCard;
}

export interface TableInsights {
  place: Place;
  insights: SharedInsight[];
}

/** What was shared, table by table: who has the floor first, then those to come, and at the end who has spoken. */
export function insightsByTable(programme: ProgrammeState, state: ModeratorState): TableInsights[] {
  const order = runningOrder(programme, state);
  const places = [...order.filter(({ turn }) => turn !== "spoken"), ...order.filter(({ turn }) => turn === "spoken")];
  const insights = Object.entries(state.insights).flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]));
  return places
    .map((place) => ({
      place,
      insights: insights
        .filter(({ card }) => card.table === place.table)
        .sort((left, right) => left.card.share_order - right.card.share_order),
    }))
    .filter((group) => group.insights.length > 0);
}

/** How many insights each table shares. */
export function sharedCounts(state: ModeratorState): Map<number, number> {
  const counts = new Map<number, number>();
  for (const card of Object.values(state.insights)) {
    if (card !== undefined) counts.set(card.table, (counts.get(card.table) ?? 0) + 1);
  }
  return counts;
}
