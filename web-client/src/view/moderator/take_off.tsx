import { toTakeOff } from "../../model/queue";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { eyeOff } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { makeQueueActions } from "./queue_actions";

/** Takes what the hall looks at off the wall at once; there while there is something. */
export function TakeOff({ programme, state }: { programme: ProgrammeState; state: ModeratorState }) {
  const { live, session } = useHere();
  if (toTakeOff(state, live.follow("wall").value) === undefined) return null;
  const { takeOff } = makeQueueActions(live, session.person, programme, state);
  return (
    <Button kind="stop" icon={eyeOff} shortcut={{ keys: "Escape", shown: "Esc" }} onClick={takeOff}>
      {queueWords.value.acts.takeOff}
    </Button>
  );
}
