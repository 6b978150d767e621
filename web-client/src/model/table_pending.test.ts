import { describe, expect, it } from "vitest";
import type { Command, TableState } from "../protocol/frames";
import { tableInsight as insight } from "./states.testing";
import { type Card, cardsOf, isAside, offeredOf, readBackOf } from "./table_cards";

const three = { aaaaaaaa: insight(1), bbbbbbbb: insight(2), cccccccc: insight(3) };

/** The cards of table 4 after `commands` that nobody has answered. */
function laid(insights: TableState["insights"], ...commands: Command[]): Card[] {
  const pending = commands.map((command, index) => ({
    client: "client01",
    to: "table/4" as const,
    number: index + 1,
    command,
  }));
  return cardsOf({ table: 4, insights }, undefined, 4, pending, "p2");
}

const ids = (cards: readonly Card[]) => cards.map(({ id }) => id[0]).join("");
const card = (cards: readonly Card[], id: string) => cards.find((one) => one.id.startsWith(id));

describe("moving", () => {
  const move = (insight: string, before: string | null, question: string | null = "q1"): Command => ({
    name: "move_insight",
    insight,
    question,
    before,
  });

  it("puts it before another one at once, and shows that it waits", () => {
    const cards = laid(three, move("cccccccc", "aaaaaaaa"));
    expect(ids(cards)).toBe("cab");
    expect(card(cards, "c")).toMatchObject({ waits: true, standing: "safe" });
    expect(card(cards, "a")?.waits).toBe(false);
  });

  it("puts it last where there is nothing to stand before", () => {
    expect(ids(laid(three, move("aaaaaaaa", null)))).toBe("bca");
    expect(ids(laid(three, move("aaaaaaaa", "zzzzzzzz")))).toBe("bca");
  });

  it("brings it to another question, or to none", () => {
    const asked = { ...three, dddddddd: insight(4, { question: "q2" }) };
    expect(card(laid(asked, move("aaaaaaaa", "dddddddd", "q2")), "a")?.question).toBe("q2");
    expect(ids(laid(asked, move("cccccccc", "dddddddd", "q2")))).toBe("abcd");
    expect(card(laid(three, move("aaaaaaaa", null, null)), "a")?.question).toBeUndefined();
  });

  it("never stands before one that is under another question", () => {
    const asked = { dddddddd: insight(1, { question: "q2" }), aaaaaaaa: insight(2), bbbbbbbb: insight(3) };
    expect(ids(laid(asked, move("aaaaaaaa", "dddddddd")))).toBe("dba");
  });

  it("follows one move after the other", () => {
    expect(ids(laid(three, move("aaaaaaaa", null), move("bbbbbbbb", "aaaaaaaa")))).toBe("cba");
  });
});

describe("what is shared", () => {
  const shared = {
    aaaaaaaa: insight(1, { state: "shared", share_order: 2 }),
    bbbbbbbb: insight(2, { state: "shared", share_order: 1 }),
    cccccccc: insight(3),
  };
  const order = (insight: string, before: string | null): Command => ({ name: "order_shared", insight, before });

  it("has an order of its own", () => {
    expect(ids(offeredOf(laid(shared)))).toBe("ba");
    expect(ids(laid(shared))).toBe("abc");
  });

  it("comes last when it is on its way there", () => {
    expect(ids(offeredOf(laid(shared, { name: "share_insight", insight: "cccccccc" })))).toBe("bac");
  });

  it("comes in the order in which it was shared", () => {
    const share = (insight: string): Command => ({ name: "share_insight", insight });
    expect(ids(offeredOf(laid(three, share("cccccccc"), share("aaaaaaaa"))))).toBe("ca");
  });

  it("can be put first before the server has heard that it is shared", () => {
    const cards = laid(shared, { name: "share_insight", insight: "cccccccc" }, order("cccccccc", "bbbbbbbb"));
    expect(ids(offeredOf(cards))).toBe("cba");
    expect(card(cards, "c")).toMatchObject({ standing: "safe", sharePlace: 0 });
  });

  it("is left at once by what is taken back or laid aside", () => {
    expect(ids(offeredOf(laid(shared, { name: "unshare_insight", insight: "bbbbbbbb" })))).toBe("a");
    expect(ids(offeredOf(laid(shared, { name: "withdraw_insight", insight: "bbbbbbbb" })))).toBe("a");
    expect(card(laid(shared, { name: "unshare_insight", insight: "bbbbbbbb" }), "b")?.sharePlace).toBeUndefined();
  });
});

describe("merging", () => {
  const merge: Command = { name: "merge_insights", insight: "mmmmmmmm", originals: ["bbbbbbbb", "aaaaaaaa"] };

  it("makes one at the place of the first, and keeps the originals behind it", () => {
    const cards = laid({ ...three, aaaaaaaa: insight(1, { perspectives: ["jongere", "ouder"] }) }, merge);
    expect(ids(cards)).toBe("mc");
    expect(card(cards, "m")).toMatchObject({
      text: "tekst 2\ntekst 1",
      perspectives: ["ouder", "jongere"],
      kind: "idea",
      question: "q1",
      standing: "here",
      author: "p2",
    });
    expect(ids(card(cards, "m")?.originals ?? [])).toBe("ab");
  });

  it("shows what the server says was merged in the same way", () => {
    const cards = laid({
      ...three,
      aaaaaaaa: insight(1, { state: "merged", merged_into: "cccccccc" }),
      bbbbbbbb: insight(2, { state: "merged", merged_into: "cccccccc" }),
    });
    expect(ids(cards)).toBe("c");
    const originals = card(cards, "c")?.originals ?? [];
    expect(originals.map(({ text, standing }) => [text, standing])).toEqual([
      ["tekst 1", "safe"],
      ["tekst 2", "safe"],
    ]);
  });

  it("takes what was shared away from the hall", () => {
    const cards = laid({ ...three, aaaaaaaa: insight(1, { state: "shared", share_order: 1 }) }, merge);
    expect(offeredOf(cards)).toEqual([]);
  });

  it("takes it away for good: taken apart again, nothing of it is shared", () => {
    const shared = { ...three, aaaaaaaa: insight(1, { state: "shared", share_order: 1 }) };
    const cards = laid(shared, merge, { name: "unmerge_insight", insight: "mmmmmmmm" });
    expect(offeredOf(cards)).toEqual([]);
  });

  it("never hides what was merged into something that is not there", () => {
    expect(ids(laid({ aaaaaaaa: insight(1, { state: "merged", merged_into: "zzzzzzzz" }) }))).toBe("a");
  });

  it("is taken back at once: the originals are in their places, the merged one lies aside", () => {
    const cards = laid(three, merge, { name: "unmerge_insight", insight: "mmmmmmmm" });
    expect(ids(cards.filter((one) => !isAside(one)))).toBe("abc");
    expect(cards.filter(isAside).map(({ id }) => id)).toEqual(["mmmmmmmm"]);
  });

  it("of what was never merged takes nothing apart", () => {
    expect(laid(three, { name: "unmerge_insight", insight: "aaaaaaaa" }).some(isAside)).toBe(false);
  });
});

describe("splitting", () => {
  const split = (base: number, at: number): Command => ({
    name: "split_insight",
    insight: "aaaaaaaa",
    into: "nnnnnnnn",
    base,
    at,
  });
  const long = { ...three, aaaaaaaa: insight(1, { text: "Thuis 🏡 koken. Samen eten.", text_revision: 9 }) };

  it("puts what stands behind the cut into one of its own, directly below", () => {
    const cards = laid(long, split(9, 14));
    expect(ids(cards)).toBe("anbc");
    expect(cards.slice(0, 2).map(({ text }) => text)).toEqual(["Thuis 🏡 koken.", "Samen eten."]);
    expect(card(cards, "n")).toMatchObject({ question: "q1", kind: "idea", standing: "here" });
    expect(card(cards, "a")).toMatchObject({ splits: true, waits: true });
  });

  it("leaves a text that has gone on to the server, which knows where the cut is by now", () => {
    const cards = laid(long, split(8, 14));
    expect(ids(cards)).toBe("abc");
    expect(card(cards, "a")).toMatchObject({ text: "Thuis 🏡 koken. Samen eten.", waits: true });
  });
});

describe("read-back", () => {
  const confirm = (confirmed: boolean): Command => ({
    name: "confirm_insight",
    insight: "aaaaaaaa",
    text_revision: 1,
    confirmed,
  });

  it.each([
    ["nothing", {}, "not"],
    ["this text", { confirmed: 1 }, "same"],
    ["the empty text before", { confirmed: 0 }, "changed"],
  ] as const)("of %s is told", (_, more, expected) => {
    const [first] = laid({ aaaaaaaa: insight(1, more) });
    expect(first && readBackOf(first)).toBe(expected);
  });

  it("shows at once, and so does taking it back", () => {
    const [said] = laid(three, confirm(true));
    expect(said && readBackOf(said)).toBe("same");
    const [unsaid] = laid({ aaaaaaaa: insight(1, { confirmed: 1 }) }, confirm(false));
    expect(unsaid && readBackOf(unsaid)).toBe("not");
  });
});

it("shows an explanation at once, which answers who asked", () => {
  const explain = (explanation: string): Command => ({ name: "explain_insight", insight: "aaaaaaaa", explanation });
  const asked = { aaaaaaaa: insight(1, { asked: 2, explanation: "oud" }) };
  expect(laid(asked)[0]).toMatchObject({ asked: 2, explanation: "oud" });
  expect(laid(asked, explain("nieuw"))[0]).toMatchObject({ asked: 0, explanation: "nieuw" });
  expect(laid(asked, explain(""))[0]).toMatchObject({ asked: 0, explanation: undefined });
});
