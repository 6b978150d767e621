import type { StageState } from "../../../protocol/frames";
import { workWords } from "../../../words/work";
import { Button } from "../../shared/button";
import { useMinutesLeft } from "../../shared/countdown";
import { microphone } from "../../shared/icons";
import { useHere } from "../../shared/live_page";
import { doing } from "../card_work";

type Staged = Pick<StageState, "floor">;

/** For the chair while her table has the floor: her time, and the view to speak from again. */
export function OwnTurn({ stage }: { stage: Staged }) {
  return (
    <div class="own-turn">
      <Button
        size="small"
        kind="main"
        icon={microphone}
        onClick={() => {
          doing.value = { what: "speaking" };
        }}
      >
        {workWords.value.speaking.open}
      </Button>
      <TurnTime stage={stage} />
    </div>
  );
}

/** What is left of her turn, in whole minutes, and never as an alarm; nothing where it has no set time. */
export function TurnTime({ stage }: { stage: Staged }) {
  const endsAt = stage.floor?.ends_at;
  return endsAt === undefined ? null : <Left endsAt={endsAt} />;
}

function Left({ endsAt }: { endsAt: number }) {
  const { live } = useHere();
  const minutes = useMinutesLeft(endsAt, live.clock);
  return <p class="turn-time">{workWords.value.speaking.minutesLeft(minutes)}</p>;
}
