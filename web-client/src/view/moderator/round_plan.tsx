import { type RoundBudget, roundBudget } from "../../model/round_budget";
import { moderatorWords } from "../../words/moderator";
import { Button } from "../shared/button";
import { useTimeLeft } from "../shared/countdown";
import { clock } from "../shared/icons";
import { useHere } from "../shared/live_page";
import { State } from "../shared/state";
import type { ConsoleParts } from "./moderator_page";

const turnMinutesMax = 60;
/** Where nobody can say how long a turn could be. */
const usualMinutes = 3;

/** What is still to come of the round and the time for it, and the minutes for each table. */
export function RoundPlan(parts: ConsoleParts) {
  const { ends_at } = parts.programme.phase;
  return ends_at === undefined ? <Plan {...parts} /> : <TimedPlan {...parts} endsAt={ends_at} />;
}

function TimedPlan({ endsAt, ...parts }: ConsoleParts & { endsAt: number }) {
  const { live } = useHere();
  useTimeLeft(endsAt, live.clock);
  return <Plan {...parts} endsAt={endsAt} />;
}

function Plan({ state, actions, endsAt }: ConsoleParts & { endsAt?: number }) {
  const { live } = useHere();
  const words = moderatorWords.value.round;
  const budget = roundBudget(state, state.turn_minutes, endsAt, live.clock.now());
  const minutes = state.turn_minutes ?? 0;
  return (
    <div class="round-plan">
      <p class="round-left">{words.left(budget.tables, budget.minutesLeft)}</p>
      <p class="round-fits" role="status">
        {fits(budget, minutes > 0)}
      </p>
      <fieldset class="turn-minutes">
        <legend class="unseen">{words.turn}</legend>
        <span>
          {words.turn} <b>{words.minutes(minutes)}</b>
        </span>
        <Button
          size="small"
          label={words.fewer}
          disabled={minutes === 0}
          onClick={() => actions.setTurnTime(minutes - 1)}
        >
          −
        </Button>
        <Button
          size="small"
          label={words.more}
          disabled={minutes === turnMinutesMax}
          onClick={() => actions.setTurnTime(minutes === 0 ? firstMinutes(budget) : minutes + 1)}
        >
          +
        </Button>
      </fieldset>
    </div>
  );
}

/** All that there is for each, where no time was set before. */
function firstMinutes({ minutesEach }: RoundBudget): number {
  return minutesEach === undefined ? usualMinutes : Math.min(turnMinutesMax, Math.max(1, minutesEach));
}

function fits({ tables, minutesShort, minutesEach }: RoundBudget, timed: boolean) {
  const words = moderatorWords.value.round;
  if (tables === 0 || minutesEach === undefined) return null;
  if (minutesShort > 0) return <State icon={clock} tone="call" words={words.tooLong(minutesShort)} />;
  if (timed) return words.fits;
  return minutesEach === 0 ? <State icon={clock} tone="call" words={words.underOne} /> : words.each(minutesEach);
}
