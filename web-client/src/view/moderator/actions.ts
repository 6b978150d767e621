import { backCommands, floorCommands, nextPhase, nextStep, phaseTitle } from "../../model/console";
import { beforeAt } from "../../model/list_order";
import type { Live } from "../../model/live";
import { nextReveal } from "../../model/reveal";
import type {
  HallLight,
  ModeratorState,
  PlenaryCommand,
  ProgrammeState,
  RevealMode,
  ShowOnWall,
  WallMode,
} from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { ask, underWay } from "../shared/asking";

/** A view of a wall; `theme` and `insight` with the views of that name. */
export type ViewShown = Omit<ShowOnWall, "name" | "wall">;

/** What the moderator can do, by button or key. Everything takes effect at once; what can be taken back `undo` takes back. */
export interface Actions {
  giveFloor(table: number): void;
  /** The next table, where there is one. */
  nextTable(): void;
  /** The table that had the floor before. */
  tableBack(): void;
  /** Puts a table at a place of the running order, from 0. */
  moveTable(table: number, place: number): void;
  orderTables(by: "number" | "theme"): void;
  skip(table: number, skipped: boolean): void;
  /** Passes over the table that would be next. */
  skipNext(): void;
  /** 0 for no set time. */
  setTurnTime(minutes: number): void;
  /** Of the table that has the floor. */
  extendTurn(minutes: number): void;
  setReveal(reveal: RevealMode): void;
  /** The next insight of the table that has the floor, where they come one by one. */
  revealNext(): void;
  nextPhase(): void;
  returnPhase(): void;
  extend(minutes: number): void;
  setMode(mode: WallMode): void;
  toggleMode(): void;
  /** The reflections on the wall, or table after table again. */
  toggleReflections(): void;
  /** Everyone at the tables may write reflections, or no longer. */
  letReflect(allowed: boolean): void;
  toggleBlank(): void;
  /** What a wall shows. */
  showOnWall(wall: string, shown: ViewShown): void;
  /** How large a wall's texts are, in percent, and for which light of the hall. */
  adjustWall(wall: string, textSize: number, light: HallLight): void;
  removeWall(wall: string, name: string): void;
  /** Takes back the latest step of this person, on whatever device she took it. */
  undo(): void;
}

/** `person` is who acts. */
export function makeActions(live: Live, person: string, programme: ProgrammeState, state: ModeratorState): Actions {
  const words = moderatorWords.value;
  return {
    giveFloor,
    nextTable() {
      const step = nextStep(programme, state);
      // A second press that comes before the first has landed would skip a table.
      if (step?.kind === "give_floor" && !isUnderway("give_floor")) giveFloor(step.table);
    },
    tableBack() {
      if (programme.phase.kind !== "closing" || isUnderway("give_floor") || isUnderway("undo_step")) return;
      const commands = backCommands(state, person);
      if (commands !== undefined) askAll(commands);
    },
    moveTable(table, place) {
      askAll([{ name: "move_table", table, before: beforeAt(state.order, table, place) }]);
    },
    orderTables: (by) => askAll([{ name: "order_tables", by }]),
    skip,
    skipNext() {
      const step = nextStep(programme, state);
      if (step?.kind === "give_floor" && !isUnderway("skip_table")) skip(step.table, true);
    },
    setTurnTime: (minutes) => askAll([{ name: "set_turn_time", minutes }]),
    extendTurn(minutes) {
      if (state.floor?.ends_at !== undefined) askAll([{ name: "extend_turn", minutes }]);
    },
    setReveal: (reveal) => askAll([{ name: "set_reveal", reveal }]),
    revealNext() {
      const next = nextReveal(state);
      if (next === undefined || isUnderway("reveal_insight")) return;
      askAll([{ name: "reveal_insight", insight: next.id, revealed: true }]);
    },
    nextPhase() {
      const next = nextPhase(programme);
      if (next === undefined || isUnderway("move_phase")) return;
      askAll([{ name: "move_phase", phase: next.id, from: programme.phase.id }], words.phases.moved(next.title));
    },
    returnPhase() {
      const { previous } = state.phase;
      if (previous === undefined || isUnderway("return_phase")) return;
      askAll([{ name: "return_phase", from: programme.phase.id }], words.phases.moved(phaseTitle(programme, previous)));
    },
    extend: (minutes) => askAll([{ name: "extend_phase", minutes }]),
    setMode: (mode) => askAll([{ name: "set_wall_mode", mode }]),
    toggleMode: () => askAll([{ name: "set_wall_mode", mode: state.mode === "floor" ? "all" : "floor" }]),
    toggleReflections() {
      askAll([{ name: "set_wall_mode", mode: state.mode === "reflections" ? "floor" : "reflections" }]);
    },
    letReflect: (allowed) => askAll([{ name: "let_reflect", allowed }]),
    toggleBlank: () => askAll([{ name: "blank_wall", blank: !state.blank }]),
    showOnWall: (wall, shown) => askAll([{ name: "show_on_wall", wall, ...shown }]),
    adjustWall: (wall, text_size, light) => askAll([{ name: "adjust_wall", wall, text_size, light }]),
    removeWall: (wall, name) => askAll([{ name: "remove_wall", wall }], words.walls.removed(name)),
    undo() {
      const step = state.last_steps?.[person];
      // Each press takes the next one back, also before the last one is answered.
      if (step !== undefined && underWay(live, "undo_step")?.step !== step.step) void takeBack(step.step);
    },
  };

  /** One that somebody has built upon stands for good: it makes way for the one before it. */
  async function takeBack(step: number) {
    const answer = await live.command("plenary", { name: "undo_step", step }).answer;
    if (answer.outcome === "refused" && answer.code === "step_built_upon") askAll([{ name: "forget_step", step }]);
  }

  function giveFloor(table: number) {
    const from = underWay(live, "give_floor")?.table;
    askAll(floorCommands(state, table, from), words.tables.given(table));
  }

  function skip(table: number, skipped: boolean) {
    askAll(
      [{ name: "skip_table", table, skipped }],
      skipped ? words.tables.skipped(table) : words.tables.backIn(table),
    );
  }

  /** Asks for all of it in order; says `done` once the last has landed. */
  function askAll(commands: readonly PlenaryCommand[], done?: string) {
    for (const [place, command] of commands.entries()) {
      void ask(live, "plenary", command, place === commands.length - 1 ? { done } : {});
    }
  }

  function isUnderway(name: PlenaryCommand["name"]): boolean {
    return underWay(live, name) !== undefined;
  }
}
