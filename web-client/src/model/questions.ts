import type { ProgrammeState } from "../protocol/frames";

/** A question with its number at the tables of a theme. */
export type NumberedQuestion = ProgrammeState["questions"][number] & { number: number };

/** What is asked at the tables of a theme: its own questions come first, then those for all tables. */
export function questionsOf(
  { themes, questions }: Pick<ProgrammeState, "themes" | "questions">,
  theme: string | undefined,
): NumberedQuestion[] {
  const own = themes.find(({ id }) => id === theme)?.questions ?? [];
  return [...own, ...questions].map((question, place) => ({ ...question, number: place + 1 }));
}
