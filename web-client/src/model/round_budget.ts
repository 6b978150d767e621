import type { Floor } from "../protocol/frames";
import { type Round, tablesToCome } from "./running_order";

/** Whether the round fits in what is left of its time. */
export interface RoundBudget {
  /** How many tables still have their turn before them. */
  tables: number;
  /** Whole minutes until the phase ends, 0 when it is over; undefined where it has no end. */
  minutesLeft: number | undefined;
  /** How many whole minutes the turns take more than there are; 0 where they fit or nobody can say. */
  minutesShort: number;
  /** The whole minutes that there are for each table to come, 0 where there is less than one; undefined where nobody can say. */
  minutesEach: number | undefined;
}

/** So much too long is not worth a word: turns end when people have done speaking. */
const slackMs = 30_000;
const minuteMs = 60_000;

/** `turnMinutes`: the time for each table, undefined for none; `now` by the server's clock, as is `endsAt`. */
export function roundBudget(
  round: Round & { floor?: Floor },
  turnMinutes: number | undefined,
  endsAt: number | undefined,
  now: number,
): RoundBudget {
  const tables = tablesToCome(round).length;
  if (endsAt === undefined) return { tables, minutesLeft: undefined, minutesShort: 0, minutesEach: undefined };
  const leftMs = Math.max(0, endsAt - now);
  const turnMs = Math.max(0, (round.floor?.ends_at ?? now) - now);
  const forOthersMs = Math.max(0, leftMs - turnMs);
  const neededMs = turnMs + tables * (turnMinutes ?? 0) * minuteMs;
  const shortMs = turnMinutes === undefined ? 0 : neededMs - leftMs;
  return {
    tables,
    minutesLeft: Math.ceil(leftMs / minuteMs),
    minutesShort: shortMs > slackMs ? Math.ceil(shortMs / minuteMs) : 0,
    minutesEach: tables === 0 ? undefined : Math.floor(forOthersMs / tables / minuteMs),
  };
}
