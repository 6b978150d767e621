import { describe, expect, it } from "vitest";
import { speakingTap } from "./speaking";

const offered = ["a", "b", "c"];
const none: ReadonlySet<string> = new Set();
const oneByOne = (wall: Record<string, "held" | "on_wall">) => ({ reveal: "one_by_one" as const, wall });

describe("a tap while the chair speaks", () => {
  it("only goes on where the wall shows all at once", () => {
    expect(speakingTap(offered, 0, { reveal: "all", wall: {} }, none)).toEqual({ goTo: "b", shows: undefined });
    expect(speakingTap(offered, 0, { wall: {} }, none)).toEqual({ goTo: "b", shows: undefined });
  });

  it("shows the first before it goes on", () => {
    expect(speakingTap(offered, 0, oneByOne({}), none)).toEqual({ goTo: undefined, shows: "a" });
    expect(speakingTap(offered, 0, oneByOne({ a: "on_wall" }), none)).toEqual({ goTo: "b", shows: "b" });
  });

  it("shows nothing twice on the way back and on", () => {
    expect(speakingTap(offered, 0, oneByOne({ a: "on_wall", b: "on_wall" }), none)).toEqual({
      goTo: "b",
      shows: undefined,
    });
  });

  it("goes on from what she asked to be shown and is not there yet", () => {
    expect(speakingTap(offered, 0, oneByOne({}), new Set(["a"]))).toEqual({ goTo: "b", shows: "b" });
  });

  it("goes on from what is held back, and asks for it to be shown when it is let through", () => {
    expect(speakingTap(offered, 0, oneByOne({ a: "held", b: "held" }), none)).toEqual({ goTo: "b", shows: "b" });
  });

  it("comes to the end after the last", () => {
    const all = oneByOne({ a: "on_wall", b: "on_wall", c: "on_wall" });
    expect(speakingTap(offered, 2, all, none)).toEqual({ goTo: undefined, shows: undefined });
  });
});
