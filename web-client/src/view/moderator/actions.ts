import { backCommands, floorCommands, nextPhase, nextStep, phaseTitle } from "../../model/console";
import { beforeAt } from "../../model/list_order";
import type { Live } from "../../model/live";
import { nextReveal } from "../../model/reveal";
import type { ModeratorState, PlenaryCommand, ProgrammeState, RevealMode, WallMode } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { tell } from "../shared/toast";

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
  toggleBlank(): void;
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
      if (commands !== undefined) ask(commands);
    },
    moveTable(table, place) {
      ask([{ name: "move_table", table, before: beforeAt(state.order, table, place) }]);
    },
    orderTables: (by) => ask([{ name: "order_tables", by }]),
    skip,
    skipNext() {
      const step = nextStep(programme, state);
      if (step?.kind === "give_floor" && !isUnderway("skip_table")) skip(step.table, true);
    },
    setTurnTime: (minutes) => ask([{ name: "set_turn_time", minutes }]),
    extendTurn(minutes) {
      if (state.floor?.ends_at !== undefined) ask([{ name: "extend_turn", minutes }]);
    },
    setReveal: (reveal) => ask([{ name: "set_reveal", reveal }]),
    revealNext() {
      const next = nextReveal(state);
      if (next === undefined || isUnderway("reveal_insight")) return;
      ask([{ name: "reveal_insight", insight: next.id, revealed: true }]);
    },
    nextPhase() {
      const next = nextPhase(programme);
      if (next === undefined || isUnderway("move_phase")) return;
      ask([{ name: "move_phase", phase: next.id, from: programme.phase.id }], words.phases.moved(next.title));
    },
    returnPhase() {
      const { previous } = state.phase;
      if (previous === undefined || isUnderway("return_phase")) return;
      ask([{ name: "return_phase", from: programme.phase.id }], words.phases.moved(phaseTitle(programme, previous)));
    },
    extend: (minutes) => ask([{ name: "extend_phase", minutes }]),
    setMode: (mode) => ask([{ name: "set_wall_mode", mode }]),
    toggleMode: () => ask([{ name: "set_wall_mode", mode: state.mode === "floor" ? "all" : "floor" }]),
    toggleBlank: () => ask([{ name: "blank_wall", blank: !state.blank }]),
    removeWall: (wall, name) => ask([{ name: "remove_wall", wall }], words.walls.removed(name)),
    undo() {
      const step = state.last_steps?.[person];
      if (step !== undefined && !isUnderway("undo_step")) ask([{ name: "undo_step", step: step.step }]);
    },
  };

  function giveFloor(table: number) {
    ask(floorCommands(state, table), words.tables.given(table));
  }

  function skip(table: number, skipped: boolean) {
    ask([{ name: "skip_table", table, skipped }], skipped ? words.tables.skipped(table) : words.tables.backIn(table));
  }

  /** Sends in order; says `done` once the last has landed. What is refused is told by the page itself. */
  function ask(commands: readonly PlenaryCommand[], done?: string) {
    const answers = commands.map((command) => live.command("plenary", command).answer);
    void answers.at(-1)?.then((answer) => {
      if (answer.outcome === "acknowledged" && done !== undefined) tell(done, undefined, commands.at(-1)?.name);
    });
  }

  function isUnderway(name: PlenaryCommand["name"]): boolean {
    return live.pending.peek().some((entry) => entry.command.name === name);
  }
}
