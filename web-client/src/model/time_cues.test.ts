import { describe, expect, it } from "vitest";
import { cueReached, cueShown } from "./time_cues";

const minute = 60_000;

it.each([
  [10.01, undefined],
  [10, 10],
  [9.01, 10],
  [9, undefined],
  [5, 5],
  [4, undefined],
  [1, 1],
  [0.01, 1],
  [0, 0],
  [-7, 0],
])("with %d minutes left shows cue %s", (minutes, cue) => {
  expect(cueShown(minutes * minute)).toBe(cue);
});

describe("a cue is told", () => {
  it("when its moment has come, and not again", () => {
    expect(cueReached(5 * minute + 500, 5 * minute - 500)).toBe(5);
    expect(cueReached(5 * minute - 500, 5 * minute - 1_500)).toBeUndefined();
    expect(cueReached(500, -500)).toBe(0);
    expect(cueReached(-500, -1_500)).toBeUndefined();
  });

  it("not to who comes later", () => {
    expect(cueReached(4.5 * minute, 4.5 * minute)).toBeUndefined();
  });

  it("late to a device that slept, where it still holds", () => {
    expect(cueReached(12 * minute, 4.5 * minute)).toBe(5);
    expect(cueReached(12 * minute, 3 * minute)).toBeUndefined();
    expect(cueReached(12 * minute, 0.5 * minute)).toBe(1);
  });

  it("again after an extension", () => {
    expect(cueReached(4 * minute, 14 * minute)).toBeUndefined();
    expect(cueReached(10 * minute + 1, 10 * minute)).toBe(10);
  });
});
