import type {
  Moderation,
  ModeratorCard,
  ModeratorState,
  Phase,
  ProgrammeState,
  WallCard,
  WallReflection,
  WallState,
} from "../protocol/frames";
import { nextStep, type SharedInsight } from "./console";
import { isLetThrough, reflectionsOf, type SentReflection } from "./queue";
import { nextTable } from "./running_order";

/** What a wall that shows the round is drawn from. */
export interface RoundPicture {
  programme: ProgrammeState;
  wall: WallState;
}

/** Later than any clock: a picture of what is to come stays at its first page, and counts nothing down. */
const notYet = Number.MAX_SAFE_INTEGER;

/** What the wall will show after `nextStep`: what the hall would see if it was taken now; undefined where there is none. */
export function pictureAfterNext(programme: ProgrammeState, state: ModeratorState): RoundPicture | undefined {
  const step = nextStep(programme, state);
  if (step === undefined) return undefined;
  return step.kind === "give_floor" ? withFloor(programme, state, step.table) : inPhase(programme, state, step.phase);
}

/** As `floorCommands` (console.ts) gives it: the mode becomes `floor`; a spotlight ends, what is pinned stays. */
function withFloor(programme: ProgrammeState, state: ModeratorState, table: number): RoundPicture {
  const floor = { table, since: notYet };
  const spoken = [...state.spoken, table];
  const byOne = state.reveal === "one_by_one";
  const shown = throughOf(state).filter(({ card }) => card.pinned === true || (card.table === table && !byOne));
  return {
    programme,
    wall: {
      ...roundOf({ ...state, floor, spoken }),
      phase: { id: programme.phase.id, kind: programme.phase.kind },
      mode: "floor",
      ...(byOne && { reveal: "one_by_one" as const }),
      floor,
      cards: cardsOf(shown, state),
    },
  };
}

function inPhase(programme: ProgrammeState, state: ModeratorState, { id, kind }: Phase): RoundPicture {
  const through = throughOf(state);
  const ofTables = state.mode !== "floor" && state.mode !== "reflections";
  const shown = kind === "ended" || (kind === "closing" && ofTables) ? through : [];
  const reflects = kind === "ended" || (kind === "closing" && state.mode === "reflections");
  return {
    programme: { ...programme, phase: { id, kind, started_at: notYet } },
    wall: {
      ...roundOf(state),
      phase: { id, kind },
      mode: state.mode,
      ...(kind === "ended" && state.spotlight !== undefined && { spotlight: state.spotlight }),
      ...(state.mode === "groups" && state.groups !== undefined && { groups: state.groups }),
      cards: cardsOf(shown, state),
      ...(reflects && !state.blank && { reflections: reflectionsThrough(state) }),
    },
  };
}

function reflectionsThrough(state: ModeratorState): Record<string, WallReflection> {
  const through = reflectionsOf(state).filter(({ card }) => isLetThrough(card, state.moderation));
  return Object.fromEntries(through.map((one) => [one.id, wallReflection(one, state.moderation)]));
}

/** In the text that was let through; whether that was with another name is not known here, so it has none. */
function wallReflection({ card }: SentReflection, moderation: Moderation): WallReflection {
  const { text, name, perspective, reporter, sent_at } = card;
  const older = moderation === "held" ? card.approved?.text : undefined;
  return {
    text: older ?? text,
    sent_at,
    shown_at: sent_at,
    ...(name !== undefined && older === undefined && { name }),
    ...(perspective !== undefined && { perspective }),
    ...(reporter && { reporter }),
  };
}

function roundOf(state: ModeratorState): Pick<WallState, "blank" | "order" | "spoken" | "skipped" | "next" | "walls"> {
  const { blank, order, spoken, skipped } = state;
  const next = nextTable(state);
  return { blank, order, spoken, walls: {}, ...(skipped && { skipped }), ...(next !== undefined && { next }) };
}

/** What the hall may see. */
function throughOf({ insights, moderation }: ModeratorState): SharedInsight[] {
  return Object.entries(insights).flatMap(([id, card]) =>
    card !== undefined && isLetThrough(card, moderation) ? [{ id, card }] : [],
  );
}

function cardsOf(insights: readonly SharedInsight[], { blank, moderation }: ModeratorState): Record<string, WallCard> {
  return blank ? {} : Object.fromEntries(insights.map(({ id, card }) => [id, wallCard(card, moderation)]));
}

/** A card in the text that was let through. */
function wallCard(card: ModeratorCard, moderation: Moderation): WallCard {
  const { table, theme, question, kind, perspectives, share_order, pinned } = card;
  const text = moderation === "held" ? (card.approved?.text ?? card.text) : card.text;
  return {
    table,
    theme,
    kind,
    perspectives,
    text,
    share_order,
    shown_at: card.shared_at,
    ...(question !== undefined && { question }),
    ...(pinned && { pinned }),
  };
}
