import { describe, expect, it } from "vitest";
import { roundBudget } from "./round_budget";

const minute = 60_000;
const now = 1_805_101_200_000;
const round = { order: [1, 2, 3, 4, 5, 6], spoken: [1, 2], floor: { table: 2, since: now - minute } };

describe("the budget of the closing round", () => {
  it("sets the tables to come against the minutes that are left", () => {
    expect(roundBudget(round, undefined, now + 11 * minute, now)).toEqual({
      tables: 4,
      minutesLeft: 11,
      minutesShort: 0,
      minutesEach: 2,
    });
  });

  it("counts what is left of the turn that is, and leaves skipped tables out", () => {
    const timed = { ...round, floor: { ...round.floor, ends_at: now + 2 * minute }, skipped: [6] };
    expect(roundBudget(timed, 3, now + 10 * minute, now)).toMatchObject({ tables: 3, minutesShort: 1, minutesEach: 2 });
    expect(roundBudget(timed, 3, now + 11 * minute, now)).toMatchObject({ minutesShort: 0, minutesEach: 3 });
  });

  it("takes nothing for a turn that is over its time, and no notice of half a minute", () => {
    const over = { ...round, floor: { ...round.floor, ends_at: now - minute } };
    expect(roundBudget(over, 3, now + 12 * minute, now).minutesShort).toBe(0);
    expect(roundBudget(over, 3, now + 11.5 * minute, now).minutesShort).toBe(0);
    expect(roundBudget(over, 3, now + 11.4 * minute, now).minutesShort).toBe(1);
  });

  it("has no minutes left when time is up", () => {
    expect(roundBudget(round, 2, now - 5 * minute, now)).toEqual({
      tables: 4,
      minutesLeft: 0,
      minutesShort: 8,
      minutesEach: 0,
    });
  });

  it("says nothing of minutes where no end is planned", () => {
    expect(roundBudget(round, 3, undefined, now)).toEqual({
      tables: 4,
      minutesLeft: undefined,
      minutesShort: 0,
      minutesEach: undefined,
    });
  });
});
