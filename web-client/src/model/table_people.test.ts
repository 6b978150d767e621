import { describe, expect, it } from "vitest";
import type { StageState } from "../protocol/frames";
import { chairQuestionFor, roleAt, seatedAt } from "./table_people";

function stage(more: Partial<StageState> = {}): StageState {
  return {
    table: 1,
    people: {
      pcarel: { name: "Carel", role: "participant" },
      panna: { name: "Anna", role: "chair" },
      pdina: { name: "Dina", role: "participant" },
      pbea: { name: "Bea", role: "scribe" },
    },
    phase: { id: "tables", kind: "tables" },
    wall: {},
    ...more,
  };
}

describe("who sits at a table", () => {
  it("begins with the chair, then who writes, then by name", () => {
    const people: StageState["people"] = { ...stage().people, pzoe: { name: "Zoë", role: "scribe" } };
    const names = seatedAt(stage({ people }), undefined, true).map(({ name }) => name);
    expect(names).toEqual(["Anna", "Bea", "Zoë", "Carel", "Dina"]);
  });

  it("says that someone is here only while this device is connected itself", () => {
    const presence = { here: { panna: true as const } };
    expect(seatedAt(stage(), presence, true).map(({ here }) => here)).toEqual([true, false, false, false]);
    expect(seatedAt(stage(), presence, false).some(({ here }) => here)).toBe(false);
  });

  it("gives each of six a mark of her own, whatever the order in which they are told", () => {
    const ids = ["p1", "p7", "pb", "ph", "pn", "pt"];
    const people = (order: string[]) =>
      Object.fromEntries(order.map((id) => [id, { name: id, role: "participant" as const }]));
    const marksOf = (order: string[]) =>
      new Map(seatedAt(stage({ people: people(order) }), undefined, true).map(({ id, mark }) => [id, mark]));
    const marks = marksOf(ids);
    expect(new Set(marks.values()).size).toBe(6);
    expect(marksOf([...ids].reverse())).toEqual(marks);
  });

  it("is empty until it is known", () => {
    expect(seatedAt(undefined, undefined, true)).toEqual([]);
  });
});

describe("who may write", () => {
  it("[C8] a participant does what a scribe does where the chair lets everyone write", () => {
    expect(roleAt("participant", stage({ open: true }))).toBe("scribe");
    expect(roleAt("participant", stage())).toBe("participant");
    expect(roleAt("chair", stage({ open: true }))).toBe("chair");
  });
});

describe("the question who leads", () => {
  const asked = stage({ chair_asked: { person: "pbea", at: 1 } });

  it("[L6] is put to everyone at the table, to each in her part", () => {
    expect(chairQuestionFor(asked, "pbea")).toEqual({ asker: "pbea", name: "Bea", part: "asks" });
    expect(chairQuestionFor(asked, "panna")?.part).toBe("chairs");
    expect(chairQuestionFor(asked, "pcarel")?.part).toBe("agrees");
  });

  it("is not there while nobody asks, or who asked has gone", () => {
    expect(chairQuestionFor(stage(), "panna")).toBeUndefined();
    expect(chairQuestionFor(stage({ chair_asked: { person: "pgone", at: 1 } }), "panna")).toBeUndefined();
  });
});
