import { expect, it } from "vitest";
import { companyAt } from "./company";

it("says of a table whether its chair is connected, or only others, or nobody", () => {
  const presence = { here: {}, tables: { 1: { here: 2, chair: true }, 2: { here: 1 } } } as const;
  expect([1, 2, 3].map((table) => companyAt(presence, table))).toEqual(["with_chair", "without_chair", "nobody"]);
});

it("says nothing before it is known", () => {
  expect(companyAt(undefined, 1)).toBeUndefined();
  expect(companyAt({ here: {} }, 1)).toBeUndefined();
});
