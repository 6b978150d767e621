import { wallWords } from "../../words/wall";
import { useMinutesLeft } from "../shared/countdown";
import type { WallSource } from "./wall_screen";

interface LeftProps {
  endsAt: number;
  clock: WallSource["clock"];
}

/** What is left of this phase, in whole minutes: seconds that tick would draw the eye from what is said. */
export function WallTime({ programme, clock }: Pick<WallSource, "programme" | "clock">) {
  const { ends_at } = programme.phase;
  return ends_at === undefined ? null : <PhaseLeft endsAt={ends_at} clock={clock} />;
}

function PhaseLeft({ endsAt, clock }: LeftProps) {
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

/** What is left of the phase, beside its name. */
export function MinutesLeft({ endsAt, clock }: LeftProps) {
  const words = wallWords.value.welcome;
  const minutes = useMinutesLeft(endsAt, clock);
  return <span class="wall-left">{minutes === 0 ? words.over : words.left(minutes)}</span>;
}

/** What is left of the turn of the table that has the floor; where it has no set time, of the phase. */
export function TurnTime({ wall, ...source }: WallSource) {
  const { floor } = wall;
  if (floor?.ends_at === undefined) return <WallTime {...source} />;
  return <TurnLeft table={floor.table} endsAt={floor.ends_at} clock={source.clock} />;
}

/** Nobody is hurried before the whole hall: the last minute is said, and what comes after it but hinted at. */
function TurnLeft({ table, endsAt, clock }: LeftProps & { table: number }) {
  const words = wallWords.value.floor;
  const minutes = useMinutesLeft(endsAt, clock);
  return (
    <p class="wall-time">
      {minutes === 0 ? (
        words.roundsOff(table)
      ) : (
        <>
          <b>{minutes === 1 ? words.lastMinute : words.minutes(minutes)}</b> {words.forTable(table)}
        </>
      )}
    </p>
  );
}
