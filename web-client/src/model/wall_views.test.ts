// [D1] [D3] [G2] What a wall shows that was given a view of its own, and what the round leaves to such walls.
import { describe, expect, it } from "vitest";
import type { Group, ShownOnWall, WallState } from "../protocol/frames";
import { programmeOf, wallCard, wallReflection, wallState } from "./states.testing";
import { roundShown, type Scene, sceneOf } from "./wall_scene";

const programme = programmeOf({ tables: [1, 2, 3] });

function own(view: ShownOnWall["view"], theme?: string): ShownOnWall {
  return { ...roundShown, view, ...(theme === undefined ? {} : { theme }) };
}

function idsIn(scene: Scene): [string, string[]][] {
  return "sections" in scene ? scene.sections.map(({ id, cards }) => [id, cards.map((card) => card.id)]) : [];
}

function group(made_at: number, title: string, ...insights: string[]): Group {
  return { title, insights, made_at };
}

const cards = {
  round: wallCard(1, 1),
  elsewhere: wallCard(1, 2, { elsewhere: true }),
  other: wallCard(2, 1, { elsewhere: true }),
};

describe("[D3] what is there for another wall", () => {
  const modes: WallState["mode"][] = ["all", "theme", "kind", "groups"];
  it.each(modes)("is not in the round in mode %s", (mode) => {
    const scene = sceneOf(programme, wallState({ mode, cards }));
    expect(idsIn(scene).flatMap(([, ids]) => ids)).toEqual(["round"]);
  });

  it("is not with the table that has the floor, nor pinned, nor with thanks", () => {
    const pinned = { ...cards, other: wallCard(2, 1, { elsewhere: true, pinned: true }) };
    const floor = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards: pinned }));
    expect(floor.at === "floor" && floor.cards.map(({ id }) => id)).toEqual(["round"]);
    const thanks = sceneOf(programme, wallState({ cards, phase: { id: "ended", kind: "ended" } }));
    expect(idsIn(thanks)).toEqual([["thuis", ["round"]]]);
  });

  it("is on the wall that it is there for", () => {
    expect(idsIn(sceneOf(programme, wallState({ cards }), own("theme", "thuis")))).toEqual([
      ["thuis", ["round", "elsewhere"]],
    ]);
    expect(idsIn(sceneOf(programme, wallState({ cards }), own("groups")))).toEqual([
      ["lone", ["round", "elsewhere", "other"]],
    ]);
  });

  it("is not what the speaking chair sees", () => {
    const stage = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards }), own("stage"));
    expect(stage.at === "stage" && stage.speaks?.cards.map(({ id }) => id)).toEqual(["round"]);
  });
});

describe("[D1] a view of its own", () => {
  it("is shown whatever the round does, but nothing is while all is blank", () => {
    const views: ShownOnWall["view"][] = ["test", "welcome", "programme", "groups", "stage", "thanks"];
    for (const view of views) {
      const spotlit = wallState({ spotlight: "round", cards });
      expect(sceneOf(programme, spotlit, own(view)).at, view).toBe(view);
      expect(sceneOf(programme, { ...spotlit, blank: true }, own(view)).at, view).toBe("blank");
    }
    expect(sceneOf(programme, wallState(), own("blank")).at).toBe("blank");
  });

  it("of a theme that nobody knows is the round", () => {
    expect(sceneOf(programme, wallState({ next: 1 }), own("theme", "weg")).at).toBe("opening");
  });

  it("of a theme is there before its insights are", () => {
    const before = wallState({ phase: { id: "tables", kind: "tables" } });
    expect(sceneOf(programme, before, own("theme", "school"))).toMatchObject({
      at: "theme",
      theme: { title: "School" },
      themePlace: 1,
      sections: [],
    });
  });

  it("thanks at any time, and counts only when all is there", () => {
    expect(sceneOf(programme, wallState({ cards }), own("thanks"))).toMatchObject({ at: "thanks", sections: [] });
  });
});

describe("the monitor for who speaks", () => {
  it("has the latest first, and those that came together in their chair's order", () => {
    const shown = {
      first: wallCard(1, 1, { shown_at: 8 }),
      third: wallCard(1, 3, { shown_at: 9 }),
      second: wallCard(1, 2, { shown_at: 9 }),
    };
    const scene = sceneOf(programme, wallState({ floor: { table: 1, since: 7 }, cards: shown, next: 2 }), own("stage"));
    expect(scene).toMatchObject({ at: "stage", next: 2, speaks: { table: 1, growing: false } });
    expect(scene.at === "stage" && scene.speaks?.cards.map(({ id }) => id)).toEqual(["second", "third", "first"]);
  });

  it("shows what is read to the hall while that is reflections, whoever had the floor", () => {
    const reflecting: Partial<WallState> = {
      mode: "reflections",
      floor: { table: 1, since: 7 },
      reflections: { one: wallReflection(1) },
    };
    const scene = sceneOf(programme, wallState(reflecting), own("stage"));
    expect(scene.at).toBe("reflections");
    expect(idsIn(scene)).toEqual([["reflections", ["one"]]]);
  });

  it("says who comes, or that the round is yet to come or over", () => {
    const waiting = (more: Partial<WallState>) => sceneOf(programme, wallState(more), own("stage"));
    expect(waiting({ next: 3 })).toEqual({ at: "stage", speaks: undefined, next: 3, round: "now" });
    expect(waiting({})).toMatchObject({ round: "over" });
    expect(waiting({ phase: { id: "tables", kind: "tables" } })).toMatchObject({ round: "before", next: undefined });
    expect(waiting({ phase: { id: "ended", kind: "ended" }, next: 3 })).toMatchObject({ round: "over" });
  });
});

describe("[G2] groups", () => {
  const all = {
    a1: wallCard(1, 1),
    a2: wallCard(1, 2),
    b1: wallCard(2, 1),
    c1: wallCard(3, 1),
    c2: wallCard(3, 2),
  };
  const groups = {
    late: group(9, "", "c1"),
    early: group(8, "Rust", "b1", "gone", "a2"),
    none: group(1, "Weg", "gone"),
  };

  it("stand in the order in which they were made, their insights in their own, and the lone voices last", () => {
    const scene = sceneOf(programme, wallState({ mode: "groups", cards: all, groups }));
    expect(scene.at).toBe("groups");
    expect(idsIn(scene)).toEqual([
      ["early", ["b1", "a2"]],
      ["late", ["c1"]],
      ["lone", ["a1", "c2"]],
    ]);
  });

  it("say what they are called, how many they are, and of which tables", () => {
    const scene = sceneOf(programme, wallState({ mode: "groups", cards: all, groups }));
    expect(scene.at === "groups" && scene.sections.map(({ heading }) => heading)).toEqual([
      { group: "Rust", insights: 2, tables: [1, 2] },
      { group: "", insights: 1, tables: [3] },
      { lone: true, insights: 2, tables: [1, 3] },
    ]);
  });

  it("made at the same moment stand by their ids", () => {
    const same = { y: group(5, "", "a1"), x: group(5, "", "b1") };
    const scene = sceneOf(programme, wallState({ mode: "groups", cards: all, groups: same }));
    expect(idsIn(scene).map(([id]) => id)).toEqual(["x", "y", "lone"]);
  });

  it("are not told apart from the rest where there are none", () => {
    const scene = sceneOf(programme, wallState({ mode: "groups", cards: all }));
    expect(scene.at === "groups" && scene.sections.map(({ heading }) => heading)).toEqual([undefined]);
  });

  it("leave out what the round does not show", () => {
    const some = { ...all, b1: wallCard(2, 1, { elsewhere: true }) };
    expect(idsIn(sceneOf(programme, wallState({ mode: "groups", cards: some, groups })))[0]).toEqual(["early", ["a2"]]);
  });
});
