import { describe, expect, it } from "vitest";
import type { Command } from "../protocol/frames";
import { groupsByInsight, groupsOf, loneAmong, nameOf, withPendingGroups } from "./groups";
import { moderatorCard, moderatorState } from "./states.testing";

const state = moderatorState({
  insights: {
    a: moderatorCard(3, 1, { text: "Rust in huis" }),
    b: moderatorCard(1, 1),
    c: moderatorCard(3, 2),
    d: moderatorCard(2, 1),
  },
  groups: {
    late: { title: "Vast gezicht", insights: ["d"], made_at: 9 },
    early: { title: "", insights: ["c", "a", "gone"], made_at: 5 },
    empty: { title: "Teruggehaald", insights: ["gone"], made_at: 1 },
  },
});
const shared = Object.entries(state.insights).flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]));
const inOrder = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ id, insights }) => [id, insights.map((insight) => insight.id)]);

describe("groups", () => {
  const groups = groupsOf(state);

  it("stand in the order in which they were made, with what of them is shared", () => {
    expect(inOrder(groups)).toEqual([
      ["early", ["c", "a"]],
      ["late", ["d"]],
    ]);
    expect(groups[0]?.tables).toEqual([3]);
    expect(groupsOf(moderatorState())).toEqual([]);
  });

  it("leave the lone voices, in their order", () => {
    expect(loneAmong(shared, groups).map(({ id }) => id)).toEqual(["b"]);
    expect(loneAmong(shared, []).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(groupsByInsight(groups).get("a")?.id).toBe("early");
    expect(groupsByInsight(groups).get("b")).toBeUndefined();
  });

  it("are called by their title, else by how their first insight begins", () => {
    const [early, late] = groups;
    expect(late && nameOf(late)).toBe("Vast gezicht");
    expect(early && nameOf(early)).toBe("tafel 3, 2");
    const [first] = groupsOf(
      moderatorState({
        insights: { a: moderatorCard(1, 1, { text: "Een vast gezicht geeft rust aan het hele gezin\nen meer" }) },
        groups: { one: { title: "", insights: ["a"], made_at: 1 } },
      }),
    );
    expect(first && nameOf(first)).toBe("Een vast gezicht geeft rust aan het…");
  });
});

describe("what was asked for of groups and not answered yet", () => {
  const asked = (...commands: Command[]) =>
    groupsOf(
      withPendingGroups(
        state,
        commands.map((command) => ({ command })),
      ),
    );

  it("is seen at once: a new group behind the others, out of the one that its insights were in", () => {
    expect(inOrder(asked({ name: "group_insights", group: "new", insights: ["b", "a"] }))).toEqual([
      ["early", ["c"]],
      ["late", ["d"]],
      ["new", ["b", "a"]],
    ]);
  });

  it("keeps the place of what is in the group already", () => {
    expect(inOrder(asked({ name: "group_insights", group: "early", insights: ["a", "d"] }))).toEqual([
      ["early", ["c", "a", "d"]],
    ]);
  });

  it("takes out, and names", () => {
    const groups = asked(
      { name: "ungroup_insights", insights: ["d", "c"] },
      { name: "name_group", group: "early", title: "Thuis" },
      { name: "name_group", group: "unknown", title: "Niets" },
    );
    expect(groups.map(({ id, title }) => [id, title])).toEqual([["early", "Thuis"]]);
  });

  it("changes nothing where nothing was asked for", () => {
    expect(withPendingGroups(state, [{ command: { name: "blank_wall", blank: true } }])).toBe(state);
  });
});
