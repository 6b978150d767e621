import type { ProgrammeState, Theme } from "../protocol/frames";

/** Where a table is in the closing round. */
export type Turn = "spoken" | "now" | "next" | "to_come";

/** A table of the programme with its theme and the theme's place there, from 0. */
export interface TablePlace {
  table: number;
  theme: Theme | undefined;
  themePlace: number;
}

export interface Place extends TablePlace {
  turn: Turn;
}

/** All tables by number. */
export function tablesOf(programme: ProgrammeState): TablePlace[] {
  return Object.keys(programme.tables)
    .map(Number)
    .sort((left, right) => left - right)
    .map((table) => placeOf(programme, table));
}

export function placeOf(programme: ProgrammeState, table: number): TablePlace {
  const id = programme.tables[table]?.theme;
  const themePlace = programme.themes.findIndex((theme) => theme.id === id);
  return { table, theme: programme.themes[themePlace], themePlace: Math.max(0, themePlace) };
}

/** What the plenary says of the round; `spoken` holds the table that has the floor too. */
export interface Round {
  floor?: { table: number };
  spoken: readonly number[];
}

/** The table whose turn it is after this one: the first by number that has not had the floor. */
export function nextTable(programme: ProgrammeState, round: Round): number | undefined {
  return tablesOf(programme).find(({ table }) => !round.spoken.includes(table) && table !== round.floor?.table)?.table;
}

/** The tables in the order of the round: who has spoken, who has the floor, who is next, and who is still to come. */
export function runningOrder(programme: ProgrammeState, round: Round): Place[] {
  const now = round.floor?.table;
  const next = nextTable(programme, round);
  const spoken = round.spoken.filter((table) => table !== now && programme.tables[table] !== undefined);
  const waiting = tablesOf(programme)
    .map(({ table }) => table)
    .filter((table) => table !== now && !spoken.includes(table));
  const places = [
    ...spoken.map((table) => ({ table, turn: "spoken" as const })),
    ...(now === undefined ? [] : [{ table: now, turn: "now" as const }]),
    ...waiting.map((table) => ({ table, turn: table === next ? ("next" as const) : ("to_come" as const) })),
  ];
  return places.map(({ table, turn }) => ({ ...placeOf(programme, table), turn }));
}
