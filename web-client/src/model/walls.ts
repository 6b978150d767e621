import type {
  AdjustWall,
  Command,
  ModeratorState,
  PairedWall,
  PresenceState,
  ShownOnWall,
  ShowOnWall,
} from "../protocol/frames";

/** A paired wall, as who leads knows it. */
export interface KnownWall {
  id: string;
  /** May be empty. */
  name: string;
  /** Among all walls, in the order in which they were paired, from 1. */
  place: number;
  /** Connected at this moment. */
  here: boolean;
  shown: ShownOnWall;
}

/** All walls in the order in which they were paired. */
export function wallsOf({ walls }: Pick<ModeratorState, "walls">, presence: PresenceState | undefined): KnownWall[] {
  return Object.entries(walls)
    .flatMap(([id, wall]) => (wall === undefined ? [] : [{ id, wall }]))
    .sort((one, other) => one.wall.paired_at - other.wall.paired_at || (one.id < other.id ? -1 : 1))
    .map(({ id, wall: { name, paired_at: _, ...shown } }, place) => ({
      id,
      name,
      place: place + 1,
      here: presence?.walls?.[id] === true,
      shown,
    }));
}

/** How the first wall that shows the round shows it; undefined where none does. */
export function roundShownAs(state: Pick<ModeratorState, "walls">): ShownOnWall | undefined {
  return wallsOf(state, undefined).find(({ shown }) => shown.view === "round")?.shown;
}

const textSizes = { least: 60, most: 160, step: 10 };

/** The next size of texts up or down, in percent; undefined where there is none. */
export function nextTextSize(now: number, direction: 1 | -1): number | undefined {
  const next = now + direction * textSizes.step;
  if (next > textSizes.most) return now < textSizes.most ? textSizes.most : undefined;
  if (next < textSizes.least) return now > textSizes.least ? textSizes.least : undefined;
  return next;
}

/** The state with what was asked for of walls and not yet answered. */
export function withPendingWalls(state: ModeratorState, pending: readonly { command: Command }[]): ModeratorState {
  const asked = pending.flatMap(({ command }) =>
    command.name === "show_on_wall" || command.name === "adjust_wall" ? [command] : [],
  );
  if (asked.length === 0) return state;
  const walls = { ...state.walls };
  for (const command of asked) {
    const wall = walls[command.wall];
    if (wall !== undefined) walls[command.wall] = changed(wall, command);
  }
  return { ...state, walls };
}

function changed(wall: PairedWall, command: ShowOnWall | AdjustWall): PairedWall {
  if (command.name === "adjust_wall") return { ...wall, text_size: command.text_size, light: command.light };
  const { theme: _, insight: __, ...others } = wall;
  const { view, theme, insight } = command;
  return { ...others, view, ...(theme !== undefined && { theme }), ...(insight !== undefined && { insight }) };
}
