import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Insight, TableState } from "../protocol/frames";
import { besideId, offersOf, together, withTexts } from "./replica";

function insight(change: Partial<Insight> = {}): Insight {
  return {
    kind: "experience",
    perspectives: ["ouder"],
    text: "Een vast gezicht",
    text_revision: 4,
    author: "p1",
    added_at: 1,
    changed_at: 2,
    order: 1,
    state: "safe",
    late: false,
    ...change,
  };
}

function table(insights: Record<string, Insight>): TableState {
  return { table: 1, insights };
}

function asked(seen: TableState, now: TableState, isChair = false, found = now) {
  return offersOf({ seen, found, now, isChair }).map((command) =>
    "text_revision" in command && "text" in command
      ? `${command.name} ${command.insight} ${command.text_revision} ${command.text}`
      : `${command.name} ${"insight" in command ? command.insight : ""}`,
  );
}

describe("what a browser offers after an older backup", () => {
  it("is nothing where the server has all of it", () => {
    const state = table({ a: insight() });
    expect(asked(state, state, true)).toEqual([]);
  });

  it("is what the server lacks, in the order in which it was added", () => {
    const seen = table({ b: insight({ order: 2, text: "Tweede" }), a: insight() });
    expect(asked(seen, table({}))).toEqual(["offer_insight a 4 Een vast gezicht", "offer_insight b 4 Tweede"]);
  });

  it("is a text that went further here, but not one that went further there", () => {
    const seen = table({ a: insight(), b: insight({ order: 2, text: "Oud" }) });
    const now = table({
      a: insight({ text: "Een", text_revision: 2 }),
      b: insight({ text: "Nieuw", text_revision: 6 }),
    });
    expect(asked(seen, now)).toEqual(["offer_insight a 4 Een vast gezicht"]);
  });

  it("is another text of the same rank too", () => {
    const seen = table({ a: insight() });
    const now = table({ a: insight({ text: "Eén vast gezicht" }) });
    expect(asked(seen, now)).toEqual(["offer_insight a 4 Een vast gezicht"]);
  });

  it("[E3] keeps a text beside under the id that every client makes of it", () => {
    const vectors: { beside: { insight: string; text: string; beside: string }[] } = JSON.parse(
      readFileSync(new URL("../../../protocol/examples/beside.json", import.meta.url), "utf8"),
    );
    expect(vectors.beside.length).toBeGreaterThan(0);
    for (const { insight, text, beside } of vectors.beside) expect(besideId(insight, text)).toBe(beside);
  });

  it("has what is being typed here", () => {
    const seen = table({ a: insight() });
    const held = { text: "Een vast gezicht helpt", revision: 5 };
    const here = withTexts(seen, (id) => (id === "a" ? held : undefined));
    expect(asked(here, table({ a: insight() }))).toEqual(["offer_insight a 5 Een vast gezicht helpt"]);
  });

  it("[E4] shares again in the same order and puts away again, by a chair alone", () => {
    const seen = table({
      a: insight({ state: "shared", share_order: 2 }),
      b: insight({ order: 2, state: "shared", share_order: 1 }),
      c: insight({ order: 3, state: "withdrawn" }),
    });
    const now = table({ a: insight(), b: insight({ order: 2 }), c: insight({ order: 3 }) });
    expect(asked(seen, now, true)).toEqual(["withdraw_insight c", "share_insight b", "share_insight a"]);
    expect(asked(seen, now)).toEqual([]);
  });

  it("[E4] takes back from the hall what the chair had taken back", () => {
    const shared = insight({ state: "shared", share_order: 1 });
    expect(asked(table({ a: insight() }), table({ a: shared }), true)).toEqual(["unshare_insight a"]);
    expect(asked(table({ a: insight() }), table({ a: shared }))).toEqual([]);
    expect(asked(table({}), table({ a: shared }), true)).toEqual([]);
  });

  it("[E4] puts away what was merged beside what it was merged into", () => {
    const merged = { state: "merged", merged_into: "m" } as const;
    const seen = table({
      a: insight(merged),
      b: insight({ ...merged, order: 2 }),
      m: insight({ order: 3, text: "Samen", state: "shared", share_order: 1 }),
    });
    const now = table({ a: insight({ state: "shared", share_order: 1 }), b: insight({ order: 2 }) });
    expect(asked(seen, now, true)).toEqual([
      "offer_insight m 4 Samen",
      "withdraw_insight a",
      "withdraw_insight b",
      "share_insight m",
    ]);
    const apart = table({ a: insight(), b: insight({ order: 2, state: "withdrawn" }), m: insight({ text: "Samen" }) });
    expect(asked(seen, apart, true)).toEqual(["withdraw_insight a", "share_insight m"]);
  });

  it("[E4] has back what was merged no longer", () => {
    const seen = table({ a: insight(), m: insight({ order: 2, state: "withdrawn" }) });
    const now = table({ a: insight({ state: "merged", merged_into: "m" }), m: insight({ order: 2 }) });
    expect(asked(seen, now, true)).toEqual(["unmerge_insight m"]);
  });

  it("[E4] keeps away what somebody has put away", () => {
    const seen = table({ a: insight({ state: "shared", share_order: 1 }), b: insight({ order: 2 }) });
    const put = insight({ state: "withdrawn" });
    expect(asked(seen, table({ a: put, b: put }), true)).toEqual([]);
  });

  it("[E4] puts what is shared in the order that the chair saw, and others stay where they are", () => {
    const shared = (share_order: number) => insight({ state: "shared", share_order });
    const seen = table({ a: shared(2), b: shared(1), c: shared(3) });
    const now = table({ a: shared(1), b: insight(), c: shared(3), x: shared(2) });
    const orders = offersOf({ seen, found: now, now, isChair: true });
    expect(orders).toEqual([
      { name: "share_insight", insight: "b" },
      { name: "order_shared", insight: "a", before: "c" },
      { name: "order_shared", insight: "b", before: "a" },
    ]);
    const since = table({ ...now.insights, x: insight() });
    expect(asked(seen, since, true, now)).toEqual(["share_insight b"]);
  });

  it("leaves how an insight stands where somebody has said so since", () => {
    const seen = table({
      a: insight({ state: "shared", share_order: 1 }),
      b: insight({ order: 2, state: "shared", share_order: 2 }),
    });
    const found = table({ a: insight() });
    const now = table({ a: insight({ state: "withdrawn" }), b: insight({ order: 2 }) });
    expect(asked(seen, now, true, found)).toEqual(["share_insight b"]);
  });

  it("is of two losses the text that went further", () => {
    const first = table({ a: insight({ text: "Ver", text_revision: 6 }), b: insight({ text: "Oud" }) });
    const second = table({ a: insight(), b: insight({ text: "Nieuw" }), c: insight() });
    const { insights } = together(first, second);
    expect(Object.entries(insights).map(([id, one]) => `${id} ${one?.text}`)).toEqual([
      "a Ver",
      "b Nieuw",
      "c Een vast gezicht",
    ]);
  });
});
