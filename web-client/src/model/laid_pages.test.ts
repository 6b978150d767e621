import { describe, expect, it } from "vitest";
import { type Laid, steadily } from "./laid_pages";
import { measure } from "./wall_layout.testing";

const first = { shown: "a b", room: "160 90", measure, turn: 3 };

/** Shows what was there before in brackets. */
function next(before: Laid<string> | undefined, now: Partial<typeof first>) {
  const for_ = { ...first, ...now };
  return steadily(before, for_, (pages) => [...pages.map((page) => `(${page})`), ...for_.shown.split(" ")]);
}

describe("pages that are laid out again", () => {
  const one = next(undefined, { shown: "a" });
  const two = next(undefined, {});

  it("are the same while nothing changes", () => {
    expect(next(two, {})).toBe(two);
    expect(next(one, { shown: "a", turn: 9 })).toBe(one);
  });

  it("are made of those before, so that what is read can stay", () => {
    expect(next(two, { shown: "a c" }).pages).toEqual(["(a)", "(b)", "a", "c"]);
    expect(next(one, { shown: "c", turn: 9 }).pages).toEqual(["(a)", "c"]);
  });

  it("are made anew when they have turned, so that all walls agree", () => {
    expect(next(two, { turn: 4 }).pages).toEqual(["a", "b"]);
    expect(next(two, { turn: 4, shown: "a c" }).pages).toEqual(["a", "c"]);
  });

  it("are made anew in another room, or in other letters", () => {
    expect(next(two, { room: "120 90" }).pages).toEqual(["a", "b"]);
    expect(next(two, { measure: () => [] }).pages).toEqual(["a", "b"]);
  });
});
