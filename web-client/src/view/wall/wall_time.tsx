import { wallWords } from "../../words/wall";
import { useMinutesLeft } from "./turning";
import type { WallSource } from "./wall_screen";

/** What is left of this phase, in whole minutes: seconds that tick would draw the eye from what is said. */
export function WallTime({ programme, clock }: Pick<WallSource, "programme" | "clock">) {
  const { ends_at } = programme.phase;
  return ends_at === undefined ? null : <Left endsAt={ends_at} clock={clock} />;
}

function Left({ endsAt, clock }: { endsAt: number; clock: WallSource["clock"] }) {
  const words = wallWords.value.floor;
  const minutes = useMinutesLeft(endsAt, clock);
  return (
    <p class="wall-time">
      {minutes === 0 ? (
        words.timeUp
      ) : (
        <>
          <b>{words.minutes(minutes)}</b> {words.toEnd}
        </>
      )}
    </p>
  );
}
