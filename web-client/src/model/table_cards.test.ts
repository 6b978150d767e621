import { describe, expect, it } from "vitest";
import type { Entry } from "../net/outbox_store";
import type { Command, StageState, TableState } from "../protocol/frames";
import { tableInsight as insight } from "./states.testing";
import { type Card, cardsOf, heardIn, isAside, isOffered } from "./table_cards";

const tableWith = (insights: TableState["insights"]): TableState => ({ table: 4, insights });

const stageWith = (wall: StageState["wall"], returned?: NonNullable<StageState["returned"]>): StageState => ({
  ...(returned === undefined ? {} : { returned }),
  table: 4,
  people: {},
  phase: { id: "closing", kind: "closing" },
  wall,
});

const waiting = (...commands: Command[]): Entry[] =>
  commands.map((command, index) => ({ client: "client01", to: "table/4", number: index + 1, command }));

const adding = (id: string, text = "net gehoord"): Command => ({
  name: "add_insight",
  insight: id,
  question: "q1",
  kind: "quote",
  perspectives: ["jongere"],
  text,
});

const one = (state: TableState, pending: Entry[] = [], stage?: StageState): Card => {
  const card = cardsOf(state, stage, 4, pending, "p1")[0];
  if (card === undefined) throw new Error("no card");
  return card;
};

describe("what the server has told", () => {
  it("stands in the order in which it came", () => {
    const state = tableWith({ bbbbbbbb: insight(1), aaaaaaaa: insight(3), cccccccc: insight(2) });
    expect(cardsOf(state, undefined, 4, [], "p1").map(({ id }) => id)).toEqual(["bbbbbbbb", "cccccccc", "aaaaaaaa"]);
  });

  it.each([
    ["safe", undefined, "safe"],
    ["withdrawn", undefined, "withdrawn"],
    ["shared", undefined, "shared"],
    ["shared", "held", "held"],
    ["shared", "on_wall", "onWall"],
    // The plenary may hear later than the table that something was taken back.
    ["safe", "on_wall", "safe"],
    ["withdrawn", "held", "withdrawn"],
  ] as const)("%s at the table and %s at the wall is %s", (state, wall, standing) => {
    const stage = stageWith(wall === undefined ? {} : { aaaaaaaa: wall });
    expect(one(tableWith({ aaaaaaaa: insight(1, { state }) }), [], stage)).toMatchObject({ standing, waits: false });
  });
});

describe("what the moderator sent back", () => {
  const stage = stageWith({ aaaaaaaa: "held" }, { aaaaaaaa: { word: "Er staat een naam in.", at: 1 } });

  it("says so, with her word of explanation, and is still offered", () => {
    const card = one(tableWith({ aaaaaaaa: insight(1, { state: "shared" }) }), [], stage);
    expect(card).toMatchObject({ standing: "returned", returned: "Er staat een naam in." });
    expect(isOffered(card)).toBe(true);
  });

  it("is at the table alone once the table has taken it back", () => {
    expect(one(tableWith({ aaaaaaaa: insight(1) }), [], stage)).toMatchObject({ standing: "safe" });
  });
});

describe("what waits on this device", () => {
  it("stands last, and nowhere but here", () => {
    const cards = cardsOf(tableWith({ aaaaaaaa: insight(9) }), undefined, 4, waiting(adding("bbbbbbbb")), "p1");
    expect(cards.map(({ id, standing, waits }) => [id, standing, waits])).toEqual([
      ["aaaaaaaa", "safe", false],
      ["bbbbbbbb", "here", true],
    ]);
    expect(cards[1]).toMatchObject({ text: "net gehoord", textRevision: 0, kind: "quote", author: "p1" });
  });

  it("can be seen before the table was ever told of", () => {
    expect(cardsOf(undefined, undefined, 4, waiting(adding("bbbbbbbb")), "p1")).toHaveLength(1);
  });

  it("stands once when the server has it and the acknowledgement is still to come", () => {
    const cards = cardsOf(tableWith({ aaaaaaaa: insight(1) }), undefined, 4, waiting(adding("aaaaaaaa")), "p1");
    expect(cards.map(({ standing, waits }) => [standing, waits])).toEqual([["safe", false]]);
  });

  it("belongs to the table at which it was typed", () => {
    const elsewhere = waiting(adding("bbbbbbbb")).map((entry): Entry => ({ ...entry, to: "table/5" }));
    expect(cardsOf(undefined, undefined, 4, elsewhere, "p1")).toEqual([]);
  });

  it("shows a choice at once, and that it waits", () => {
    const pending = waiting(
      { name: "set_kind", insight: "aaaaaaaa", kind: "quote" },
      { name: "set_perspectives", insight: "aaaaaaaa", perspectives: [] },
    );
    expect(one(tableWith({ aaaaaaaa: insight(1) }), pending)).toMatchObject({
      kind: "quote",
      perspectives: [],
      standing: "safe",
      waits: true,
    });
  });

  it("waits while its text does", () => {
    const edit: Command = { name: "edit_text", insight: "aaaaaaaa", base: 1, op: ["x"] };
    expect(one(tableWith({ aaaaaaaa: insight(1) }), waiting(edit)).waits).toBe(true);
  });

  it("takes several commands together, in their order", () => {
    const pending = waiting(
      adding("bbbbbbbb"),
      { name: "set_kind", insight: "bbbbbbbb", kind: "question" },
      { name: "share_insight", insight: "bbbbbbbb" },
      { name: "unshare_insight", insight: "bbbbbbbb" },
    );
    expect(one(tableWith({}), pending)).toMatchObject({ kind: "question", standing: "here", wish: "unshare" });
  });

  it("passes over what is asked of an insight that is not told of here", () => {
    expect(cardsOf(tableWith({}), undefined, 4, waiting({ name: "share_insight", insight: "zzzzzzzz" }), "p1")).toEqual(
      [],
    );
  });
});

describe("a wish", () => {
  const shared = tableWith({ aaaaaaaa: insight(1, { state: "shared" }) });
  const safe = tableWith({ aaaaaaaa: insight(1) });
  const withdrawn = tableWith({ aaaaaaaa: insight(1, { state: "withdrawn" }) });

  it("never makes a standing more than the server has said", () => {
    const card = one(safe, waiting({ name: "share_insight", insight: "aaaaaaaa" }));
    expect(card).toMatchObject({ standing: "safe", wish: "share", waits: true });
    expect(isOffered(card)).toBe(true);
  });

  it("to take back shows at once", () => {
    expect(isOffered(one(shared))).toBe(true);
    expect(isOffered(one(shared, waiting({ name: "unshare_insight", insight: "aaaaaaaa" })))).toBe(false);
  });

  it("to lay aside and to put back shows at once", () => {
    expect(isAside(one(safe, waiting({ name: "withdraw_insight", insight: "aaaaaaaa" })))).toBe(true);
    expect(isAside(one(withdrawn))).toBe(true);
    expect(isAside(one(withdrawn, waiting({ name: "restore_insight", insight: "aaaaaaaa" })))).toBe(false);
  });
});

it("tells whose perspective is behind what was said, and whose is not yet", () => {
  const cards = cardsOf(
    tableWith({ aaaaaaaa: insight(1), bbbbbbbb: insight(2, { perspectives: ["jongere", "ouder"] }) }),
    undefined,
    4,
    [],
    "p1",
  );
  const perspectives = ["beleid", "ouder", "jongere"].map((id) => ({ id }));
  expect(heardIn(cards, perspectives)).toEqual({
    heard: [{ id: "ouder" }, { id: "jongere" }],
    missing: [{ id: "beleid" }],
  });
});
