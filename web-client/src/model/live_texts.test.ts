import { beforeEach, describe, expect, it } from "vitest";
import type { TableState } from "../protocol/frames";
import { type KeptText, LiveTexts } from "./live_texts";
import { insight } from "./states.testing";
import type { FlyingOp } from "./text";
import type { TextOp } from "./text_op";

const place = { table: 7, insight: "aaaaaaaa" };
const state = (text: string, text_revision: number): TableState => ({
  table: 7,
  insights: { aaaaaaaa: { ...insight, text, text_revision } },
});

let handedIn: { base: number; op: TextOp; behind: readonly FlyingOp[] }[];
let kept: Map<string, KeptText>;
let leftOver: string[];
let followedAnew: number;
let toBeMade: Set<string>;
let epoch: string | undefined;
let texts: LiveTexts;

beforeEach(() => {
  handedIn = [];
  kept = new Map();
  leftOver = [];
  followedAnew = 0;
  toBeMade = new Set();
  epoch = "e1";
  let keys = 0;
  texts = new LiveTexts({
    handIn(_, _epoch, base, op, behind) {
      handedIn.push({ base, op, behind });
      return { client: "me", number: handedIn.length };
    },
    newKey: ({ table, insight }) => `text/${table}/${insight}/${++keys}`,
    keep: (key, text) => void (text === undefined ? kept.delete(key) : kept.set(key, text)),
    onLeftOver: (_, text) => leftOver.push(text),
    isToBeMade: ({ insight }) => toBeMade.has(insight),
    epoch: () => epoch,
    followAnew: () => {
      followedAnew += 1;
      texts.bases(7, epoch);
    },
  });
});

const open = () => texts.open(place, insight.text, insight.text_revision);

describe("the texts that a page types in", () => {
  it("[V8] names the revision of each that is open, as something may be typed before the answer comes", () => {
    open();
    expect(texts.bases(7, "e1")).toEqual({ aaaaaaaa: 3 });
    expect(texts.bases(8, "e1")).toBeUndefined();
    expect(texts.bases(7, "e2")).toBeUndefined();
  });

  it("[V8] asks again for a text that was opened and typed in while the state was on its way", () => {
    const text = open();
    text.edit([11, "!"]);
    texts.snapshot(state("Ja: een gezicht", 4), "e1", {});
    expect(followedAnew).toBe(1);
    expect(leftOver).toEqual([]);
    expect(text.text.value).toBe("een gezicht!");
    texts.snapshot(state("Ja: een gezicht", 4), "e1", {
      aaaaaaaa: [{ revision: 4, op: ["Ja: "], client: "her", number: 1 }],
    });
    expect(text.text.value).toBe("Ja: een gezicht!");
    expect(handedIn).toHaveLength(1);
    expect(leftOver).toEqual([]);
  });

  it("[V8] hands back what was typed on a revision that is not known any more", () => {
    const text = open();
    text.edit([11, "!"]);
    texts.bases(7, "e1");
    texts.snapshot(state("iets anders", 9), "e1", {});
    expect(leftOver).toEqual(["een gezicht!"]);
    expect(followedAnew).toBe(0);
    expect(text.text.value).toBe("iets anders");
  });

  it("[V4] takes nothing typed in another epoch for what stands on a revision of this one", () => {
    open().edit([11, "!"]);
    texts.snapshot(state("iets anders", 9), "e2", {});
    expect(leftOver).toEqual(["een gezicht!"]);
    expect(followedAnew).toBe(0);
    expect(kept.size).toBe(0);
  });

  it("[X5] sends what was typed behind an operation of which it only hears that it has landed", () => {
    const text = open();
    text.edit([4, "vast "]);
    text.edit([16, "!"]);
    expect(handedIn).toHaveLength(1);
    texts.acknowledged("aaaaaaaa", { client: "me", number: 1 });
    expect(handedIn[1]).toMatchObject({
      base: 3,
      op: [16, "!"],
      behind: [{ client: "me", number: 1, op: [4, "vast "] }],
    });
    texts.acknowledged("aaaaaaaa", { client: "me", number: 2 });
    expect(kept.size).toBe(0);
  });

  it("goes on with what another page left of a text that is open here, without showing it twice", () => {
    const text = open();
    const kept7: KeptText = {
      text: insight.text,
      revision: 3,
      epoch: "e1",
      flights: [{ client: "her", number: 5, op: ["Ja: "] }],
      buffer: [15, "!"],
    };
    texts.restore(place, "text/7/aaaaaaaa/of-hers", kept7);
    expect(texts.bases(7, "e1")).toEqual({ aaaaaaaa: 3 });
    const edit = { insight: "aaaaaaaa", revision: 4, op: ["Ja: "], client: "her", number: 5 };
    texts.receive(edit);
    expect(handedIn).toMatchObject([{ base: 4, op: [15, "!"] }]);
    texts.receive({ ...edit, revision: 5, op: [15, "!"], client: "me", number: 1 });
    expect(text.text.value).toBe("Ja: een gezicht!");
    expect(kept.size).toBe(0);
    expect(leftOver).toEqual([]);
  });

  it("leaves to another page what that has taken over, and hands back only what was typed since", () => {
    const text = open();
    text.edit([11, "!"]);
    const [key = ""] = kept.keys();
    texts.giveUp(new Set([key]), new Set());
    expect(text.text.value).toBe("een gezicht");
    expect(leftOver).toEqual([]);
    text.edit([11, "?"]);
    const [another = ""] = [...kept.keys()].filter((one) => one !== key);
    texts.giveUp(new Set([another]), new Set([another]));
    expect(leftOver).toEqual(["een gezicht?"]);
  });

  it("hands in all that was typed in an insight where a command has to meet it", () => {
    const text = open();
    text.edit([4, "vast "]);
    text.edit([16, "!"]);
    expect(handedIn).toHaveLength(1);
    expect(texts.sendAll("aaaaaaaa")).toBe(true);
    expect(handedIn[1]).toMatchObject({ base: 3, op: [16, "!"], behind: [{ number: 1, op: [4, "vast "] }] });
    expect([...kept.values()][0]?.flights).toHaveLength(2);
    expect(texts.sendAll("bbbbbbbb")).toBe(true);
  });

  it("keeps what was typed in an insight that is still to be made until the server's text of it is there", () => {
    toBeMade.add("aaaaaaaa");
    const text = texts.open(place, "een gezicht\nbellen", 0);
    text.edit([11, "!"]);
    expect(handedIn).toEqual([]);
    expect(texts.sendAll("aaaaaaaa")).toBe(false);
    expect([...kept.values()]).toMatchObject([{ guessed: true, buffer: [11, "!"] }]);
    texts.appeared(state("Ja: een gezicht\nbellen", 0), "e1");
    expect(text.text.value).toBe("Ja: een gezicht!\nbellen");
    expect(handedIn).toMatchObject([{ base: 0, op: [15, "!"] }]);
    expect(leftOver).toEqual([]);
  });

  it.each(["snapshot", "appeared"] as const)("does so over a reload too (%s)", (comes) => {
    texts.restore(place, "text/7/aaaaaaaa/before", {
      text: "een gezicht\nbellen",
      revision: 0,
      epoch: "e1",
      guessed: true,
      buffer: [11, "!"],
    });
    if (comes === "snapshot") texts.snapshot(state("Ja: een gezicht\nbellen", 2), "e2", {});
    else texts.appeared(state("Ja: een gezicht\nbellen", 2), "e2");
    expect(handedIn).toMatchObject([{ base: 2, op: [15, "!"] }]);
    expect([...kept.values()]).toMatchObject([{ epoch: "e2", revision: 2 }]);
    expect([...kept.values()][0]?.guessed).toBeUndefined();
    expect(leftOver).toEqual([]);
  });

  it("sends it where it only hears that the insight was made, as the table is not followed any more", () => {
    toBeMade.add("aaaaaaaa");
    texts.open(place, "een gezicht\nbellen", 0).edit([11, "!"]);
    texts.madeElsewhere("aaaaaaaa");
    expect(handedIn).toMatchObject([{ base: 0, op: [11, "!"] }]);
    texts.madeElsewhere("aaaaaaaa");
    expect(handedIn).toHaveLength(1);
  });

  it("hands back what was typed in an insight that is not made after all", () => {
    toBeMade.add("aaaaaaaa");
    texts.open(place, "een gezicht", 0).edit([11, "!"]);
    texts.neverMade("aaaaaaaa");
    expect(leftOver).toEqual(["een gezicht!"]);
    expect(kept.size).toBe(0);
    expect(texts.textOf("aaaaaaaa")).toBeUndefined();
  });

  it("asks for the whole when something between two edits is missing", () => {
    open();
    texts.receive({ insight: "aaaaaaaa", revision: 6, op: ["x"], client: "her", number: 1 });
    expect(followedAnew).toBe(1);
  });
});
