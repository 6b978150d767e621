import type { Live } from "../../model/live";
import type { PlenaryCommand } from "../../protocol/frames";
import { ask } from "../shared/asking";
import { tell } from "../shared/toast";

/**
 * Asks for a step (R4) of `person`, who is here; says `words` once it is so, and offers to take that step back. What was said before
 * `about` the same goes.
 */
export async function takeStep(live: Live, person: string, command: PlenaryCommand, words: string, about: string) {
  const latestStep = () => live.follow("moderator").peek()?.last_steps?.[person];
  const before = latestStep()?.step ?? 0;
  if (!(await ask(live, "plenary", command))) return;
  // The step is known here: a change comes before the answer (V7). What was so already is none.
  const latest = latestStep();
  const undo =
    latest?.did === command.name && latest.step > before
      ? () => void live.command("plenary", { name: "undo_step", step: latest.step })
      : undefined;
  tell(words, undo, about);
}
