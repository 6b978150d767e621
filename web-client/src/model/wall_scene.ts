import type { InsightKind, ProgrammeState, Theme, WallCard, WallMode, WallState } from "../protocol/frames";
import { kinds } from "./kinds";
import { placeOf } from "./running_order";
import { wallText } from "./wall_text";

/** An insight as the hall sees it. */
export interface SceneCard {
  id: string;
  table: number;
  text: string;
  kind: InsightKind;
  /** What the perspectives are called. */
  perspectives: string[];
  question: { number: number; text: string } | undefined;
  /** It stays when its table's turn is over. */
  pinned: boolean;
}

/** What a section of the wall is about. */
export type Heading = { theme: Theme; themePlace: number } | { kind: InsightKind };

/** Insights that stand together on the wall, in the order of their tables; without a heading where it is all that there is. */
export interface Section {
  id: string;
  heading: Heading | undefined;
  cards: SceneCard[];
}

/** What the wall shows: exactly one of these at a time. `since` is when its pages begin to turn, by the server's clock. */
export type Scene =
  | { at: "blank" }
  /** One insight over everything. */
  | { at: "spotlight"; card: SceneCard; theme: Theme | undefined; themePlace: number }
  /** Before the closing round. */
  | { at: "welcome" }
  /** In the closing round, while no table has the floor; `over` when all have had it. */
  | { at: "opening"; over: boolean }
  | {
      at: "floor";
      table: number;
      theme: Theme | undefined;
      themePlace: number;
      /** The question that all cards answer. */
      question: { number: number; text: string } | undefined;
      /** The table's own, and behind them what is pinned of others. */
      cards: SceneCard[];
      /** They come one by one, and stand in the order in which they came. */
      growing: boolean;
      since: number;
    }
  /** What all tables shared, by table, theme or kind. */
  | { at: "sections"; sections: Section[]; since: number }
  | { at: "thanks"; sections: Section[]; since: number };

/** What a wall shows of these two states. */
export function sceneOf(programme: ProgrammeState, wall: WallState): Scene {
  if (wall.blank) return { at: "blank" };
  const spotlit = spotlitCard(programme, wall);
  if (spotlit !== undefined) return { at: "spotlight", card: spotlit, ...placeOf(programme, spotlit.table) };
  const since = programme.phase.started_at;
  if (wall.phase.kind === "ended") return { at: "thanks", sections: byTheme(programme, wall), since };
  if (wall.phase.kind !== "closing") return { at: "welcome" };
  if (wall.mode !== "floor") return { at: "sections", sections: sectionings[wall.mode](programme, wall), since };
  if (wall.floor === undefined) return { at: "opening", over: wall.next === undefined };
  const { table, since: floorSince } = wall.floor;
  const growing = wall.reveal === "one_by_one";
  const all = cardsOf(programme, wall, growing);
  const own = all.filter((card) => card.table === table);
  const pinned = all.filter((card) => card.pinned && card.table !== table);
  // What comes goes behind what is there.
  const cards = growing ? [...pinned, ...own] : [...own, ...pinned];
  return {
    at: "floor",
    ...placeOf(programme, table),
    question: commonQuestion(own),
    cards,
    growing,
    since: floorSince,
  };
}

function spotlitCard(programme: ProgrammeState, { spotlight, cards }: WallState): SceneCard | undefined {
  const card = spotlight === undefined ? undefined : cards[spotlight];
  return spotlight === undefined || card === undefined ? undefined : sceneCard(programme, spotlight, card);
}

const sectionings: Record<Exclude<WallMode, "floor">, (programme: ProgrammeState, wall: WallState) => Section[]> = {
  all: allTogether,
  theme: byTheme,
  kind: byKind,
  groups: allTogether,
};

function allTogether(programme: ProgrammeState, wall: WallState): Section[] {
  return withCards([{ id: "all", heading: undefined, cards: cardsOf(programme, wall) }]);
}

function byTheme(programme: ProgrammeState, wall: WallState): Section[] {
  const cards = cardsOf(programme, wall);
  return withCards(
    programme.themes.map((theme, themePlace) => ({
      id: theme.id,
      heading: { theme, themePlace },
      cards: cards.filter((card) => programme.tables[card.table]?.theme === theme.id),
    })),
  );
}

function byKind(programme: ProgrammeState, wall: WallState): Section[] {
  const cards = cardsOf(programme, wall);
  return withCards(
    kinds.map((kind) => ({ id: kind, heading: { kind }, cards: cards.filter((card) => card.kind === kind) })),
  );
}

function withCards(sections: readonly Section[]): Section[] {
  return sections.filter(({ cards }) => cards.length > 0);
}

/** In the order in which the tables speak, and there in that of its chair, or with `asTheyCame` of their coming. */
function cardsOf(programme: ProgrammeState, { cards, order }: WallState, asTheyCame = false): SceneCard[] {
  return Object.entries(cards)
    .flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]))
    .sort(
      ({ card: left }, { card: right }) =>
        order.indexOf(left.table) - order.indexOf(right.table) ||
        (asTheyCame ? left.shown_at - right.shown_at : 0) ||
        left.share_order - right.share_order,
    )
    .map(({ id, card }) => sceneCard(programme, id, card));
}

function sceneCard(programme: ProgrammeState, id: string, card: WallCard): SceneCard {
  return {
    id,
    table: card.table,
    text: wallText(card.text),
    kind: card.kind,
    perspectives: card.perspectives.map((known) => perspectiveLabel(programme, known)),
    question: questionOf(programme, card.theme, card.question),
    pinned: card.pinned === true,
  };
}

export function perspectiveLabel(programme: ProgrammeState, id: string): string {
  return programme.perspectives.find((perspective) => perspective.id === id)?.label ?? id;
}

/** A question with its number at the tables of `theme`: the theme's own come first, then those for all tables. */
export function questionOf(
  programme: ProgrammeState,
  theme: string,
  question: string | undefined,
): { number: number; text: string } | undefined {
  const own = programme.themes.find(({ id }) => id === theme)?.questions ?? [];
  const all = [...own, ...programme.questions];
  const place = all.findIndex(({ id }) => id === question);
  return place < 0 ? undefined : { number: place + 1, text: all[place]?.text ?? "" };
}

function commonQuestion(cards: readonly SceneCard[]): SceneCard["question"] {
  const [first] = cards;
  const same = cards.every((card) => card.question?.number === first?.question?.number);
  return same ? first?.question : undefined;
}
