import type { ServerClock } from "../../model/server_clock";
import type { Floor } from "../../protocol/frames";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { split, useTimeLeft } from "../shared/countdown";
import { useHere } from "../shared/live_page";
import type { Actions } from "./actions";

/** What is left of a turn, in plain letters among others: "nog 2:10". Silent, so that nobody is hurried. */
export function TurnLeft({ endsAt, clock }: { endsAt: number; clock: ServerClock }) {
  const words = moderatorWords.value.turn;
  const { minutes, seconds, over } = split(useTimeLeft(endsAt, clock));
  const time = `${minutes}:${String(seconds).padStart(2, "0")}`;
  return <span class="turn-left">{over ? words.over(time) : words.left(time)}</span>;
}

/** The turn of the table that has the floor, and minutes to give or take; nothing where it has no set time. */
export function TurnTime({ floor, actions }: { floor: Floor; actions: Actions }) {
  const { live } = useHere();
  const words = moderatorWords.value.turn;
  if (floor.ends_at === undefined) return null;
  return (
    <div class="turn-time">
      <p>
        {words.of(floor.table)} <TurnLeft endsAt={floor.ends_at} clock={live.clock} />
      </p>
      <Button size="small" label={words.shorter} onClick={() => actions.extendTurn(-1)}>
        −1
      </Button>
      <Button size="small" label={words.longer} onClick={() => actions.extendTurn(1)}>
        +1
      </Button>
    </div>
  );
}
