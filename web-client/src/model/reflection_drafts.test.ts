import { describe, expect, it } from "vitest";
import { draftsTakenUp, newOne, withoutOrphans, withTextBelow, worthKeeping } from "./reflection_drafts";

const draft = (text: string, mayName = false) => ({ text, mayName });

describe("what is typed of reflections", () => {
  it("is taken up from several pages without losing a word", () => {
    expect(draftsTakenUp([])).toEqual({});
    expect(draftsTakenUp([{ [newOne]: draft("een", true) }])).toEqual({ [newOne]: draft("een", true) });
    expect(draftsTakenUp([{ [newOne]: draft("een") }, { [newOne]: draft("twee"), a: draft("drie") }])).toEqual({
      [newOne]: draft("een\n\ntwee"),
      a: draft("drie"),
    });
    expect(draftsTakenUp([{ a: draft("drie") }, { a: draft("drie") }])).toEqual({ a: draft("drie") });
  });

  it("stays where a text comes back, and a name is asked for anew", () => {
    expect(withTextBelow({}, newOne, "terug")).toEqual({ [newOne]: draft("terug") });
    expect(withTextBelow({ [newOne]: draft("begin\n", true) }, newOne, "terug")).toEqual({
      [newOne]: draft("begin\n\nterug"),
    });
  });

  it("is kept unless a new one is empty", () => {
    expect(worthKeeping({})).toBeUndefined();
    expect(worthKeeping({ [newOne]: draft(" ") })).toBeUndefined();
    expect(worthKeeping({ [newOne]: draft("een") })).toEqual({ [newOne]: draft("een") });
    expect(worthKeeping({ [newOne]: draft(""), a: draft("") })).toEqual({ a: draft("") });
  });

  it("becomes a new one where the reflection that was being changed is gone", () => {
    const drafts = { [newOne]: draft("begin"), gone: draft("verder"), there: draft("nog"), empty: draft(" ") };
    expect(withoutOrphans(drafts, new Set(["there"]))).toEqual({
      [newOne]: draft("begin\n\nverder"),
      there: draft("nog"),
    });
    const same = { there: draft("nog") };
    expect(withoutOrphans(same, new Set(["there"]))).toBe(same);
  });
});
