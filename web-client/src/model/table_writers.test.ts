import { describe, expect, it } from "vitest";
import type { Role } from "../protocol/frames";
import { seatedAt } from "./table_people";
import { writersIn } from "./table_writers";

const roles: Record<string, Role> = { anna: "chair", bea: "scribe", carel: "participant" };
const people = Object.fromEntries(Object.entries(roles).map(([name, role]) => [`p${name}`, { name, role }]));
const seated = seatedAt({ table: 1, people, phase: { id: "tables", kind: "tables" }, wall: {} }, undefined, true);

describe("who writes where", () => {
  const presence = { writing: { panna: "i1", pbea: "i1", pcarel: "i2" } };

  it("names the others in that insight, never oneself", () => {
    expect(writersIn("i1", presence, seated, "panna").map(({ name }) => name)).toEqual(["bea"]);
    expect(writersIn("i1", presence, seated, "pcarel").map(({ name }) => name)).toEqual(["anna", "bea"]);
  });

  it("is nobody where nobody types, or nothing is known", () => {
    expect(writersIn("i3", presence, seated, "pcarel")).toEqual([]);
    expect(writersIn("i1", undefined, seated, "pcarel")).toEqual([]);
  });
});
