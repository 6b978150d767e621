import type { Command, ModeratorCard, ModeratorState, Phase, PlenaryCommand, ProgrammeState } from "../protocol/frames";
import { nextTable, type Place, runningOrder, type Turn, tableBefore, withMoved } from "./running_order";

/** What the person who leads the day does next. */
export type Step = { kind: "give_floor"; table: number } | { kind: "move_phase"; phase: Phase };

/** The next table while there is one in the closing round, else the next part of the programme; undefined at its end. */
export function nextStep(programme: ProgrammeState, state: ModeratorState): Step | undefined {
  const table = programme.phase.kind === "closing" ? nextTable(state) : undefined;
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

/** The state with the moves in the running order that were asked for and not yet answered. */
export function withPendingOrder(state: ModeratorState, pending: readonly { command: Command }[]): ModeratorState {
  const moves = pending.flatMap(({ command }) => (command.name === "move_table" ? [command] : []));
  if (moves.length === 0) return state;
  const order = moves.reduce((now, { table, before }) => withMoved(now, table, before), state.order);
  return { ...state, order };
}

/** Giving the floor turns the wall to that table, whatever it showed before; `from` is who has it as the person knows. */
export function floorCommands(
  state: ModeratorState,
  table: number,
  from = state.floor?.table ?? null,
): PlenaryCommand[] {
  const give: PlenaryCommand = { name: "give_floor", table, from };
  return state.mode === "floor" ? [give] : [{ name: "set_wall_mode", mode: "floor" }, give];
}

/**
 * What takes the moderator who is `person` back to the table before: her own giving of the floor is undone where that is the
 * latest that she did and holds, else that table is given the floor again; undefined where there is none.
 */
export function backCommands(state: ModeratorState, person: string): PlenaryCommand[] | undefined {
  const step = state.last_steps?.[person];
  const holds = step?.did === "give_floor" && step.table === state.floor?.table;
  if (holds) return [{ name: "undo_step", step: step.step }];
  const before = tableBefore(state);
  return before === undefined ? undefined : floorCommands(state, before);
}

export interface SharedInsight {
  id: string;
  card: ModeratorCard;
}

export interface TableInsights {
  place: Place;
  insights: SharedInsight[];
}

/** What was shared, table by table: who has the floor first, then those to come, and at the end those skipped and who has spoken. */
export function insightsByTable(programme: ProgrammeState, state: ModeratorState): TableInsights[] {
  const ranks: Record<Turn, number> = { now: 0, next: 1, to_come: 1, skipped: 2, spoken: 3 };
  const places = runningOrder(programme, state).sort((left, right) => ranks[left.turn] - ranks[right.turn]);
  return places
    .map((place) => ({ place, insights: insightsOf(state, place.table) }))
    .filter((group) => group.insights.length > 0);
}

/** What a table shared, in its chair's order. */
export function insightsOf(state: ModeratorState, table: number): SharedInsight[] {
  return Object.entries(state.insights)
    .flatMap(([id, card]) => (card?.table === table ? [{ id, card }] : []))
    .sort((left, right) => left.card.share_order - right.card.share_order);
}

/** How many insights each table shares. */
export function sharedCounts(state: ModeratorState): Map<number, number> {
  const counts = new Map<number, number>();
  for (const card of Object.values(state.insights)) {
    if (card !== undefined) counts.set(card.table, (counts.get(card.table) ?? 0) + 1);
  }
  return counts;
}
