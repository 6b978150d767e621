import { describe, expect, it } from "vitest";
import type { Command, PairedWall } from "../protocol/frames";
import { moderatorState } from "./states.testing";
import { nextTextSize, roundShownAs, wallsOf, withPendingWalls } from "./walls";

const wall = (paired_at: number, more: Partial<PairedWall> = {}): PairedWall => ({
  name: "",
  paired_at,
  view: "round",
  text_size: 100,
  light: "dark",
  ...more,
});
const state = moderatorState({
  walls: { foyer: wall(5, { name: "foyer", view: "theme", theme: "thuis" }), hall: wall(2) },
});

describe("walls", () => {
  it("stand in the order in which they were paired, with what each shows and whether it is here", () => {
    expect(wallsOf(state, { here: {}, walls: { hall: true }, moderators: {} })).toEqual([
      { id: "hall", name: "", place: 1, here: true, shown: { view: "round", text_size: 100, light: "dark" } },
      {
        id: "foyer",
        name: "foyer",
        place: 2,
        here: false,
        shown: { view: "theme", theme: "thuis", text_size: 100, light: "dark" },
      },
    ]);
    expect(wallsOf(state, undefined).map(({ here }) => here)).toEqual([false, false]);
  });

  it("show the round as the first of those that do", () => {
    const walls = { foyer: wall(1, { view: "groups" }), hall: wall(3, { light: "bright" }), later: wall(4) };
    expect(roundShownAs({ walls })).toEqual({ view: "round", text_size: 100, light: "bright" });
    expect(roundShownAs({ walls: { foyer: walls.foyer } })).toBeUndefined();
  });

  it("have texts that grow and shrink in steps, and stop at the ends", () => {
    expect(nextTextSize(100, 1)).toBe(110);
    expect(nextTextSize(100, -1)).toBe(90);
    expect(nextTextSize(155, 1)).toBe(160);
    expect(nextTextSize(160, 1)).toBeUndefined();
    expect(nextTextSize(65, -1)).toBe(60);
    expect(nextTextSize(60, -1)).toBeUndefined();
  });

  it("are seen at once as they were asked to be", () => {
    const shownAfter = (...commands: Command[]) =>
      wallsOf(
        withPendingWalls(
          state,
          commands.map((command) => ({ command })),
        ),
        undefined,
      ).map(({ shown }) => shown);
    expect(
      shownAfter(
        { name: "show_on_wall", wall: "foyer", view: "insight", insight: "een" },
        { name: "show_on_wall", wall: "hall", view: "theme", theme: "school" },
        { name: "adjust_wall", wall: "hall", text_size: 120, light: "bright" },
        { name: "show_on_wall", wall: "gone", view: "blank" },
      ),
    ).toEqual([
      { view: "theme", theme: "school", text_size: 120, light: "bright" },
      { view: "insight", insight: "een", text_size: 100, light: "dark" },
    ]);
    const alone = moderatorState({ walls: { hall: wall(1, { view: "insight", insight: "een" }) } });
    const round = { name: "show_on_wall", wall: "hall", view: "round" } as const;
    expect(withPendingWalls(alone, [{ command: round }]).walls).toEqual({ hall: wall(1) });
    expect(withPendingWalls(state, [{ command: { name: "blank_wall", blank: true } }])).toBe(state);
  });
});
