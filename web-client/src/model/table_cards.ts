import type { Entry } from "../net/outbox_store";
import type { Insight, InsightKind, StageState, TableState } from "../protocol/frames";
import { layOver, type Sheet } from "./table_pending";

/** How far an insight is known to have come, from this device to the wall. */
export type Standing = "here" | "safe" | "shared" | "held" | "returned" | "onWall" | "withdrawn";

/** A wish about an insight's standing that the server has not granted yet. */
export type Wish = "share" | "unshare" | "withdraw" | "restore";

/** An insight as its table sees it: what the server has made durable, with what this device has done on top. */
export interface Card {
  id: string;
  question: string | undefined;
  kind: InsightKind;
  perspectives: readonly string[];
  /** The text without what is being typed here at the moment; for that, see `LiveTexts.textOf`. */
  text: string;
  textRevision: number;
  author: string;
  standing: Standing;
  /** Something about it is not yet known to be durable. */
  waits: boolean;
  wish: Wish | undefined;
  late: boolean;
  /** Its place among what is offered to the hall, from 0; undefined where it is not. */
  sharePlace: number | undefined;
  /** What it was merged from, as it was and in its order. */
  originals: readonly Card[];
  /** The insight that it was merged into; one that stands in a list has none. */
  mergedInto: string | undefined;
  /** A part of its text is on its way to a card of its own: `text` is what stays. */
  splits: boolean;
  /** The text revision that the table read back: "this is what we meant". */
  confirmed: number | undefined;
  /** How often somebody asked what it means, since it was last explained. */
  asked: number;
  explanation: string | undefined;
  /** What the moderator wrote when she sent it back; empty where she wrote nothing, undefined where it was not sent back. */
  returned: string | undefined;
}

/**
 * A table's insights as they are listed, with this device's unanswered commands laid over them. What the person did shows at
 * once; a standing is never ahead of what the server has said. What was merged stands with the one that came of it.
 */
export function cardsOf(
  state: TableState | undefined,
  stage: StageState | undefined,
  table: number,
  pending: readonly Entry[],
  person: string,
): Card[] {
  const known = Object.entries(state?.insights ?? {})
    .flatMap(([id, insight]) => (insight === undefined ? [] : [{ id, insight }]))
    .sort((one, other) => one.insight.order - other.insight.order || (one.id < other.id ? -1 : 1));
  const offered = known.filter(({ insight }) => insight.state === "shared");
  const sheet: Sheet = {
    cards: known.map(({ id, insight }) => cardOf(id, insight, stage)),
    shared: offered.sort((one, other) => sharePlaceOf(one) - sharePlaceOf(other)).map(({ id }) => id),
  };
  for (const { to, command } of pending) if (to === `table/${table}`) layOver(sheet, command, person);
  return listed(sheet);
}

/** Whether it lies aside, or is on its way there. */
export function isAside({ standing, wish }: Card): boolean {
  if (wish === "withdraw") return true;
  return standing === "withdrawn" && wish !== "restore";
}

/** Whether it is offered to the hall, or is on its way there. */
export function isOffered({ standing, wish }: Card): boolean {
  if (wish !== undefined) return wish === "share";
  return standing !== "here" && standing !== "safe" && standing !== "withdrawn";
}

/** What is offered to the hall, in the order in which it will come. */
export function offeredOf(cards: readonly Card[]): Card[] {
  const place = ({ sharePlace }: Card) => sharePlace ?? Number.POSITIVE_INFINITY;
  return cards.filter((card) => isOffered(card)).sort((one, other) => place(one) - place(other) || 0);
}

/** Whether the table has read it back, and whether it still reads as it did then. */
export function readBackOf({ confirmed, textRevision }: Card): "not" | "same" | "changed" {
  if (confirmed === undefined) return "not";
  return confirmed === textRevision ? "same" : "changed";
}

/** Which of a conference's perspectives are behind these cards, and which are not yet, both in the conference's order. */
export function heardIn<P extends { id: string }>(
  cards: readonly Card[],
  perspectives: readonly P[],
): { heard: P[]; missing: P[] } {
  const behind = new Set(cards.flatMap((card) => card.perspectives));
  return {
    heard: perspectives.filter(({ id }) => behind.has(id)),
    missing: perspectives.filter(({ id }) => !behind.has(id)),
  };
}

/** What is listed, with what it came of; each of what is shared with its place there. */
function listed({ cards, shared }: Sheet): Card[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  for (const [place, id] of shared.entries()) {
    const card = byId.get(id);
    if (card !== undefined) card.sharePlace = place;
  }
  return cards.filter((card) => {
    const into = card.mergedInto === undefined ? undefined : byId.get(card.mergedInto);
    if (into === undefined) return true;
    into.originals = [...into.originals, card];
    return false;
  });
}

function cardOf(id: string, insight: Insight, stage: StageState | undefined): Card {
  return {
    id,
    question: insight.question,
    kind: insight.kind,
    perspectives: insight.perspectives,
    text: insight.text,
    textRevision: insight.text_revision,
    author: insight.author,
    standing: standingOf(id, insight, stage),
    waits: false,
    wish: undefined,
    late: insight.late,
    sharePlace: undefined,
    originals: [],
    mergedInto: insight.merged_into,
    splits: false,
    confirmed: insight.confirmed,
    asked: insight.asked ?? 0,
    explanation: insight.explanation,
    returned: stage?.returned?.[id]?.word,
  };
}

function standingOf(id: string, { state }: Insight, stage: StageState | undefined): Standing {
  // Merged, it is kept behind another one.
  if (state === "merged") return "safe";
  if (state !== "shared") return state;
  if (stage?.returned?.[id] !== undefined) return "returned";
  const place = stage?.wall[id];
  if (place === "on_wall") return "onWall";
  return place === "held" ? "held" : "shared";
}

function sharePlaceOf({ insight }: { insight: Insight }): number {
  return insight.share_order ?? 0;
}
