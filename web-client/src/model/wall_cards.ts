import type { InsightKind, ProgrammeState, WallCard, WallState } from "../protocol/frames";
import { questionsOf } from "./questions";
import { wallText } from "./wall_text";

/** What somebody said, as the hall sees it. */
export interface SceneText {
  id: string;
  text: string;
}

/** An insight as the hall sees it. */
export interface SceneCard extends SceneText {
  table: number;
  kind: InsightKind;
  /** What the perspectives are called. */
  perspectives: string[];
  question: { number: number; text: string } | undefined;
  /** It stays when its table's turn is over. */
  pinned: boolean;
}

/** A card with its id; those are what may be sorted and chosen from before they are drawn. */
export interface KnownCard {
  id: string;
  card: WallCard;
}

/** In the order in which the tables speak, and there in that of its chair; also what is there for other walls alone. */
export function allCards({ cards, order }: Pick<WallState, "cards" | "order">): KnownCard[] {
  return Object.entries(cards)
    .flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]))
    .sort(
      ({ card: left }, { card: right }) =>
        order.indexOf(left.table) - order.indexOf(right.table) || left.share_order - right.share_order,
    );
}

/** Those of the round. */
export function roundCards(wall: Pick<WallState, "cards" | "order">): KnownCard[] {
  return allCards(wall).filter(({ card }) => card.elsewhere !== true);
}

export function sceneCards(programme: ProgrammeState, cards: readonly KnownCard[]): SceneCard[] {
  return cards.map(({ id, card }) => sceneCard(programme, id, card));
}

const drawn = new WeakMap<WallCard, { programme: ProgrammeState; scene: SceneCard }>();

/** The same object as before where nothing changed: of thousands of cards few change at a time. */
export function sceneCard(programme: ProgrammeState, id: string, card: WallCard): SceneCard {
  const before = drawn.get(card);
  if (before?.programme === programme) return before.scene;
  const scene = {
    id,
    table: card.table,
    text: wallText(card.text),
    kind: card.kind,
    perspectives: card.perspectives.map((known) => perspectiveLabel(programme, known)),
    question: questionOf(programme, card.theme, card.question),
    pinned: card.pinned === true,
  };
  drawn.set(card, { programme, scene });
  return scene;
}

export function perspectiveLabel(programme: ProgrammeState, id: string): string {
  return programme.perspectives.find((perspective) => perspective.id === id)?.label ?? id;
}

/** A question with its number at the tables of `theme`. */
export function questionOf(
  programme: ProgrammeState,
  theme: string,
  question: string | undefined,
): { number: number; text: string } | undefined {
  const asked = questionsOf(programme, theme).find(({ id }) => id === question);
  return asked && { number: asked.number, text: asked.text };
}

/** The question that all of these answer. */
export function commonQuestion(cards: readonly SceneCard[]): SceneCard["question"] {
  const [first] = cards;
  const same = cards.every((card) => card.question?.number === first?.question?.number);
  return same ? first?.question : undefined;
}
