import { describe, expect, it } from "vitest";
import type { PresenceState, TallyState } from "../protocol/frames";
import { callsOf, readyTables } from "./calls";

function tally(table: number, more: Partial<TallyState> = {}): TallyState {
  return { table, insights: 0, shared: 0, ...more };
}

describe("what tables ask for", () => {
  it("begins with who has waited longest, whatever they ask", () => {
    const asked = { "4": { person: "pbea", name: "Bea", at: 200 } };
    const answered = tally(4, { help: { since: 50, coming: true } });
    const tallies = [tally(1, { help: { since: 300 } }), tally(2, { help: { since: 100 } }), tally(3), answered];
    const calls = callsOf(tallies, asked, undefined, undefined);
    expect(calls.map(({ kind, table }) => `${kind} ${table}`)).toEqual(["help 2", "chair 4", "help 1"]);
  });

  it("tells tables that asked at one moment by their number", () => {
    const tallies = [tally(10, { help: { since: 5 } }), tally(9, { help: { since: 5 } })];
    const calls = callsOf(tallies, undefined, undefined, undefined);
    expect(calls.map(({ table }) => table)).toEqual([9, 10]);
  });

  it("is nothing while nothing is known", () => {
    expect(callsOf([undefined], undefined, undefined, undefined)).toEqual([]);
  });
});

describe("a table that has the floor", () => {
  const floor = { table: 3, since: 50 };
  const withTables = (tables: NonNullable<PresenceState["tables"]>) =>
    callsOf([], undefined, floor, { here: {}, tables }).map((call) => [
      call.kind,
      call.kind === "floor" && call.nobody,
    ]);

  it("needs somebody while its chair is not connected", () => {
    expect(withTables({ 3: { here: 2 } })).toEqual([["floor", false]]);
    expect(withTables({ 4: { here: 2, chair: true } })).toEqual([["floor", true]]);
    expect(withTables({ 3: { here: 1, chair: true } })).toEqual([]);
  });
});

describe("who is done", () => {
  it("is told by table number", () => {
    const tallies = [tally(12, { ready: true }), tally(2, { ready: true }), tally(3), undefined];
    expect(readyTables(tallies)).toEqual([2, 12]);
  });
});
