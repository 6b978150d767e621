// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { makePutAway } from "./put_away";

const putAway = (conference = "dag") => makePutAway(conference, () => localStorage);

describe("what was put away", () => {
  beforeEach(() => localStorage.clear());

  it("is gone at once, and at the next visit", () => {
    const first = putAway();
    expect(first.gone.value).toEqual([]);
    first.add(["a", "b"]);
    first.add(["c"]);
    expect(first.gone.value).toEqual([["a", "b"], ["c"]]);
    expect(putAway().gone.value).toEqual([["a", "b"], ["c"]]);
    expect(putAway("other").gone.value).toEqual([]);
  });

  it("comes again where it is taken back", () => {
    const away = putAway();
    for (const ids of [["a", "b"], ["c"], ["a", "b"]]) away.add(ids);
    away.takeBack(["a", "b"]);
    away.takeBack(["unknown"]);
    expect(away.gone.value).toEqual([["a", "b"], ["c"]]);
    expect(putAway().gone.value).toEqual([["a", "b"], ["c"]]);
  });

  it("holds for this visit where nothing can be kept", () => {
    const away = makePutAway("dag", () => {
      throw new Error("private mode");
    });
    away.add(["a"]);
    expect(away.gone.value).toEqual([["a"]]);
  });

  it("is forgotten where something else stands in its place", () => {
    localStorage.setItem("oogst.groups.put_away.dag", '{"a":1}');
    expect(putAway().gone.value).toEqual([]);
    localStorage.setItem("oogst.groups.put_away.dag", '[["a"],7]');
    expect(putAway().gone.value).toEqual([["a"]]);
    localStorage.setItem("oogst.groups.put_away.dag", "no json");
    expect(putAway().gone.value).toEqual([]);
  });
});
