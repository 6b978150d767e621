import { describe, expect, it } from "vitest";
import { programmeOf } from "./states.testing";
import { beginTyping, questionsAt, takenUp } from "./typed_for";

const questions = questionsAt(programmeOf(), 1);

describe("what is typed in the name of a table", () => {
  it("belongs to one of the table's questions, to the first at the beginning", () => {
    expect(questions.map(({ id, number }) => [id, number])).toEqual([
      ["q1", 1],
      ["q9", 2],
    ]);
    expect(questionsAt(programmeOf(), 2).map(({ id, number }) => [id, number])).toEqual([["q9", 1]]);
    expect(beginTyping("new", questions)).toEqual({ insight: "new", question: "q1", kind: "experience", text: "" });
    expect(beginTyping("new", []).question).toBeNull();
  });

  it("goes on with the question and the kind of the one before", () => {
    const before = { insight: "old", question: null, kind: "idea" as const, text: "dit" };
    expect(beginTyping("new", questions, before)).toEqual({ insight: "new", question: null, kind: "idea", text: "" });
  });

  it("is taken up as an earlier page left it, so that what was sent already cannot come twice", () => {
    const left = beginTyping("sent", questions);
    expect(takenUp([], "new")).toBeUndefined();
    expect(takenUp([{ ...left, text: " \n" }], "new")).toBeUndefined();
    expect(takenUp([{ ...left, text: "een" }], "new")).toEqual({ ...left, text: "een" });
  });

  it("holds what several pages left, as something new", () => {
    const left = beginTyping("sent", questions);
    const both = takenUp([{ ...left, text: "een" }, left, { ...left, text: "twee" }], "new");
    expect(both).toEqual({ ...left, insight: "new", text: "een\n\ntwee" });
  });
});
