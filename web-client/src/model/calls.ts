import type { ModeratorState, PresenceState, TallyState } from "../protocol/frames";
import { companyAt } from "./company";

/** A table that needs someone. */
export type TableCall =
  | { kind: "help"; table: number; since: number }
  /** Somebody there asks to lead the table. */
  | { kind: "chair"; table: number; since: number; person: string; name: string }
  /** It has the floor, and its chair is not connected; `nobody`: nor is anyone else there. */
  | { kind: "floor"; table: number; since: number; nobody: boolean };

/** What tables ask for, or need without asking, longest waiting first. */
export function callsOf(
  tallies: readonly (TallyState | undefined)[],
  asked: ModeratorState["chair_asked"],
  floor: ModeratorState["floor"],
  presence: PresenceState | undefined,
): TableCall[] {
  const help = tallies.flatMap((tally): TableCall[] =>
    tally?.help === undefined || tally.help.coming === true
      ? []
      : [{ kind: "help", table: tally.table, since: tally.help.since }],
  );
  const chair = Object.entries(asked ?? {}).flatMap(([table, question]): TableCall[] =>
    question === undefined
      ? []
      : [{ kind: "chair", table: Number(table), since: question.at, person: question.person, name: question.name }],
  );
  return [...help, ...chair, ...withoutChair(floor, presence)].sort(
    (one, other) => one.since - other.since || one.table - other.table,
  );
}

function withoutChair(floor: ModeratorState["floor"], presence: PresenceState | undefined): TableCall[] {
  if (floor === undefined) return [];
  const company = companyAt(presence, floor.table);
  if (company === undefined || company === "with_chair") return [];
  return [{ kind: "floor", table: floor.table, since: floor.since, nobody: company === "nobody" }];
}

/** The tables that say they are done, by number. */
export function readyTables(tallies: readonly (TallyState | undefined)[]): number[] {
  return tallies.flatMap((tally) => (tally?.ready === true ? [tally.table] : [])).sort((one, other) => one - other);
}
