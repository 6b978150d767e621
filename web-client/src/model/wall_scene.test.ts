import { describe, expect, it } from "vitest";
import { programmeOf, wallCard, wallState } from "./states.testing";
import { sceneOf } from "./wall_scene";

const programme = programmeOf({ tables: [1, 2, 3] });

describe("the wall", () => {
  it("welcomes before the closing round", () => {
    expect(sceneOf(programme, wallState({ phase: { id: "tables", kind: "tables" } })).at).toBe("welcome");
  });

  it("shows nothing while it is blank, whatever else is said", () => {
    expect(sceneOf(programme, wallState({ blank: true, phase: { id: "ended", kind: "ended" } }))).toEqual({
      at: "blank",
    });
  });

  it("waits for the first table, and says when all have spoken", () => {
    expect(sceneOf(programme, wallState({ next: 1 }))).toEqual({ at: "opening", over: false });
    expect(sceneOf(programme, wallState({ spoken: [1, 2, 3] }))).toEqual({ at: "opening", over: true });
  });

  it("shows the table that has the floor, in its chair's order, with the question that all answer", () => {
    const cards = {
      second: wallCard(1, 2, { question: "q1" }),
      first: wallCard(1, 1, { question: "q1", perspectives: ["ouder", "gone"], text: "a\n\n\nb" }),
    };
    const scene = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards }));
    expect(scene).toMatchObject({ at: "floor", table: 1, since: 7, question: { number: 1, text: "Wat geeft rust?" } });
    expect(scene.at === "floor" && scene.cards.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(scene.at === "floor" && scene.cards[0]).toMatchObject({ perspectives: ["ouder", "gone"], text: "a\nb" });
  });

  it("names no question in the head where the cards answer several", () => {
    const cards = { one: wallCard(1, 1, { question: "q1" }), two: wallCard(1, 2, { question: "q9" }) };
    const scene = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards }));
    expect(scene).toMatchObject({ at: "floor", question: undefined });
    expect(scene.at === "floor" && scene.cards[1]?.question).toEqual({ number: 2, text: "Wat neemt u mee?" });
  });

  it("never shows another table's cards with the floor, even where they were still there", () => {
    const cards = { own: wallCard(1, 1), late: wallCard(2, 1) };
    const scene = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards }));
    expect(scene.at === "floor" && scene.cards.map(({ id }) => id)).toEqual(["own"]);
  });

  it("sets themes side by side, and thanks in the end", () => {
    const cards = { a: wallCard(3, 1), b: wallCard(1, 1), c: wallCard(2, 1) };
    const all = sceneOf(programme, wallState({ mode: "all", cards }));
    expect(all.at === "themes" && all.groups.map((group) => group.cards.map(({ id }) => id))).toEqual([
      ["b", "a"],
      ["c"],
    ]);
    expect(sceneOf(programme, wallState({ cards, phase: { id: "ended", kind: "ended" } })).at).toBe("thanks");
  });

  it("keeps what is pinned behind the table's own, and takes its question from those alone", () => {
    const cards = {
      kept: wallCard(2, 1, { pinned: true, question: "q9" }),
      gone: wallCard(2, 2),
      own: wallCard(1, 2, { question: "q1" }),
      both: wallCard(1, 1, { question: "q1", pinned: true }),
    };
    const scene = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards }));
    expect(scene.at === "floor" && scene.cards.map(({ id, pinned }) => [id, pinned])).toEqual([
      ["both", true],
      ["own", false],
      ["kept", true],
    ]);
    expect(scene).toMatchObject({ question: { number: 1 } });
  });

  it("shows one insight over everything while it is spotlighted, but nothing while blank", () => {
    const cards = { one: wallCard(2, 1, { text: "dit" }), two: wallCard(1, 1) };
    const spotlit = wallState({ spotlight: "one", floor: { table: 1, since: 7 }, cards });
    expect(sceneOf(programme, spotlit)).toMatchObject({
      at: "spotlight",
      card: { id: "one", text: "dit" },
      theme: { id: "school" },
    });
    expect(sceneOf(programme, { ...spotlit, mode: "all" }).at).toBe("spotlight");
    expect(sceneOf(programme, { ...spotlit, blank: true }).at).toBe("blank");
  });

  it("goes on without a spotlighted insight that it was not sent", () => {
    expect(sceneOf(programme, wallState({ spotlight: "gone", floor: { table: 1, since: 7 } })).at).toBe("floor");
  });
});
