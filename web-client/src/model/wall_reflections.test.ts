// [F5] [D1] What people say of the day, on the wall.
import { describe, expect, it } from "vitest";
import type { ShownOnWall, WallState } from "../protocol/frames";
import { programmeOf, wallCard, wallReflection, wallState } from "./states.testing";
import { roundShown, type Scene, sceneOf } from "./wall_scene";

const programme = programmeOf({ tables: [1, 2, 3] });
const reflections = {
  late: wallReflection(3, { reporter: true }),
  early: wallReflection(1, { name: "Anna", perspective: "ouder", text: " Dank.\n\n\nTot ziens. " }),
  between: wallReflection(2, { perspective: "ouder" }),
};
const own = (more: Partial<ShownOnWall>): ShownOnWall => ({ ...roundShown, ...more });
const shown = (wall: Partial<WallState>, view: Partial<ShownOnWall> = {}) =>
  sceneOf(programme, wallState(wall), own(view));
const idsIn = (scene: Scene) =>
  scene.at === "reflections" ? scene.sections.flatMap(({ cards }) => cards.map(({ id }) => id)) : scene.at;

describe("reflections on the wall", () => {
  it("stand in the order in which they came, with no more of their authors than was sent", () => {
    const scene = shown({ mode: "reflections", reflections });
    expect(scene.at === "reflections" && scene.sections).toEqual([
      {
        id: "reflections",
        heading: undefined,
        cards: [
          { id: "early", text: "Dank.\nTot ziens.", name: "Anna", perspective: "ouder", ofReporter: false },
          { id: "between", text: "reflectie 2", name: undefined, perspective: "ouder", ofReporter: false },
          { id: "late", text: "reflectie 3", name: undefined, perspective: undefined, ofReporter: true },
        ],
      },
    ]);
  });

  it("are awaited in their mode and in their view", () => {
    expect(idsIn(shown({ mode: "reflections" }))).toEqual([]);
    expect(idsIn(shown({ phase: { id: "tables", kind: "tables" } }, { view: "reflections" }))).toEqual([]);
  });

  it("are in the round in no other mode, though another wall shows them", () => {
    expect(shown({ mode: "all", reflections })).toMatchObject({ at: "sections", sections: [] });
    expect(idsIn(shown({ mode: "all", reflections }, { view: "reflections" }))).toEqual(["early", "between", "late"]);
  });

  it("stand alone in the spotlight, or on the wall that was given one", () => {
    const alone = {
      at: "reflection",
      reflection: { id: "between", text: "reflectie 2" },
      since: reflections.between.shown_at,
    };
    expect(shown({ mode: "floor", spotlight: "between", reflections })).toMatchObject(alone);
    expect(shown({ mode: "floor", reflections }, { view: "insight", insight: "between" })).toMatchObject(alone);
  });

  it("follow what was brought in, after the end", () => {
    const ended = shown({ phase: { id: "ended", kind: "ended" }, cards: { one: wallCard(1, 1) }, reflections });
    expect(ended).toMatchObject({
      at: "thanks",
      sections: [{ id: "thuis" }],
      reflections: [{ heading: { reflections: true }, cards: [{ id: "early" }, { id: "between" }, { id: "late" }] }],
    });
    expect(shown({ reflections }, { view: "thanks" })).toMatchObject({ at: "thanks", reflections: [] });
  });
});

describe("[D1] a wall that shows one insight", () => {
  const cards = { one: wallCard(2, 1, { elsewhere: true }) };

  it("shows it over everything, whatever the round does", () => {
    const one = own({ view: "insight", insight: "one" });
    expect(sceneOf(programme, wallState({ cards, floor: { table: 1, since: 7 } }), one)).toMatchObject({
      at: "spotlight",
      card: { id: "one" },
      theme: { id: "school" },
    });
    expect(sceneOf(programme, wallState({ cards, blank: true }), one).at).toBe("blank");
  });

  it("shows the round where the hall may not see it", () => {
    expect(shown({ cards, next: 1 }, { view: "insight", insight: "gone" })).toEqual({ at: "opening", over: false });
  });
});
