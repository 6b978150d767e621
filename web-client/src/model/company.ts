import type { PresenceState } from "../protocol/frames";

/** Who of a table is connected: its chair, with or without others; others alone; or nobody. */
export type Company = "with_chair" | "without_chair" | "nobody";

/** Undefined until it is known. */
export function companyAt(presence: PresenceState | undefined, table: number): Company | undefined {
  if (presence?.tables === undefined) return undefined;
  const company = presence.tables[table];
  if (company === undefined) return "nobody";
  return company.chair === true ? "with_chair" : "without_chair";
}
