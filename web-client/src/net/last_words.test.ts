// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { makeLastWords, type Words } from "./last_words";

const lane = { client: "client01", person: "p7", owner: "page1" };
const words: Words = {
  lane,
  changes: [
    { keep: { client: "client01", to: "table/7", number: 1, command: { name: "share_insight", insight: "a" } } },
    { draft: { person: "p7", key: "compose/7/x", owner: "page1", value: undefined } },
  ],
};

beforeEach(() => localStorage.clear());

describe("last words", () => {
  it("are there for the pages of the same person until they are taken back", () => {
    makeLastWords(localStorage).say("page1", words);
    makeLastWords(localStorage).say("page2", { ...words, lane: { ...lane, person: "p8" } });
    const next = makeLastWords(localStorage);
    expect(next.of("p7")).toMatchObject([
      { lane, changes: [{ keep: { number: 1 } }, { draft: { key: "compose/7/x" } }] },
    ]);
    expect(next.has("page1")).toBe(true);
    next.say("page1", undefined);
    expect(next.has("page1")).toBe(false);
    expect(next.of("p7")).toEqual([]);
  });

  it("keep a draft that is to be forgotten apart from one that is to be kept", () => {
    makeLastWords(localStorage).say("page1", words);
    const [, draft] = makeLastWords(localStorage).of("p7")[0]?.changes ?? [];
    expect(draft).toEqual({ draft: { person: "p7", key: "compose/7/x", owner: "page1" } });
  });

  it("do without room, and do not fall over what is no words", () => {
    const full = new Proxy(localStorage, {
      get: (storage, name) => () => {
        if (name === "setItem") throw new DOMException("full", "QuotaExceededError");
        return Reflect.get(storage, name);
      },
    });
    expect(() => makeLastWords(full).say("page1", words)).not.toThrow();
    localStorage.setItem("oogst.last.1.page3", "{");
    expect(makeLastWords(localStorage).of("p7")).toEqual([]);
  });
});
