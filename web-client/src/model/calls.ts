import type { ModeratorState, TallyState } from "../protocol/frames";

/** A table that needs someone. */
export type TableCall =
  | { kind: "help"; table: number; since: number }
  /** Somebody there asks to lead the table. */
  | { kind: "chair"; table: number; since: number; person: string; name: string };

/** What tables ask for, longest waiting first. */
export function callsOf(
  tallies: readonly (TallyState | undefined)[],
  asked: ModeratorState["chair_asked"],
): TableCall[] {
  const help = tallies.flatMap((tally): TableCall[] =>
    tally?.help === undefined ? [] : [{ kind: "help", table: tally.table, since: tally.help.since }],
  );
  const chair = Object.entries(asked ?? {}).flatMap(([table, question]): TableCall[] =>
    question === undefined
      ? []
      : [{ kind: "chair", table: Number(table), since: question.at, person: question.person, name: question.name }],
  );
  return [...help, ...chair].sort((one, other) => one.since - other.since || one.table - other.table);
}

/** The tables that say they are done, by number. */
export function readyTables(tallies: readonly (TallyState | undefined)[]): number[] {
  return tallies.flatMap((tally) => (tally?.ready === true ? [tally.table] : [])).sort((one, other) => one - other);
}
