import { describe, expect, it } from "vitest";
import {
  afterVerdict,
  isInsight,
  isLetThrough,
  listed,
  neighbour,
  queueOf,
  steadySelection,
  textOnWall,
  toTakeOff,
  verdictOf,
} from "./queue";
import {
  moderatorCard,
  moderatorReflection,
  moderatorState,
  programmeOf,
  wallCard,
  wallReflection,
  wallState,
} from "./states.testing";

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
    expect(held.sections.map(({ place, entries }) => [place?.table, idsOf(entries)])).toEqual([
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

describe("[F2] reflections in the queue", () => {
  const programme = programmeOf({ tables: [1, 2] });
  const approved = { text_revision: 1 };
  const state = moderatorState({
    insights: { a: moderatorCard(1, 1), b: moderatorCard(1, 2, { approved }) },
    reflections: {
      later: moderatorReflection(2),
      first: moderatorReflection(1),
      through: moderatorReflection(3, { approved }),
      named: moderatorReflection(4, { name: "Anna", approved: { text_revision: 1, text: "reflectie 4" } }),
    },
  });
  const partsOf = (more: Partial<typeof state>) => {
    const { waiting, sections } = queueOf(programme, { ...state, ...more });
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(" ");
    return [ids(waiting), ...sections.map(({ place, entries }) => `${place?.table ?? "-"}: ${ids(entries)}`)];
  };

  it("wait with the insights, behind them, in the order in which they came", () => {
    expect(partsOf({ moderation: "held" })).toEqual(["a first later named", "1: b", "-: through"]);
  });

  it("come first while the wall shows them", () => {
    expect(partsOf({ moderation: "held", mode: "reflections" })).toEqual(["first later named a", "-: through", "1: b"]);
    expect(partsOf({ mode: "reflections" })).toEqual(["", "-: first later through named", "1: a b"]);
  });

  it("are told from insights", () => {
    const { sections } = queueOf(programme, state);
    expect(sections.map(({ entries }) => entries.map(isInsight))).toEqual([
      [true, true],
      [false, false, false, false],
    ]);
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
  const together = wallState({ cards: { first: wallCard(1, 1), last: wallCard(1, 2) } });

  it("is what is spotlighted", () => {
    expect(toTakeOff({ spotlight: "old" }, wall, "new")).toEqual({ id: "old" });
  });

  it("is else what came on the wall last", () => {
    expect(toTakeOff({}, wall, "old")).toEqual({ id: "new" });
  });

  it("is of what came together the selected one, and else all: nobody knows which is meant", () => {
    expect(toTakeOff({}, together, "first")).toEqual({ id: "first" });
    expect(toTakeOff({}, together, "waiting")).toBe("everything");
    expect(toTakeOff({}, together, undefined)).toBe("everything");
  });

  it("is nothing that only a wall with a view of its own shows", () => {
    const foyer = { ...wall.cards, later: wallCard(2, 1, { shown_at: at + 2, elsewhere: true }) };
    expect(toTakeOff({}, wallState({ cards: foyer }), "later")).toEqual({ id: "new" });
  });

  it("is the reflection that came last where the round shows them, not where another wall does", () => {
    const reflections = { early: wallReflection(1), late: wallReflection(2) };
    expect(toTakeOff({}, wallState({ mode: "reflections", reflections }), undefined)).toEqual({ id: "late" });
    expect(toTakeOff({}, wallState({ reflections }), undefined)).toBeUndefined();
    const ended = wallState({ ...wall, phase: { id: "ended", kind: "ended" }, reflections });
    expect(toTakeOff({}, ended, undefined)).toEqual({ id: "late" });
  });

  it("is nothing where nothing is on the wall", () => {
    expect(toTakeOff({}, wallState(), "old")).toBeUndefined();
    expect(toTakeOff({}, undefined, "old")).toBeUndefined();
  });

  it("says what the hall reads, which may be an older text", () => {
    const card = moderatorCard(1, 1, { text: "nu", text_revision: 2, approved: { text_revision: 1, text: "eerst" } });
    const state = moderatorState({ insights: { card }, reflections: { said: moderatorReflection(1) } });
    expect(["card", "said", "gone"].map((id) => textOnWall(state, id))).toEqual(["eerst", "reflectie 1", ""]);
  });
});
