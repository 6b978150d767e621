import { describe, expect, it } from "vitest";
import { nextTable, runningOrder, tableBefore, tablesSkipped, tablesToCome, withMoved } from "./running_order";
import { programmeOf } from "./states.testing";

const programme = programmeOf({ tables: [1, 2, 3, 4, 10] });
const order = [3, 1, 4, 2, 10];
const turns = (round: Parameters<typeof runningOrder>[1]) =>
  runningOrder(programme, round).map(({ table, turn }) => `${table} ${turn}`);

describe("the running order", () => {
  it("is the plenary's", () => {
    expect(turns({ order, spoken: [] })).toEqual(["3 next", "1 to_come", "4 to_come", "2 to_come", "10 to_come"]);
  });

  it("keeps each table in its place, whether it has spoken, speaks, is skipped or comes", () => {
    expect(turns({ order, spoken: [3, 4], floor: { table: 4 }, skipped: [1] })).toEqual([
      "3 spoken",
      "1 skipped",
      "4 now",
      "2 next",
      "10 to_come",
    ]);
  });

  it("comes back to a table that was passed over because another was taken out of turn", () => {
    expect(nextTable({ order, spoken: [10], floor: { table: 10 } })).toBe(3);
  });

  it("has no next when all have spoken or are skipped", () => {
    const round = { order, spoken: [3, 1, 4, 2], skipped: [10] };
    expect(nextTable(round)).toBeUndefined();
    expect(tablesToCome(round)).toEqual([]);
    expect(tablesSkipped(round)).toEqual([10]);
  });

  it("does not call a table skipped that has spoken all the same", () => {
    expect(tablesSkipped({ order, spoken: [10], skipped: [10] })).toEqual([]);
  });

  it("knows who had the floor before, in the order in which they spoke", () => {
    expect(tableBefore({ order, spoken: [3, 2], floor: { table: 2 } })).toBe(3);
    expect(tableBefore({ order, spoken: [3, 2], floor: { table: 3 } })).toBeUndefined();
    expect(tableBefore({ order, spoken: [3, 2] })).toBe(2);
    expect(tableBefore({ order, spoken: [] })).toBeUndefined();
  });

  it("is drawn as asked before the answer is there", () => {
    expect(withMoved(order, 2, 3)).toEqual([2, 3, 1, 4, 10]);
    expect(withMoved(order, 3, 2)).toEqual([1, 4, 3, 2, 10]);
    expect(withMoved(order, 1, null)).toEqual([3, 4, 2, 10, 1]);
  });
});
