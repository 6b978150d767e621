import type { InsightKind, ProgrammeState, Theme, WallCard, WallState } from "../protocol/frames";
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

/** The insights of one theme, in the order of their tables. */
export interface ThemeCards {
  theme: Theme;
  themePlace: number;
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
      since: number;
    }
  | { at: "themes"; groups: ThemeCards[]; since: number }
  | { at: "thanks"; groups: ThemeCards[]; since: number };

/** What a wall shows of these two states. */
export function sceneOf(programme: ProgrammeState, wall: WallState): Scene {
  if (wall.blank) return { at: "blank" };
  const spotlit = spotlitCard(programme, wall);
  if (spotlit !== undefined) return { at: "spotlight", card: spotlit, ...placeOf(programme, spotlit.table) };
  const since = programme.phase.started_at;
  if (wall.phase.kind === "ended") return { at: "thanks", groups: groupsOf(programme, wall), since };
  if (wall.phase.kind !== "closing") return { at: "welcome" };
  if (wall.mode !== "floor") return { at: "themes", groups: groupsOf(programme, wall), since };
  if (wall.floor === undefined) return { at: "opening", over: wall.next === undefined };
  const { table } = wall.floor;
  const all = cardsOf(programme, wall);
  const own = all.filter((card) => card.table === table);
  const cards = [...own, ...all.filter((card) => card.pinned && card.table !== table)];
  return { at: "floor", ...placeOf(programme, table), question: commonQuestion(own), cards, since: wall.floor.since };
}

function spotlitCard(programme: ProgrammeState, { spotlight, cards }: WallState): SceneCard | undefined {
  const card = spotlight === undefined ? undefined : cards[spotlight];
  return spotlight === undefined || card === undefined ? undefined : sceneCard(programme, spotlight, card);
}

function groupsOf(programme: ProgrammeState, wall: WallState): ThemeCards[] {
  const cards = cardsOf(programme, wall);
  return programme.themes
    .map((theme, themePlace) => ({
      theme,
      themePlace,
      cards: cards.filter((card) => programme.tables[card.table]?.theme === theme.id),
    }))
    .filter((group) => group.cards.length > 0);
}

/** By table, and there in the order in which its chair shared them. */
function cardsOf(programme: ProgrammeState, wall: WallState): SceneCard[] {
  return Object.entries(wall.cards)
    .flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]))
    .sort((left, right) => left.card.table - right.card.table || left.card.share_order - right.card.share_order)
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
