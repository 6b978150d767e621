import { describe, expect, it } from "vitest";
import type { WallState } from "../protocol/frames";
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

  it("lets insights that come one by one stand in the order in which they came", () => {
    const cards = { late: wallCard(1, 1, { shown_at: 9 }), early: wallCard(1, 2, { shown_at: 8 }) };
    const floor = { table: 1, since: 7 };
    const shown = (more: Partial<WallState>) => {
      const scene = sceneOf(programme, wallState({ floor, cards, ...more }));
      return scene.at === "floor" ? [scene.growing, scene.cards.map(({ id }) => id)] : [];
    };
    expect(shown({ reveal: "one_by_one" })).toEqual([true, ["early", "late"]]);
    expect(shown({})).toEqual([false, ["late", "early"]]);
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

  const cards = {
    a: wallCard(3, 1),
    b: wallCard(1, 1, { kind: "quote" }),
    c: wallCard(2, 1, { kind: "experience" }),
  };
  const sectionsIn = (mode: WallState["mode"]) => {
    const scene = sceneOf(programme, wallState({ mode, cards, order: [2, 1, 3] }));
    return scene.at === "sections" ? scene.sections.map(({ id, cards: own }) => [id, own.map((card) => card.id)]) : [];
  };

  it("sets themes side by side, and thanks in the end", () => {
    expect(sectionsIn("theme")).toEqual([
      ["thuis", ["b", "a"]],
      ["school", ["c"]],
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
    const cards = { one: wallCard(2, 1, { text: "dit", shown_at: 9 }), two: wallCard(1, 1) };
    const spotlit = wallState({ spotlight: "one", floor: { table: 1, since: 7 }, cards });
    expect(sceneOf(programme, spotlit)).toMatchObject({
      at: "spotlight",
      card: { id: "one", text: "dit" },
      theme: { id: "school" },
      since: 9,
    });
    expect(sceneOf(programme, { ...spotlit, mode: "all" }).at).toBe("spotlight");
    expect(sceneOf(programme, { ...spotlit, blank: true }).at).toBe("blank");
  });

  it("goes on without a spotlighted insight that it was not sent", () => {
    expect(sceneOf(programme, wallState({ spotlight: "gone", floor: { table: 1, since: 7 } })).at).toBe("floor");
  });

  it("sets kinds side by side, those that there are", () => {
    expect(sectionsIn("kind")).toEqual([
      ["experience", ["c"]],
      ["idea", ["a"]],
      ["quote", ["b"]],
    ]);
  });

  it("lists all in the order in which the tables speak", () => {
    expect(sectionsIn("all")).toEqual([["all", ["c", "b", "a"]]]);
  });

  it("shows no section where nothing is there", () => {
    expect(sceneOf(programme, wallState({ mode: "all" }))).toMatchObject({ at: "sections", sections: [] });
  });
});
