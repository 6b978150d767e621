import { describe, expect, it } from "vitest";
import { afterVerdict, isLetThrough, listed, neighbour, queueOf, steadySelection, toTakeOff, verdictOf } from "./queue";
import { moderatorCard, moderatorState, programmeOf, wallCard, wallState } from "./states.testing";

const at = 1_805_101_200_000;

describe("a shared insight", () => {
  it("waits in held mode until its present text is approved", () => {
    expect(verdictOf(moderatorCard(1, 1), "held")).toBe("waits");
    expect(verdictOf(moderatorCard(1, 1, { approved: { text_revision: 1 } }), "held")).toBe("through");
    const corrected = moderatorCard(1, 1, { text_revision: 2, approved: { text_revision: 1, text: "eerst" } });
    expect(verdictOf(corrected, "held")).toBe("waits");
  });

  it("is through in direct mode unless it is held or was sent back", () => {
    expect(verdictOf(moderatorCard(1, 1), "direct")).toBe("through");
    expect(verdictOf(moderatorCard(1, 1, { held: true }), "direct")).toBe("held");
    expect(verdictOf(moderatorCard(1, 1, { held: true, returned: { word: "een naam", at } }), "direct")).toBe(
      "returned",
    );
  });

  it("may be spotlighted while its older text is approved and a newer one waits", () => {
    expect(isLetThrough(moderatorCard(1, 1), "held")).toBe(false);
    expect(isLetThrough(moderatorCard(1, 1, { approved: { text_revision: 0, text: "eerst" } }), "held")).toBe(true);
    expect(isLetThrough(moderatorCard(1, 1, { held: true, approved: { text_revision: 1 } }), "held")).toBe(false);
    expect(isLetThrough(moderatorCard(1, 1), "direct")).toBe(true);
  });
});

describe("the queue", () => {
  const programme = programmeOf({ tables: [1, 2, 3] });
  const insights = {
    a: moderatorCard(1, 1),
    b: moderatorCard(1, 2, { approved: { text_revision: 1 } }),
    c: moderatorCard(2, 1, { held: true }),
    d: moderatorCard(3, 1),
    e: moderatorCard(3, 2),
  };
  const floor = { table: 3, since: 0 };
  const held = queueOf(programme, moderatorState({ moderation: "held", insights, floor }));
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it("has what waits on top, the table that has the floor first, and the rest by table", () => {
    expect(idsOf(held.waiting)).toEqual(["d", "e", "a"]);
    expect(held.tables.map(({ place, insights: of }) => [place.table, idsOf(of)])).toEqual([
      [1, ["b"]],
      [2, ["c"]],
    ]);
    expect(idsOf(listed(held))).toEqual(["d", "e", "a", "b", "c"]);
  });

  it("has nothing that waits in direct mode", () => {
    const direct = queueOf(programme, moderatorState({ insights, floor }));
    expect(direct.waiting).toEqual([]);
    expect(idsOf(listed(direct))).toEqual(["d", "e", "a", "b", "c"]);
  });

  it("goes on to the next that waits once one has its verdict, and back at the end", () => {
    expect(afterVerdict(held, "d")).toBe("e");
    expect(afterVerdict(held, "a")).toBe("e");
    expect(afterVerdict(held, "b")).toBe("b");
  });
});

describe("the selection", () => {
  it("moves up and down and stops at the ends", () => {
    expect(neighbour(["a", "b"], "a", 1)).toBe("b");
    expect(neighbour(["a", "b"], "b", 1)).toBe("b");
    expect(neighbour(["a", "b"], "a", -1)).toBe("a");
    expect(neighbour(["a", "b"], undefined, 1)).toBe("a");
    expect(neighbour(["a", "b"], undefined, -1)).toBe("b");
    expect(neighbour([], "a", 1)).toBeUndefined();
  });

  const all = (...ids: string[]) => ({ waiting: [], all: ids });
  const waiting = (...ids: string[]) => ({ waiting: ids, all: [...ids, "x", "y"] });

  it("stays when others come and go, and goes to what stood below, else above, when its own goes", () => {
    expect(steadySelection(all("a", "b"), all("x", "b", "a"), "b")).toBe("b");
    expect(steadySelection(all("a", "b", "c"), all("a", "c"), "b")).toBe("c");
    expect(steadySelection(all("a", "b", "c"), all("a"), "b")).toBe("a");
    expect(steadySelection(all("a"), all(), "a")).toBeUndefined();
    expect(steadySelection(all("a"), all("a"), undefined)).toBeUndefined();
  });

  it("goes on to the next that waits when somebody else says yes to its own", () => {
    const through = { waiting: ["a", "c"], all: ["a", "c", "x", "b", "y"] };
    expect(steadySelection(waiting("a", "b", "c"), through, "b")).toBe("c");
    expect(steadySelection(waiting("b"), all("x", "b", "y"), "b")).toBe("b");
    expect(steadySelection(waiting("a"), waiting("x", "a"), "y")).toBe("y");
  });
});

describe("what leaves the wall at once", () => {
  const wall = wallState({
    cards: { old: wallCard(1, 9, { shown_at: at }), new: wallCard(1, 1, { shown_at: at + 1 }) },
  });

  it("is what is spotlighted", () => {
    expect(toTakeOff(moderatorState({ spotlight: "old" }), wall)).toBe("old");
  });

  it("is else what came on the wall last", () => {
    expect(toTakeOff(moderatorState(), wall)).toBe("new");
    const together = { first: wallCard(1, 1), last: wallCard(1, 2) };
    expect(toTakeOff(moderatorState(), wallState({ cards: together }))).toBe("last");
  });

  it("is nothing that only a wall with a view of its own shows", () => {
    const foyer = { ...wall.cards, later: wallCard(2, 1, { shown_at: at + 2, elsewhere: true }) };
    expect(toTakeOff(moderatorState(), wallState({ cards: foyer }))).toBe("new");
  });

  it("is nothing where nothing is on the wall", () => {
    expect(toTakeOff(moderatorState(), wallState())).toBeUndefined();
    expect(toTakeOff(moderatorState(), undefined)).toBeUndefined();
  });
});
