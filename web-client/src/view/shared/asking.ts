import { askedNow } from "../../model/asked_now";
import type { Live } from "../../model/live";
import type { Command, StreamName } from "../../protocol/frames";
import { tell } from "./toast";

export interface Asked {
  /** Said once it is so; nothing is said before. */
  done?: string | undefined;
  /** What takes it back. */
  undo?: (() => void) | undefined;
  /** What was said before about the same goes. */
  about?: string | undefined;
}

/** Asks for something and says when it is so; gives whether it was granted. A refusal is told by the page itself. */
export async function ask(live: Live, to: StreamName, command: Command, { done, undo, about }: Asked = {}) {
  const { outcome } = await live.command(to, askedNow(command, live.clock.now())).answer;
  const granted = outcome === "acknowledged";
  if (granted && done !== undefined) tell(done, undo, about ?? command.name);
  return granted;
}

/** Whether a command of this name is under way, and what it asks for. */
export function underWay<Name extends Command["name"]>(live: Live, name: Name) {
  const entry = live.pending.value.findLast(({ command }) => command.name === name);
  return entry?.command as Extract<Command, { name: Name }> | undefined;
}
