import type { InsightKind, ProgrammeState, Theme, WallMode, WallState } from "../protocol/frames";
import { kinds } from "./kinds";
import { allCards, type KnownCard, roundCards, type SceneCard, type SceneText, sceneCards } from "./wall_cards";

/** How many insights stand together, and of which tables: by number. */
export interface Company {
  insights: number;
  tables: number[];
}

/** What a section of the wall is about. A group's title may be empty; the lone voices are those in no group. */
export type Heading =
  | { theme: Theme; themePlace: number }
  | { kind: InsightKind }
  | { reflections: true }
  | ({ group: string } & Company)
  | ({ lone: true } & Company);

/**
 * What stands together on the wall: insights, in the order of their tables, or other texts in theirs; without a heading where it
 * is all that there is.
 */
export interface Section<Card extends SceneText = SceneCard> {
  id: string;
  heading: Heading | undefined;
  cards: Card[];
}

/** What the round shows of all tables in the modes that do. */
export const sectionings: Record<
  Exclude<WallMode, "floor" | "reflections">,
  (programme: ProgrammeState, wall: WallState) => Section[]
> = {
  all: (programme, wall) =>
    withCards([{ id: "all", heading: undefined, cards: sceneCards(programme, roundCards(wall)) }]),
  theme: byTheme,
  kind: byKind,
  groups: (programme, wall) => byGroup(programme, wall, roundCards(wall)),
};

export function byTheme(programme: ProgrammeState, wall: WallState): Section[] {
  const cards = roundCards(wall);
  return withCards(
    programme.themes.map((theme, themePlace) => ({
      id: theme.id,
      heading: { theme, themePlace },
      cards: sceneCards(
        programme,
        cards.filter(({ card }) => programme.tables[card.table]?.theme === theme.id),
      ),
    })),
  );
}

function byKind(programme: ProgrammeState, wall: WallState): Section[] {
  const cards = sceneCards(programme, roundCards(wall));
  return withCards(
    kinds.map((kind) => ({ id: kind, heading: { kind }, cards: cards.filter((card) => card.kind === kind) })),
  );
}

/**
 * The groups in the order in which they were made, their insights in that of the group, and then those that are in none: one
 * voice counts, too. Where there is no group at all nothing is told apart.
 */
export function byGroup(programme: ProgrammeState, { groups }: WallState, cards: readonly KnownCard[]): Section[] {
  const known = new Map(cards.map((card) => [card.id, card]));
  const made = Object.entries(groups ?? {})
    .flatMap(([id, group]) => (group === undefined ? [] : [{ id, group }]))
    .sort((left, right) => left.group.made_at - right.group.made_at || (left.id < right.id ? -1 : 1))
    .map(({ id, group }) => ({ id, title: group.title, cards: group.insights.flatMap((one) => known.get(one) ?? []) }))
    .filter((group) => group.cards.length > 0);
  const grouped = new Set(made.flatMap((group) => group.cards.map(({ id }) => id)));
  const lone = cards.filter(({ id }) => !grouped.has(id));
  return withCards([
    ...made.map(({ id, title, cards: own }) => ({
      id,
      heading: { group: title, ...companyOf(own) },
      cards: sceneCards(programme, own),
    })),
    {
      id: "lone",
      heading: made.length === 0 ? undefined : { lone: true, ...companyOf(lone) },
      cards: sceneCards(programme, lone),
    },
  ]);
}

/** All insights of one theme, also those that only this wall shows. */
export function ofTheme(programme: ProgrammeState, wall: WallState, theme: string): Section[] {
  const own = allCards(wall).filter(({ card }) => card.theme === theme);
  return withCards([{ id: theme, heading: undefined, cards: sceneCards(programme, own) }]);
}

function companyOf(cards: readonly KnownCard[]): Company {
  const tables = new Set(cards.map(({ card }) => card.table));
  return { insights: cards.length, tables: [...tables].sort((left, right) => left - right) };
}

function withCards(sections: readonly Section[]): Section[] {
  return sections.filter(({ cards }) => cards.length > 0);
}
