import type {
  Insight,
  ModeratorCard,
  ModeratorReflection,
  ModeratorState,
  PhaseKind,
  ProgrammeState,
  WallCard,
  WallReflection,
  WallState,
} from "../protocol/frames";

const at = 1_805_101_200_000;
const kinds: PhaseKind[] = ["check_in", "tables", "closing", "ended"];

/** A programme of two themes; tables with odd numbers have the first. */
export function programmeOf({ tables = [1, 2], now = "closing" as PhaseKind } = {}): ProgrammeState {
  return {
    conference: "proef",
    title: "Proef",
    date: "2027-03-12",
    language: "nl",
    phases: kinds.map((kind) => ({ id: kind, kind, title: kind, starts: "10:00", minutes: 0 })),
    phase: { id: now, kind: now, started_at: at },
    themes: [
      { id: "thuis", letter: "A", title: "Thuis", questions: [{ id: "q1", text: "Wat geeft rust?", minutes: 0 }] },
      { id: "school", letter: "B", title: "School", questions: [] },
    ],
    questions: [{ id: "q9", text: "Wat neemt u mee?", minutes: 0 }],
    tables: Object.fromEntries(
      tables.map((table) => [table, { theme: table % 2 === 1 ? "thuis" : "school", seats: 6 }]),
    ),
    perspectives: [{ id: "ouder", label: "ouder" }],
    glossary: [],
  };
}

export function wallCard(table: number, order: number, more: Partial<WallCard> = {}): WallCard {
  return {
    table,
    theme: table % 2 === 1 ? "thuis" : "school",
    kind: "idea",
    perspectives: [],
    text: `tafel ${table}, ${order}`,
    share_order: order,
    shown_at: at,
    ...more,
  };
}

/** One of a table. */
export const insight: Insight = {
  kind: "idea",
  perspectives: [],
  text: "een gezicht",
  text_revision: 3,
  author: "p7",
  added_at: 1,
  changed_at: 1,
  order: 1,
  state: "safe",
  late: false,
};

/** The one that came as number `order`. */
export function wallReflection(order: number, more: Partial<WallReflection> = {}): WallReflection {
  return { text: `reflectie ${order}`, sent_at: at + order, shown_at: at + order, ...more };
}

export function wallState(more: Partial<WallState> = {}): WallState {
  return {
    phase: { id: "closing", kind: "closing" },
    mode: "floor",
    blank: false,
    order: [1, 2, 3],
    spoken: [],
    cards: {},
    walls: {},
    ...more,
  };
}

export function moderatorCard(table: number, order: number, more: Partial<ModeratorCard> = {}): ModeratorCard {
  const { shown_at, ...card } = wallCard(table, order);
  return { ...card, text_revision: 1, shared_at: shown_at, held: false, on_wall: false, ...more };
}

export function moderatorReflection(order: number, more: Partial<ModeratorReflection> = {}): ModeratorReflection {
  const { shown_at: _, ...reflection } = wallReflection(order);
  return { ...reflection, text_revision: 1, held: false, on_wall: false, ...more };
}

export function moderatorState(more: Partial<ModeratorState> = {}): ModeratorState {
  return {
    phase: { id: "closing" },
    mode: "floor",
    blank: false,
    order: [1, 2, 3],
    reveal: "all",
    spoken: [],
    insights: {},
    walls: {},
    moderation: "direct",
    ...more,
  };
}

/** What a table wrote as number `order`. */
export function tableInsight(order: number, more: Partial<Insight> = {}): Insight {
  return {
    question: "q1",
    kind: "idea",
    perspectives: ["ouder"],
    text: `tekst ${order}`,
    text_revision: order,
    author: "p1",
    added_at: order,
    changed_at: order,
    order,
    state: "safe",
    late: false,
    ...more,
  };
}
