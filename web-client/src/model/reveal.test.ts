import { describe, expect, it } from "vitest";
import { nextReveal } from "./reveal";
import { moderatorCard, moderatorState } from "./states.testing";

describe("the insight that comes onto the wall next", () => {
  const insights = {
    shown: moderatorCard(1, 1, { on_wall: true }),
    held: moderatorCard(1, 2, { held: true }),
    third: moderatorCard(1, 4),
    second: moderatorCard(1, 3),
    other: moderatorCard(2, 1),
  };
  const speaks = { floor: { table: 1, since: 0 }, spoken: [1], insights, reveal: "one_by_one" as const };

  it("is the first in the chair's order that is not there and not held", () => {
    expect(nextReveal(moderatorState(speaks))?.id).toBe("second");
  });

  it("waits for a yes where each insight needs one", () => {
    const approved = { text_revision: 1 };
    const ready = { ...insights, third: moderatorCard(1, 4, { approved }) };
    expect(nextReveal(moderatorState({ ...speaks, insights: ready, moderation: "held" }))?.id).toBe("third");
  });

  it("is none where all come at once, the wall shows something else, or nobody speaks", () => {
    expect(nextReveal(moderatorState({ ...speaks, reveal: "all" }))).toBeUndefined();
    expect(nextReveal(moderatorState({ ...speaks, mode: "kind" }))).toBeUndefined();
    expect(nextReveal(moderatorState({ ...speaks, blank: true }))).toBeUndefined();
    const { floor, ...silent } = speaks;
    expect(nextReveal(moderatorState(silent))).toBeUndefined();
  });
});
