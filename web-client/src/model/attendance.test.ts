import { describe, expect, it } from "vitest";
import type { OrganiserState } from "../protocol/frames";
import { attendanceOf } from "./attendance";
import { programmeOf } from "./states.testing";

const people: OrganiserState["people"] = {
  p1: { name: "Sem", role: "participant", table: 1, joined_at: 1 },
  p2: { name: "Noor", role: "chair", table: 1, joined_at: 2 },
  p3: { name: "Kofi", role: "participant", joined_at: 3 },
  p4: { name: "Mila", role: "moderator", joined_at: 4 },
};
const presence = { here: { p2: true, p4: true } as const };
const attendance = attendanceOf(programmeOf({ tables: [1, 2] }), { people, shared: {} }, presence);

describe("who is where", () => {
  it("has a table's chair first, and says who is connected", () => {
    expect(attendance.tables[0]?.people.map(({ name, here }) => [name, here])).toEqual([
      ["Noor", true],
      ["Sem", false],
    ]);
  });

  it("has tables where nobody sits yet", () => {
    expect(attendance.tables.map(({ place, people: at }) => [place.table, at.length])).toEqual([
      [1, 2],
      [2, 0],
    ]);
  });

  it("tells who belongs at a table and has none from those who lead the day", () => {
    expect(attendance.unseated.map(({ name }) => name)).toEqual(["Kofi"]);
    expect(attendance.staff.map(({ name }) => name)).toEqual(["Mila"]);
  });

  it("takes nobody for connected before presence is known", () => {
    const unknown = attendanceOf(programmeOf(), { people, shared: {} }, undefined);
    expect(unknown.tables.flatMap((table) => table.people).some(({ here }) => here)).toBe(false);
  });
});
