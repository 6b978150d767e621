import type { ModeratorState } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { undo } from "../shared/icons";
import { useHere } from "../shared/live_page";
import type { Actions } from "./actions";

/** The latest step of who is here, by name, to be taken back; nothing while there is none. */
export function UndoButton({ state, actions }: { state: ModeratorState; actions: Actions }) {
  const { session } = useHere();
  const words = moderatorWords.value.undo;
  const step = state.last_steps?.[session.person];
  if (step === undefined) return null;
  return (
    <Button size="small" kind="quiet" icon={undo} shortcut={{ keys: "Z", shown: "Z" }} onClick={actions.undo}>
      {words.button(words.steps[step.did](step.table))}
    </Button>
  );
}
