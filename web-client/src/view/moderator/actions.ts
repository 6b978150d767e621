import { floorCommands, nextPhase, nextStep, phaseTitle } from "../../model/console";
import type { Live } from "../../model/live";
import type { ModeratorState, PlenaryCommand, ProgrammeState, WallMode } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { tell } from "../shared/toast";

/** What the moderator can do, by button or key. Everything takes effect at once; what can be taken back offers that. */
export interface Actions {
  giveFloor(table: number | null): void;
  /** The next table, where there is one. */
  nextTable(): void;
  nextPhase(): void;
  returnPhase(): void;
  extend(minutes: number): void;
  setMode(mode: WallMode): void;
  toggleMode(): void;
  toggleBlank(): void;
  removeWall(wall: string, name: string): void;
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
    nextPhase() {
      const next = nextPhase(programme);
      if (next === undefined || isUnderway("move_phase")) return;
      const undo = () => ask([{ name: "return_phase", from: next.id }]);
      ask([{ name: "move_phase", phase: next.id, from: programme.phase.id }], words.phases.moved(next.title), undo);
    },
    returnPhase() {
      const { previous } = state.phase;
      if (previous === undefined || isUnderway("return_phase")) return;
      ask([{ name: "return_phase", from: programme.phase.id }], words.phases.moved(phaseTitle(programme, previous)));
    },
    extend: (minutes) => ask([{ name: "extend_phase", minutes }]),
    setMode: (mode) => ask([{ name: "set_wall_mode", mode }]),
    toggleMode: () => ask([{ name: "set_wall_mode", mode: state.mode === "all" ? "floor" : "all" }]),
    toggleBlank: () => ask([{ name: "blank_wall", blank: !state.blank }]),
    removeWall: (wall, name) => ask([{ name: "remove_wall", wall }], words.walls.removed(name)),
  };

  function giveFloor(table: number | null) {
    const changes = table !== (state.floor?.table ?? null);
    const undo = changes ? () => undoLatest("give_floor") : undefined;
    if (table === null) ask([{ name: "give_floor", table }], words.tables.taken, undo);
    else ask(floorCommands(state, table), words.tables.given(table), undo);
  }

  /** Takes back this person's latest step, where it still is the one that was offered back. */
  function undoLatest(did: PlenaryCommand["name"]) {
    const step = live.follow("moderator").peek()?.last_steps?.[person];
    if (step?.did === did) ask([{ name: "undo_step", step: step.step }]);
  }

  /** Sends in order; says `done` once the last has landed. What is refused is told by the page itself. */
  function ask(commands: readonly PlenaryCommand[], done?: string, undo?: () => void) {
    const answers = commands.map((command) => live.command("plenary", command).answer);
    void answers.at(-1)?.then((answer) => {
      if (answer.outcome === "acknowledged" && done !== undefined) tell(done, undo, commands.at(-1)?.name);
    });
  }

  function isUnderway(name: PlenaryCommand["name"]): boolean {
    return live.pending.peek().some((entry) => entry.command.name === name);
  }
}
