import type { ProgrammeState } from "../protocol/frames";
import { type NumberedQuestion, questionsOf } from "./questions";
import { type Card, isAside } from "./table_cards";

const minuteMs = 60_000;

type Question = ProgrammeState["questions"][number];
type Theme = ProgrammeState["themes"][number];
type Phase = ProgrammeState["phases"][number];

/** A question of a table with what was said to it; the last one, `vrij`, is for what belongs to none. */
export interface Subject {
  /** Undefined for what belongs to no question. */
  question: NumberedQuestion | undefined;
  /** In the order in which they came. */
  cards: readonly Card[];
  /** Laid aside; can be put back. */
  aside: readonly Card[];
  /** When the conversation about it is meant to be, by the server's clock; where the programme says so. */
  planned: { from: number; until: number } | undefined;
}

/** The theme of a table, and its place among the themes. */
export function themeAt(programme: ProgrammeState, table: number): { theme: Theme; place: number } | undefined {
  const place = programme.themes.findIndex(({ id }) => id === programme.tables[table]?.theme);
  const theme = programme.themes[place];
  return theme === undefined ? undefined : { theme, place };
}

/** The questions of a table: those of its theme, those of all tables, and `vrij`. */
export function subjectsAt(programme: ProgrammeState, table: number, cards: readonly Card[]): Subject[] {
  const questions = questionsOf(programme, programme.tables[table]?.theme);
  const plan = planOf(programme, questions);
  const known = new Set(questions.map(({ id }) => id));
  const asked = questions.map((question, place): Subject => {
    const said = cards.filter((card) => card.question === question.id);
    return { question, ...split(said), planned: plan[place] };
  });
  // An insight that came along from a table with other questions stands there too.
  const free = cards.filter(({ question }) => question === undefined || !known.has(question));
  return [...asked, { question: undefined, ...split(free), planned: undefined }];
}

/** The place of the subject that the programme means for `now`: the first one until its time begins, the last one after. */
export function subjectMeantFor(subjects: readonly Subject[], now: number): number {
  const begun = subjects.filter(({ planned }) => planned !== undefined && planned.from <= now).length;
  return Math.max(0, begun - 1);
}

/** When the time for another subject than now begins; undefined when that is all known to be past. */
export function nextTurn(subjects: readonly Subject[], now: number): number | undefined {
  return subjects.find(({ planned }) => planned !== undefined && planned.from > now)?.planned?.from;
}

/** About how many minutes are left for a subject; undefined when it is not its time. */
export function minutesLeft(subject: Subject | undefined, now: number): number | undefined {
  const planned = subject?.planned;
  if (planned === undefined || now < planned.from || now >= planned.until) return undefined;
  return Math.max(1, Math.round((planned.until - now) / minuteMs));
}

/** The phase that comes after the one in force. */
export function phaseAfter({ phases, phase }: ProgrammeState): Phase | undefined {
  const place = phases.findIndex(({ id }) => id === phase.id);
  return place < 0 ? undefined : phases[place + 1];
}

function split(cards: readonly Card[]): Pick<Subject, "cards" | "aside"> {
  return { cards: cards.filter((card) => !isAside(card)), aside: cards.filter(isAside) };
}

/**
 * One after the other from the moment at which the tables began, each with its share of the time there is; nothing is
 * planned while they do not talk.
 */
function planOf({ phase }: ProgrammeState, questions: readonly Question[]): Subject["planned"][] {
  if (phase.kind !== "tables") return [];
  const meantMs = questions.reduce((sum, { minutes }) => sum + minutes * minuteMs, 0);
  const share = phase.ends_at === undefined ? 1 : (phase.ends_at - phase.started_at) / meantMs;
  let from = phase.started_at;
  return questions.map(({ minutes }) => {
    if (minutes === 0) return undefined;
    const planned = { from, until: from + minutes * minuteMs * share };
    from = planned.until;
    return planned;
  });
}
