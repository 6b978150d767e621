import { describe, expect, it } from "vitest";
import { nextTable, runningOrder } from "./running_order";
import { programmeOf } from "./states.testing";

const programme = programmeOf({ tables: [1, 2, 3, 4, 10] });
const turns = (round: Parameters<typeof runningOrder>[1]) =>
  runningOrder(programme, round).map(({ table, turn }) => `${table} ${turn}`);

describe("the running order", () => {
  it("begins by number", () => {
    expect(turns({ spoken: [] })).toEqual(["1 next", "2 to_come", "3 to_come", "4 to_come", "10 to_come"]);
  });

  it("has those who spoke first, in the order in which they did, then who has the floor, then the next", () => {
    expect(turns({ spoken: [3, 1, 4], floor: { table: 4 } })).toEqual([
      "3 spoken",
      "1 spoken",
      "4 now",
      "2 next",
      "10 to_come",
    ]);
  });

  it("skips no table when one is taken out of turn", () => {
    expect(nextTable(programme, { spoken: [10], floor: { table: 10 } })).toBe(1);
  });

  it("has no next when all have spoken", () => {
    expect(nextTable(programme, { spoken: [1, 2, 3, 4, 10] })).toBeUndefined();
  });
});
