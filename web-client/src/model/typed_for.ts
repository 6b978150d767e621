import type { InsightKind, ProgrammeState } from "../protocol/frames";
import { type NumberedQuestion, questionsOf } from "./questions";

/** What somebody who leads types in the name of a table, and has not been added yet. */
export interface TypedFor {
  /** The id that it will have: however often it is sent, it comes once. */
  insight: string;
  /** Null for what belongs to no question. */
  question: string | null;
  kind: InsightKind;
  text: string;
}

/** The questions of a table, with their numbers there. */
export function questionsAt(programme: ProgrammeState, table: number): NumberedQuestion[] {
  return questionsOf(programme, programme.tables[table]?.theme);
}

/** An empty one; it belongs to the question that the one before it belonged to, else to the table's first. */
export function beginTyping(
  insight: string,
  questions: readonly Pick<NumberedQuestion, "id">[],
  before?: TypedFor,
): TypedFor {
  const [first] = questions;
  return {
    insight,
    question: before === undefined ? (first?.id ?? null) : before.question,
    kind: before?.kind ?? "experience",
    text: "",
  };
}

/** One of what earlier pages left: their texts below each other where there are several; undefined where there are none. */
export function takenUp(left: readonly TypedFor[], insight: string): TypedFor | undefined {
  const [first, ...others] = left.filter(({ text }) => text.trim() !== "");
  if (first === undefined || others.length === 0) return first;
  return { ...first, insight, text: [first, ...others].map(({ text }) => text).join("\n\n") };
}
