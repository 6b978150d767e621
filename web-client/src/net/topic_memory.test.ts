// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeTopicMemory, type Seen } from "./topic_memory";

const table: Seen = { epoch: "e1", state: { table: 7, insights: {} }, revision: 4 };
const here: Seen = { epoch: "e1", state: { here: { p7: true } }, revision: 4 };

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => vi.useRealTimers());

describe("what a device last saw", () => {
  it("is there for the next page", () => {
    makeTopicMemory("c1", localStorage).remember("table/7", table);
    vi.runAllTimers();
    expect(makeTopicMemory("c1", localStorage).recall("table/7")).toEqual(table);
  });

  it("is written at once when the page goes", () => {
    makeTopicMemory("c1", localStorage).remember("table/7", table);
    dispatchEvent(new Event("pagehide"));
    expect(makeTopicMemory("c1", localStorage).recall("table/7")).toEqual(table);
  });

  it("stays beside what is seen now where the server has lost it, until that has it back", () => {
    const memory = makeTopicMemory("c1", localStorage);
    const lost = { seen: { table: 7, insights: {} }, found: { table: 7, insights: {} } };
    memory.keepLost("table/7", lost);
    memory.remember("table/7", table);
    expect(makeTopicMemory("c1", localStorage).recallLost("table/7")).toEqual(lost);
    memory.keepLost("table/7", undefined);
    expect(makeTopicMemory("c1", localStorage).recallLost("table/7")).toBeUndefined();
  });

  it("is of one conference", () => {
    makeTopicMemory("c1", localStorage).remember("table/7", table);
    vi.runAllTimers();
    localStorage.setItem("oogst.language", "en");
    expect(makeTopicMemory("c2", localStorage).recall("table/7")).toBeUndefined();
    expect(makeTopicMemory("c1", localStorage).recall("table/7")).toBeUndefined();
    expect(localStorage.getItem("oogst.language")).toBe("en");
  });

  it.each(["presence/7", "wall"] as const)("does not say who is connected, nor what the hall saw: %s", (topic) => {
    makeTopicMemory("c1", localStorage).remember(topic, here);
    vi.runAllTimers();
    expect(makeTopicMemory("c1", localStorage).recall(topic)).toBeUndefined();
  });

  it("is nothing when it cannot be read", () => {
    for (const text of ["{", "3", "null", '{"table":7}']) {
      localStorage.setItem("oogst.seen.1.c1.table/7", text);
      expect(makeTopicMemory("c1", localStorage).recall("table/7")).toBeUndefined();
    }
  });

  it("goes without when there is no room", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    makeTopicMemory("c1", localStorage).remember("table/7", table);
    expect(() => vi.runAllTimers()).not.toThrow();
    vi.restoreAllMocks();
  });
});
