import type { ProgrammeState, Theme } from "../protocol/frames";

/** Where a table is in the closing round. */
export type Turn = "spoken" | "now" | "next" | "to_come" | "skipped";

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

/** What the plenary says of the round; `spoken` holds the table that has the floor too, the latest last. */
export interface Round {
  order: readonly number[];
  skipped?: readonly number[];
  floor?: { table: number };
  spoken: readonly number[];
}

/** The table whose turn it is after this one: the first in the order that has not had the floor and is not skipped. */
export function nextTable(round: Round): number | undefined {
  return tablesToCome(round)[0];
}

/** Those who still have their turn before them, in the order of the round. */
export function tablesToCome(round: Round): number[] {
  return round.order.filter((table) => ["next", "to_come"].includes(turnOf(round, table, undefined)));
}

/** Those who were passed over and have not spoken: they can still be asked. */
export function tablesSkipped(round: Round): number[] {
  return round.order.filter((table) => turnOf(round, table, undefined) === "skipped");
}

/** The table that had the floor before this one, or before nobody had it. */
export function tableBefore({ floor, spoken }: Round): number | undefined {
  const place = floor === undefined ? spoken.length : spoken.indexOf(floor.table);
  return spoken[place - 1];
}

/** All tables in the order of the round. */
export function runningOrder(programme: ProgrammeState, round: Round): Place[] {
  const next = nextTable(round);
  return round.order.map((table) => ({ ...placeOf(programme, table), turn: turnOf(round, table, next) }));
}

function turnOf({ floor, spoken, skipped = [] }: Round, table: number, next: number | undefined): Turn {
  if (table === floor?.table) return "now";
  if (spoken.includes(table)) return "spoken";
  if (skipped.includes(table)) return "skipped";
  return table === next ? "next" : "to_come";
}

/** The order once this table has been put before that one, or with null at the end. */
export function withMoved(order: readonly number[], table: number, before: number | null): number[] {
  const others = order.filter((other) => other !== table);
  const place = before === null ? -1 : others.indexOf(before);
  return place < 0 ? [...others, table] : [...others.slice(0, place), table, ...others.slice(place)];
}
