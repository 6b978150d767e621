import type { Entry } from "../net/outbox_store";
import type { Insight, InsightKind, StageState, TableState } from "../protocol/frames";

/** How far an insight is known to have come, from this device to the wall. */
export type Standing = "here" | "safe" | "shared" | "held" | "onWall" | "withdrawn";

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
}

const wishes = {
  share_insight: "share",
  unshare_insight: "unshare",
  withdraw_insight: "withdraw",
  restore_insight: "restore",
} as const;

/**
 * A table's insights in the order in which they came, with this device's unanswered commands laid over them. What the
 * person chose shows at once; a standing is never ahead of what the server has said.
 */
export function cardsOf(
  state: TableState | undefined,
  stage: StageState | undefined,
  table: number,
  pending: readonly Entry[],
  person: string,
): Card[] {
  const known = Object.entries(state?.insights ?? {})
    .flatMap(([id, insight]) => (insight === undefined || insight.state === "merged" ? [] : [{ id, insight }]))
    .sort((one, other) => one.insight.order - other.insight.order || (one.id < other.id ? -1 : 1));
  const cards = new Map(known.map(({ id, insight }) => [id, cardOf(id, insight, stage)]));

  for (const { to, command } of pending) {
    if (to !== `table/${table}` || !("insight" in command)) continue;
    const card = cards.get(command.insight);
    if (command.name === "add_insight") {
      if (card === undefined) cards.set(command.insight, addedCard(command, person));
      continue;
    }
    // Of an insight that is not told of here, nothing can be shown.
    if (card === undefined) continue;
    card.waits = true;
    if (command.name === "set_kind") card.kind = command.kind;
    else if (command.name === "set_perspectives") card.perspectives = command.perspectives;
    else if (command.name in wishes) card.wish = wishes[command.name as keyof typeof wishes];
  }
  return [...cards.values()];
}

/** Whether it lies aside, or is on its way there. */
export function isAside({ standing, wish }: Card): boolean {
  if (wish === "withdraw") return true;
  return standing === "withdrawn" && wish !== "restore";
}

/** Whether it is offered to the hall, or is on its way there. */
export function isOffered({ standing, wish }: Card): boolean {
  if (wish !== undefined) return wish === "share";
  return standing === "shared" || standing === "held" || standing === "onWall";
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
  };
}

function standingOf(id: string, { state }: Insight, stage: StageState | undefined): Standing {
  if (state === "merged") return "withdrawn"; // it is not listed
  if (state !== "shared") return state;
  const place = stage?.wall[id];
  if (place === "on_wall") return "onWall";
  return place === "held" ? "held" : "shared";
}

function addedCard(
  { insight, question, kind, perspectives, text }: Extract<Entry["command"], { name: "add_insight" }>,
  author: string,
): Card {
  return {
    id: insight,
    question: question ?? undefined,
    kind,
    perspectives,
    text,
    textRevision: 0,
    author,
    standing: "here",
    waits: true,
    wish: undefined,
    late: false,
  };
}
