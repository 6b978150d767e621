import type { Command } from "../protocol/frames";

const ofTheMoment = ["give_floor", "set_wall_mode", "blank_wall", "spotlight_insight", "show_on_wall"] as const;
type OfTheMoment = Extract<Command, { name: (typeof ofTheMoment)[number] }>;

/**
 * A command as it is asked for at `now` (ms, by the server's clock): what the hall sees at once says so, since it must not be done
 * when it has waited long for a connection (R5).
 */
export function askedNow(command: Command, now: number): Command {
  return isOfTheMoment(command) ? { ...command, asked_at: Math.round(now) } : command;
}

function isOfTheMoment(command: Command): command is OfTheMoment {
  return (ofTheMoment as readonly string[]).includes(command.name);
}
