import { isLetThrough, type Queued } from "../../model/queue";
import { wallsOf } from "../../model/walls";
import type { ModeratorState, ProgrammeState } from "../../protocol/frames";
import { queueWords } from "../../words/queue";
import { Button } from "../shared/button";
import { screen } from "../shared/icons";
import type { QueueActions } from "./queue_actions";
import { wallName } from "./wall_list";

export interface ShowOnFormProps {
  programme: ProgrammeState;
  state: ModeratorState;
  queued: Queued;
  actions: QueueActions;
  onDone: () => void;
}

/** Asks which wall is to show this text, and nothing else. */
export function ShowOnForm({ programme, state, queued, actions, onDone }: ShowOnFormProps) {
  const words = queueWords.value.showOn;
  const walls = wallsOf(state, undefined);
  const { kind } = programme.phase;
  const seen = (kind === "closing" || kind === "ended") && isLetThrough(queued.card, state.moderation);
  return (
    <div class="queue-form">
      <blockquote dir="auto">{queued.card.text}</blockquote>
      {!seen && <p>{words.notYet}</p>}
      {walls.length === 0 && <p>{words.noWall}</p>}
      {walls.map((wall) => (
        <Button
          key={wall.id}
          icon={screen}
          pressed={wall.shown.view === "insight" && wall.shown.insight === queued.id}
          onClick={() => {
            onDone();
            actions.showOn(queued, wall.id, wallName(wall));
          }}
        >
          {wallName(wall)}
        </Button>
      ))}
    </div>
  );
}
