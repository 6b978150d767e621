import { firstCodePoints } from "../../model/clean_text";
import { textOnWall, toTakeOff } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { eyeOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { makeQueueActions } from "./queue_actions";
import { selectedText } from "./selected_text";

/** Enough to tell texts apart, in code points. */
const beginningMax = 30;

/** Takes what the hall looks at off the wall at once, and says what that would be; there while there is something. */
export function TakeOff({ programme, state }: { programme: ProgrammeState; state: ModeratorState }) {
  const { live, session } = useHere();
  const words = queueWords.value.acts;
  const taken = toTakeOff(state, live.follow("wall").value, selectedText.value);
  if (taken === undefined) return null;
  const { takeOff } = makeQueueActions(live, session.person, programme, state);
  return (
    <Button kind="stop" icon={eyeOff} shortcut={{ keys: "Escape", shown: "Esc" }} onClick={takeOff}>
      {taken === "everything" ? words.takeOffAll : words.takeOff(beginning(textOnWall(state, taken.id)))}
    </Button>
  );
}

function beginning(text: string): string {
  const first = firstCodePoints(text, beginningMax);
  return first === text ? text : `${first.trimEnd()}…`;
}
