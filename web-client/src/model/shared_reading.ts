import type { ProgrammeState, SharedCard, SharedState } from "../protocol/frames";
import { questionsOf } from "./questions";
import { type TablePlace, tablesOf } from "./running_order";

/** Of what the tables shared, what somebody wants to read. */
export interface Choice {
  /** All tables, those of one theme, or one. */
  where: "all" | { theme: string } | { table: number };
  /** Each of these words is in the text, however it is written. */
  words: string;
}

export interface ReadInsight {
  id: string;
  card: SharedCard;
  /** The number of its question at its table. */
  question: number | undefined;
  /** The perspectives' labels. */
  perspectives: string[];
}

export interface ReadTable extends TablePlace {
  insights: ReadInsight[];
}

/** What is read of one theme; `insights` of each table in its chair's order. */
export interface ReadTheme {
  id: string;
  letter: string;
  title: string;
  /** Its place in the programme, from 0. */
  place: number;
  tables: ReadTable[];
}

/** What was chosen, theme by theme and table by table; nothing of those that have nothing. */
export function readingOf(programme: ProgrammeState, { insights }: SharedState, { where, words }: Choice): ReadTheme[] {
  const wanted = plain(words).split(/\s+/);
  const cards = Object.entries(insights).flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]));
  const labels = new Map(programme.perspectives.map(({ id, label }) => [id, label]));
  const read = ({ id, card }: { id: string; card: SharedCard }): ReadInsight => ({
    id,
    card,
    question: questionsOf(programme, card.theme).find((question) => question.id === card.question)?.number,
    perspectives: card.perspectives.flatMap((perspective) => labels.get(perspective) ?? []),
  });
  const ofTable = (place: TablePlace): ReadTable => ({
    ...place,
    insights: cards
      .filter(({ card }) => card.table === place.table && isAt(where, card) && holds(card.text, wanted))
      .sort((left, right) => left.card.share_order - right.card.share_order)
      .map(read),
  });
  const tables = tablesOf(programme)
    .map(ofTable)
    .filter((table) => table.insights.length > 0);
  return programme.themes
    .map(({ id, letter, title }, place) => ({
      id,
      letter,
      title,
      place,
      tables: tables.filter(({ theme }) => theme?.id === id),
    }))
    .filter((theme) => theme.tables.length > 0);
}

export function countOf(themes: readonly ReadTheme[]): number {
  return themes.flatMap(({ tables }) => tables.flatMap(({ insights }) => insights)).length;
}

function isAt(where: Choice["where"], { table, theme }: SharedCard): boolean {
  if (where === "all") return true;
  return "theme" in where ? theme === where.theme : table === where.table;
}

function holds(text: string, words: readonly string[]): boolean {
  const within = plain(text);
  return words.every((word) => within.includes(word));
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
