import { describe, expect, it } from "vitest";
import { askedNow } from "./asked_now";

describe("[R5] what is asked for", () => {
  it("says when, where the hall sees it at once", () => {
    expect(askedNow({ name: "blank_wall", blank: true }, 1_000.4)).toEqual({
      name: "blank_wall",
      blank: true,
      asked_at: 1_000,
    });
    expect(askedNow({ name: "give_floor", table: 3, from: 2 }, 7)).toMatchObject({ table: 3, from: 2, asked_at: 7 });
  });

  it("goes without where it is right at any time", () => {
    const hold = { name: "hold_insight", insight: "aaaaaaaa", held: true } as const;
    expect(askedNow(hold, 7)).toBe(hold);
  });
});
