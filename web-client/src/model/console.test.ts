import { describe, expect, it } from "vitest";
import { backCommands, floorCommands, insightsByTable, nextStep, sharedCounts } from "./console";
import { moderatorCard, moderatorState, programmeOf } from "./states.testing";

describe("what the moderator does next", () => {
  it("is the next part of the programme before the closing round", () => {
    const step = nextStep(programmeOf({ now: "tables" }), moderatorState());
    expect(step).toMatchObject({ kind: "move_phase", phase: { id: "closing" } });
  });

  it("is the next table in the closing round, and its end when all have spoken", () => {
    const programme = programmeOf({ tables: [1, 2, 3] });
    expect(nextStep(programme, moderatorState({ spoken: [1], floor: { table: 1, since: 0 } }))).toEqual({
      kind: "give_floor",
      table: 2,
    });
    expect(nextStep(programme, moderatorState({ spoken: [1, 2], skipped: [3] }))).toMatchObject({
      phase: { id: "ended" },
    });
  });

  it("is nothing after the end", () => {
    expect(nextStep(programmeOf({ now: "ended" }), moderatorState())).toBeUndefined();
  });

  it("turns a wall that shows everything to the table that gets the floor", () => {
    expect(floorCommands(moderatorState({ mode: "all" }), 2).map(({ name }) => name)).toEqual([
      "set_wall_mode",
      "give_floor",
    ]);
    expect(floorCommands(moderatorState(), 2)).toEqual([{ name: "give_floor", table: 2, from: null }]);
  });

  it("is asked for as from who has it, so that another who was first is not passed over", () => {
    const floor = { table: 1, since: 0 };
    expect(floorCommands(moderatorState({ floor }), 2)).toEqual([{ name: "give_floor", table: 2, from: 1 }]);
    expect(floorCommands(moderatorState({ floor }), 3, 2)).toEqual([{ name: "give_floor", table: 3, from: 2 }]);
  });
});

describe("the way back to the table before", () => {
  const round = { spoken: [1, 2], floor: { table: 2, since: 0 } };

  it("undoes one's own giving of the floor where that is one's latest step", () => {
    const last_steps = { mina: { step: 7, did: "give_floor" as const, table: 2 } };
    expect(backCommands(moderatorState({ ...round, last_steps }), "mina")).toEqual([{ name: "undo_step", step: 7 }]);
  });

  it("gives the floor again where somebody else gave it, or something came in between", () => {
    const last_steps = {
      piet: { step: 7, did: "give_floor" as const, table: 2 },
      mina: { step: 8, did: "blank_wall" as const },
    };
    const again = [{ name: "give_floor", table: 1, from: 2 }];
    expect(backCommands(moderatorState({ ...round, last_steps }), "mina")).toEqual(again);
    expect(backCommands(moderatorState({ ...round, last_steps }), "otto")).toEqual(again);
  });

  it("gives the floor again where somebody else gave it on since one's own giving", () => {
    const again = [{ name: "give_floor", table: 2, from: 3 }];
    const later = { spoken: [1, 2, 3], floor: { table: 3, since: 0 } };
    const last_steps = { mina: { step: 7, did: "give_floor" as const, table: 2 } };
    expect(backCommands(moderatorState({ ...later, last_steps }), "mina")).toEqual(again);
  });

  it("is not there at the first table", () => {
    expect(backCommands(moderatorState({ spoken: [1], floor: { table: 1, since: 0 } }), "mina")).toBeUndefined();
  });
});

describe("what was shared", () => {
  const programme = programmeOf({ tables: [1, 2, 3] });
  const insights = {
    b: moderatorCard(1, 2),
    a: moderatorCard(1, 1),
    c: moderatorCard(3, 1),
    d: moderatorCard(2, 1),
  };
  const state = moderatorState({ spoken: [1, 2], floor: { table: 2, since: 0 }, insights });

  it("is listed with the table that has the floor on top and those who have spoken last", () => {
    const listed = insightsByTable(programme, state).map(({ place, insights: of }) => [
      place.table,
      of.map(({ id }) => id),
    ]);
    expect(listed).toEqual([
      [2, ["d"]],
      [3, ["c"]],
      [1, ["a", "b"]],
    ]);
  });

  it("is counted by table", () => {
    expect([...sharedCounts(state)]).toEqual([
      [1, 2],
      [3, 1],
      [2, 1],
    ]);
  });
});
