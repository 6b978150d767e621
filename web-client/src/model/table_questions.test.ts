import { describe, expect, it } from "vitest";
import type { ProgrammeState } from "../protocol/frames";
import type { Card } from "./table_cards";
import { minutesLeft, nextTurn, phaseAfter, subjectMeantFor, subjectsAt, themeAt } from "./table_questions";

const minute = 60_000;

const programme: ProgrammeState = {
  conference: "c1",
  title: "Werkconferentie",
  date: "2027-03-12",
  language: "nl",
  phases: [
    { id: "opening", kind: "plenary", title: "Opening", starts: "10:00", minutes: 30 },
    { id: "tafels", kind: "tables", title: "Aan tafel", starts: "10:30", minutes: 45 },
    { id: "slot", kind: "closing", title: "Oogsten", starts: "11:15", minutes: 30 },
  ],
  phase: { id: "tafels", kind: "tables", started_at: 1_000 * minute },
  themes: [
    { id: "a", letter: "A", title: "Dichtbij", questions: [] },
    {
      id: "b",
      letter: "B",
      title: "Alleen",
      questions: [
        { id: "b1", text: "Hoe merkt u het?", minutes: 10 },
        { id: "b2", text: "Wat helpt?", minutes: 15 },
      ],
    },
  ],
  questions: [{ id: "all", text: "Wat neemt u mee?", minutes: 0 }],
  tables: { "4": { theme: "b", seats: 5 } },
  perspectives: [],
  glossary: [],
};

const card = (id: string, question: string | undefined, more: Partial<Card> = {}): Card => ({
  id,
  question,
  kind: "idea",
  perspectives: [],
  text: id,
  textRevision: 0,
  author: "p1",
  standing: "safe",
  waits: false,
  wish: undefined,
  late: false,
  sharePlace: undefined,
  originals: [],
  mergedInto: undefined,
  splits: false,
  confirmed: undefined,
  asked: 0,
  explanation: undefined,
  returned: undefined,
  ...more,
});

it("knows a table's theme and its place among the themes", () => {
  expect(themeAt(programme, 4)).toMatchObject({ theme: { letter: "B" }, place: 1 });
  expect(themeAt(programme, 9)).toBeUndefined();
});

describe("what a table talks about", () => {
  it("is its theme's questions, those of all tables, and what belongs to none", () => {
    const subjects = subjectsAt(programme, 4, []);
    expect(subjects.map(({ question }) => question && `${question.number} ${question.text}`)).toEqual([
      "1 Hoe merkt u het?",
      "2 Wat helpt?",
      "3 Wat neemt u mee?",
      undefined,
    ]);
  });

  it("holds what was said, and apart from it what was laid aside", () => {
    const cards = [
      card("one", "b1"),
      card("two", "b1", { standing: "withdrawn" }),
      card("three", "b2"),
      card("free", undefined),
    ];
    const [first, , , free] = subjectsAt(programme, 4, cards);
    expect(first?.cards.map(({ id }) => id)).toEqual(["one"]);
    expect(first?.aside.map(({ id }) => id)).toEqual(["two"]);
    expect(free?.cards.map(({ id }) => id)).toEqual(["free"]);
  });

  it("never loses an insight whose question is another table's", () => {
    expect(subjectsAt(programme, 4, [card("moved", "z9")]).at(-1)?.cards).toHaveLength(1);
  });
});

describe("the time that is meant for a question", () => {
  it("follows on from the one before, from the moment the tables began", () => {
    expect(subjectsAt(programme, 4, []).map(({ planned }) => planned)).toEqual([
      { from: 1_000 * minute, until: 1_010 * minute },
      { from: 1_010 * minute, until: 1_025 * minute },
      undefined,
      undefined,
    ]);
  });

  it("is its share of the whole talk, also of what the moderator adds", () => {
    const until = (ends_at: number) =>
      subjectsAt({ ...programme, phase: { ...programme.phase, ends_at: ends_at * minute } }, 4, []).map(
        ({ planned }) => planned && (planned.until - 1_000 * minute) / minute,
      );
    expect(until(1_050)).toEqual([20, 50, undefined, undefined]);
    expect(until(1_060)).toEqual([24, 60, undefined, undefined]);
  });

  it("changes when the next question's begins", () => {
    const subjects = subjectsAt(programme, 4, []);
    expect(nextTurn(subjects, 999 * minute)).toBe(1_000 * minute);
    expect(nextTurn(subjects, 1_000 * minute)).toBe(1_010 * minute);
    expect(nextTurn(subjects, 1_010 * minute)).toBeUndefined();
  });

  it("is told in whole minutes, about as many as are left", () => {
    const [first, second, third] = subjectsAt(programme, 4, []);
    expect(minutesLeft(first, 1_003.6 * minute)).toBe(6);
    expect(minutesLeft(first, 1_009.9 * minute)).toBe(1);
    expect(minutesLeft(first, 1_010 * minute)).toBeUndefined();
    expect(minutesLeft(second, 1_009 * minute)).toBeUndefined();
    expect(minutesLeft(third, 1_009 * minute)).toBeUndefined();
  });

  it("is nobody's business before and after", () => {
    const closing: ProgrammeState = { ...programme, phase: { id: "slot", kind: "closing", started_at: 0 } };
    expect(subjectsAt(closing, 4, []).every(({ planned }) => planned === undefined)).toBe(true);
    expect(subjectMeantFor(subjectsAt(closing, 4, []), 1_020 * minute)).toBe(0);
  });

  it.each([
    [999, 0],
    [1_005, 0],
    [1_010, 1],
    [2_000, 1],
  ])("at minute %i points to question %i", (now, place) => {
    expect(subjectMeantFor(subjectsAt(programme, 4, []), now * minute)).toBe(place);
  });
});

it("knows what comes next in the programme", () => {
  expect(phaseAfter(programme)).toMatchObject({ kind: "closing" });
  expect(phaseAfter({ ...programme, phase: { id: "slot", kind: "closing", started_at: 0 } })).toBeUndefined();
});
