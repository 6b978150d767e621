import { describe, expect, it } from "vitest";
import type { ModeratorState, PhaseKind } from "../protocol/frames";
import { pictureAfterNext } from "./next_picture";
import { moderatorCard, moderatorReflection, moderatorState, programmeOf } from "./states.testing";
import { sceneOf } from "./wall_scene";

const insights = {
  own: moderatorCard(2, 1),
  held: moderatorCard(2, 2, { held: true }),
  corrected: moderatorCard(2, 3, { text: "nieuw", approved: { text_revision: 1, text: "goedgekeurd" } }),
  now: moderatorCard(1, 1),
  pinned: moderatorCard(1, 2, { pinned: true }),
  heldAndPinned: moderatorCard(1, 3, { pinned: true, held: true }),
};
const round = (more: Partial<ModeratorState> = {}) =>
  moderatorState({ insights, floor: { table: 1, since: 5 }, spoken: [1], ...more });
const sceneAfter = (state: ModeratorState, now: PhaseKind = "closing") => {
  const picture = pictureAfterNext(programmeOf({ tables: [1, 2, 3], now }), state);
  return picture && sceneOf(picture.programme, picture.wall);
};
const cardsIn = (scene: ReturnType<typeof sceneAfter>) =>
  scene?.at === "floor" ? scene.cards.map(({ id, text }) => [id, text]) : scene?.at;

describe("what the wall will show next", () => {
  it("is the next table with what was let through of it, and what is pinned", () => {
    const scene = sceneAfter(round());
    expect(scene).toMatchObject({ at: "floor", table: 2, growing: false });
    expect(cardsIn(scene)).toEqual([
      ["own", "tafel 2, 1"],
      ["corrected", "nieuw"],
      ["pinned", "tafel 1, 2"],
    ]);
  });

  it("has only what a moderator said yes to, in the text that she saw, where all waits for a yes", () => {
    expect(cardsIn(sceneAfter(round({ moderation: "held" })))).toEqual([["corrected", "goedgekeurd"]]);
  });

  it("is the empty floor where insights come one by one", () => {
    const scene = sceneAfter(round({ reveal: "one_by_one" }));
    expect(scene).toMatchObject({ at: "floor", table: 2, growing: true });
    expect(cardsIn(scene)).toEqual([["pinned", "tafel 1, 2"]]);
  });

  it("turns to the table whatever the wall shows now", () => {
    expect(sceneAfter(round({ mode: "all", spotlight: "now" }))).toMatchObject({ at: "floor", table: 2 });
  });

  it("says who comes after that", () => {
    const picture = pictureAfterNext(programmeOf({ tables: [1, 2, 3] }), round({ skipped: [3] }));
    expect(picture?.wall).toMatchObject({ spoken: [1, 2], skipped: [3] });
    expect(picture?.wall.next).toBeUndefined();
    expect(pictureAfterNext(programmeOf({ tables: [1, 2, 3] }), round())?.wall.next).toBe(3);
  });

  it("stays blank while it is blank, and then holds no insight", () => {
    const picture = pictureAfterNext(programmeOf({ tables: [1, 2] }), round({ blank: true }));
    expect(picture?.wall).toMatchObject({ blank: true });
    expect(picture?.wall.cards).toEqual({});
    expect(sceneAfter(round({ blank: true }))?.at).toBe("blank");
  });

  it("is the thanks with all that was let through, once everybody has spoken", () => {
    const scene = sceneAfter(round({ spoken: [1, 2, 3] }));
    const ids = scene?.at === "thanks" && scene.sections.flatMap((section) => section.cards.map(({ id }) => id));
    expect(ids).toEqual(["now", "pinned", "own", "corrected"]);
    expect(sceneAfter(round({ spoken: [1, 2, 3], spotlight: "own" }))).toMatchObject({ at: "spotlight" });
  });

  it("is the beginning of the round, or what the round was set to show", () => {
    const before = moderatorState({ insights, phase: { id: "tables" } });
    expect(sceneAfter(before, "tables")).toEqual({ at: "opening", over: false });
    expect(pictureAfterNext(programmeOf({ now: "tables" }), before)?.wall.cards).toEqual({});
    expect(sceneAfter({ ...before, mode: "theme" }, "tables")?.at).toBe("sections");
    const groups = { one: { title: "Samen", insights: ["own", "held", "now"], made_at: 1 } };
    expect(sceneAfter({ ...before, mode: "groups", groups }, "tables")).toMatchObject({
      at: "groups",
      sections: [{ cards: [{ id: "own" }, { id: "now" }] }, { cards: [{ id: "pinned" }, { id: "corrected" }] }],
    });
  });

  it("is the welcome of the part that comes, with nothing of the tables", () => {
    const picture = pictureAfterNext(
      programmeOf({ now: "check_in" }),
      moderatorState({ insights, phase: { id: "check_in" } }),
    );
    expect(picture?.programme.phase).toMatchObject({ id: "tables", kind: "tables" });
    expect(picture?.wall.cards).toEqual({});
  });

  const reflections = {
    free: moderatorReflection(1, { name: "Anna", perspective: "ouder" }),
    held: moderatorReflection(2, { held: true }),
    changed: moderatorReflection(3, { name: "Bram", approved: { text_revision: 1, text: "goedgekeurd" } }),
  };
  const saidAfter = (state: ModeratorState, now?: PhaseKind) =>
    Object.entries(pictureAfterNext(programmeOf({ tables: [1, 2, 3], now }), state)?.wall.reflections ?? {}).map(
      ([id, reflection]) => [id, reflection?.text, reflection?.name],
    );

  it("has the reflections after the end, and where the round is set to show them", () => {
    const through = [
      ["free", "reflectie 1", "Anna"],
      ["changed", "reflectie 3", "Bram"],
    ];
    expect(saidAfter(round({ spoken: [1, 2, 3], reflections }))).toEqual(through);
    const before = moderatorState({ insights, reflections, mode: "reflections" });
    expect(saidAfter(before, "tables")).toEqual(through);
    expect(sceneAfter(before, "tables")).toMatchObject({ at: "reflections", sections: [{ id: "reflections" }] });
    expect(pictureAfterNext(programmeOf({ now: "tables" }), before)?.wall.cards).toEqual({});
    expect(saidAfter({ ...before, mode: "all" }, "tables")).toEqual([]);
    expect(saidAfter({ ...before, blank: true }, "tables")).toEqual([]);
    expect(saidAfter(round({ mode: "reflections", reflections }))).toEqual([]);
  });

  it("names nobody with a text that was approved with another name, or perhaps with none", () => {
    const held = round({ spoken: [1, 2, 3], reflections, moderation: "held" });
    expect(saidAfter(held)).toEqual([["changed", "goedgekeurd", undefined]]);
  });

  it("is nothing after the end", () => {
    expect(sceneAfter(moderatorState({ phase: { id: "ended" } }), "ended")).toBeUndefined();
  });
});
