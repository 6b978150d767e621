import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeWritingBeat } from "./writing_beat";

describe("where somebody types", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function begun() {
    const said: (string | null)[] = [];
    return { said, beat: makeWritingBeat((insight) => said.push(insight)) };
  }

  it("is said at the first letter, and at most every 3 s while she goes on", () => {
    const { said, beat } = begun();
    for (let letter = 0; letter < 10; letter += 1) {
      beat.typed("i1");
      vi.advanceTimersByTime(500);
    }
    expect(said).toEqual(["i1", "i1"]);
  });

  it("is said at once when it is another insight", () => {
    const { said, beat } = begun();
    beat.typed("i1");
    beat.typed("i2");
    expect(said).toEqual(["i1", "i2"]);
  });

  it("ends when she leaves the field, once", () => {
    const { said, beat } = begun();
    beat.typed("i1");
    beat.stopped();
    beat.stopped();
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual(["i1", null]);
  });

  it("ends when she stays in the field and types no more", () => {
    const { said, beat } = begun();
    beat.typed("i1");
    vi.advanceTimersByTime(5_900);
    expect(said).toEqual(["i1"]);
    vi.advanceTimersByTime(200);
    expect(said).toEqual(["i1", null]);
    beat.typed("i1");
    expect(said).toEqual(["i1", null, "i1"]);
  });

  it("says nothing for who only looks", () => {
    const { said, beat } = begun();
    beat.stopped();
    expect(said).toEqual([]);
  });
});
