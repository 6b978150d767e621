import { describe, expect, it } from "vitest";
import { floorCommands, insightsByTable, nextStep, sharedCounts } from "./console";
import { moderatorCard, moderatorState, programmeOf } from "./states.testing";

describe("what the moderator does next", () => {
  it("is the next part of the programme before the closing round", () => {
    const step = nextStep(programmeOf({ now: "tables" }), moderatorState());
    expect(step).toMatchObject({ kind: "move_phase", phase: { id: "closing" } });
  });

  it("is the next table in the closing round, and its end when all have spoken", () => {
    const programme = programmeOf({ tables: [1, 2] });
    expect(nextStep(programme, moderatorState({ spoken: [1], floor: { table: 1, since: 0 } }))).toEqual({
      kind: "give_floor",
      table: 2,
    });
    expect(nextStep(programme, moderatorState({ spoken: [1, 2] }))).toMatchObject({ phase: { id: "ended" } });
  });

  it("is nothing after the end", () => {
    expect(nextStep(programmeOf({ now: "ended" }), moderatorState())).toBeUndefined();
  });

  it("turns a wall that shows everything to the table that gets the floor", () => {
    expect(floorCommands(moderatorState({ mode: "all" }), 2).map(({ name }) => name)).toEqual([
      "set_wall_mode",
      "give_floor",
    ]);
    expect(floorCommands(moderatorState(), 2)).toEqual([{ name: "give_floor", table: 2 }]);
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
