import { describe, expect, it } from "vitest";
import type { Insight, Subscription, TableState } from "../protocol/frames";
import { type Json, mergePatch } from "./merge_patch";
import { insight as anInsight } from "./states.testing";
import { makeTopics } from "./topics";

const insight: Insight = { ...anInsight, text: "Eén gezicht" };
const table: TableState = { table: 7, insights: { aaaaaaaa: insight, bbbbbbbb: { ...insight, order: 2 } } };

function makeWorld() {
  const asked: Subscription[][] = [];
  const edits: string[] = [];
  const topics = makeTopics({
    subscribe: (subscriptions) => asked.push(subscriptions),
    unsubscribe: () => undefined,
    textBases: (name) => (name === "table/7" ? { aaaaaaaa: 3 } : undefined),
    onEdit: (edit) => edits.push(edit.insight),
    onSnapshot: () => undefined,
    onMerge: () => undefined,
  });
  const state = topics.follow("table/7");
  topics.receive({ type: "snapshot", topic: "table/7", epoch: "e1", revision: 10, state: table });
  return { asked, edits, topics, state };
}

describe("merge patch (RFC 7396)", () => {
  const cases: [Json, Json, Json][] = [
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [["a", "b"], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  it.each(cases)("of %j with %j is %j", (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });

  it("leaves what it does not speak of the same object", () => {
    const before = { here: { a: 1 }, there: { b: 2 } };
    const after = mergePatch(before, { there: { b: 3 } });
    expect((after as typeof before).here).toBe(before.here);
    expect(before.there.b).toBe(2);
  });
});

describe("a followed topic", () => {
  it("[V3] takes merges and edits in order", () => {
    const { topics, state, edits } = makeWorld();
    topics.receive({
      type: "change",
      topic: "table/7",
      revision: 12,
      changes: [
        { edit: { insight: "aaaaaaaa", revision: 4, op: [4, "vast "], client: "client01", number: 1 } },
        { merge: { insights: { aaaaaaaa: { state: "shared", share_order: 1 } } } },
      ],
    });
    expect(state.value?.insights["aaaaaaaa"]).toMatchObject({
      text: "Eén vast gezicht",
      text_revision: 4,
      state: "shared",
    });
    expect(state.value?.insights["bbbbbbbb"]).toBe(table.insights["bbbbbbbb"]);
    expect(edits).toEqual(["aaaaaaaa"]);
  });

  it("[V1] is asked for again with what is known of it", () => {
    const { topics } = makeWorld();
    topics.follow("programme");
    expect(topics.subscriptions()).toEqual([
      { topic: "table/7", epoch: "e1", revision: 10, texts: { aaaaaaaa: 3 } },
      { topic: "programme" },
    ]);
  });

  it("asks for the whole state when an edit does not fit, and shows nothing half done", () => {
    const { topics, state, asked } = makeWorld();
    topics.receive({
      type: "change",
      topic: "table/7",
      revision: 12,
      changes: [
        { merge: { insights: { bbbbbbbb: { state: "shared" } } } },
        { edit: { insight: "aaaaaaaa", revision: 9, op: ["x"], client: "client01", number: 1 } },
      ],
    });
    expect(state.value).toBe(table);
    expect(asked.at(-1)).toEqual([{ topic: "table/7", epoch: "e1", texts: { aaaaaaaa: 3 } }]);
  });

  it("[V4] takes a snapshot of another epoch as it is", () => {
    const { topics, state } = makeWorld();
    topics.receive({ type: "snapshot", topic: "table/7", epoch: "e2", revision: 2, state: { table: 7, insights: {} } });
    expect(state.value?.insights).toEqual({});
    expect(topics.subscriptions()[0]).toMatchObject({ epoch: "e2", revision: 2 });
  });

  it("[W7] stays as it was when it has ended, and says so", () => {
    const { topics, state } = makeWorld();
    topics.receive({ type: "ended", topic: "table/7" });
    expect(topics.isClosed("table/7").value).toBe(true);
    expect(state.value).toBe(table);
  });
});

describe("what was last seen", () => {
  it("is shown until the server has told, asked for anew, and told anew", () => {
    const asked: Subscription[][] = [];
    const remembered: string[] = [];
    const topics = makeTopics({
      subscribe: (subscriptions) => asked.push(subscriptions),
      unsubscribe: () => undefined,
      textBases: () => undefined,
      onEdit: () => undefined,
      onSnapshot: () => undefined,
      onMerge: () => undefined,
      memory: {
        recall: () => ({ epoch: "e1", state: table, revision: 4 }),
        remember: (topic, { epoch }) => remembered.push(`${topic} ${epoch}`),
      },
    });
    const state = topics.follow("table/7");
    expect(state.value).toBe(table);
    expect(topics.subscriptions()).toEqual([{ topic: "table/7", epoch: "e1" }]);
    topics.receive({ type: "snapshot", topic: "table/7", epoch: "e2", revision: 1, state: { table: 7, insights: {} } });
    expect(state.value).toEqual({ table: 7, insights: {} });
    expect(remembered).toEqual(["table/7 e2"]);
  });
});
