import { describe, expect, it } from "vitest";
import type { Command } from "../protocol/frames";
import { buttonTooSoon, cameTooLate, keyTooSoon, movesAfter, noMoves, type QueueChange } from "./queue_moves";

const ids = (waiting: string, rest = "") => {
  const split = (list: string) => list.split(" ").filter(Boolean);
  return { waiting: split(waiting), all: [...split(waiting), ...split(rest)] };
};
const approve = (id: string): Command => ({
  name: "approve_insights",
  insights: [{ insight: id, text_revision: 1, held: false }],
});

/** "a", that was selected, is through by somebody's yes. */
const through: QueueChange = { before: ids("a b c", "x"), now: ids("b c", "a x"), chosen: "a", selected: "b" };
const at = 5_000;

const movesOf = (change: QueueChange, ...asked: Command[]) => movesAfter(noMoves, change, asked, at);

describe("a verdict by key", () => {
  it("is not taken for a second on a text that was selected because of somebody else", () => {
    const moves = movesOf(through);
    expect(keyTooSoon(moves, "b", at)).toBe("forestalled");
    expect(keyTooSoon(moves, "b", at + 999)).toBe("forestalled");
    expect(keyTooSoon(moves, "b", at + 1_000)).toBeUndefined();
  });

  it("is taken on what she goes to herself", () => {
    expect(keyTooSoon(movesOf(through), "c", at + 1)).toBeUndefined();
  });

  it("is taken where her own yes moved the selection, though another one is under way too", () => {
    expect(keyTooSoon(movesOf(through, approve("z"), approve("a")), "b", at + 1)).toBeUndefined();
    expect(keyTooSoon(movesOf(through, approve("z")), "b", at + 1)).toBe("forestalled");
    const hold: Command = { name: "hold_insight", insight: "a", held: true };
    expect(keyTooSoon(movesOf(through, hold), "b", at + 1)).toBeUndefined();
  });

  it("is not taken where her own yes came together with that of somebody else", () => {
    const both: QueueChange = { ...through, now: ids("c", "a b x"), chosen: "b", selected: "c" };
    expect(keyTooSoon(movesOf(both, approve("a")), "c", at + 1)).toBe("forestalled");
  });

  it("is told apart where nobody was first: the text is no longer shared", () => {
    expect(keyTooSoon(movesOf({ ...through, now: ids("b c", "x") }), "b", at + 1)).toBe("moved");
  });

  it("still is not taken when more moves that leaves the selection where it is", () => {
    const later = movesAfter(
      movesOf(through),
      { ...through, before: through.now, now: ids("b", "a c x"), chosen: "b" },
      [],
      at + 500,
    );
    expect(keyTooSoon(later, "b", at + 900)).toBe("forestalled");
  });
});

describe("a verdict by button", () => {
  it("is not taken for a moment on a text that came to another place because of somebody else", () => {
    const moves = movesOf(through);
    expect(buttonTooSoon(moves, "c", at + 599)).toBe("forestalled");
    expect(buttonTooSoon(moves, "c", at + 600)).toBeUndefined();
    expect(buttonTooSoon(moves, "x", at + 1)).toBeUndefined();
  });

  it("is taken where all that moved is her own doing, or nothing moved", () => {
    expect(buttonTooSoon(movesOf(through, approve("a")), "c", at + 1)).toBeUndefined();
    expect(buttonTooSoon(movesOf({ ...through, now: ids("a b c", "x"), selected: "a" }), "c", at + 1)).toBeUndefined();
  });

  it("is not taken where another order of the tables moved it", () => {
    const order: QueueChange = { before: ids("", "a b"), now: ids("", "b a"), chosen: "a", selected: "a" };
    expect(buttonTooSoon(movesOf(order), "b", at + 1)).toBe("moved");
  });
});

describe("a yes to all that waits", () => {
  const came: QueueChange = { before: ids("a", "b x"), now: ids("a b c", "x"), chosen: "a", selected: "a" };

  it("is not for what came to wait within the last second", () => {
    const moves = movesOf(came);
    expect(["a", "b", "c", "x"].filter((id) => cameTooLate(moves, id, at + 999))).toEqual(["b", "c"]);
    expect(cameTooLate(moves, "c", at + 1_000)).toBe(false);
  });

  it("is not for it either where nothing else moved, or her own verdicts come between", () => {
    const alone: QueueChange = { before: ids("", "a"), now: ids("a"), chosen: "a", selected: "a" };
    expect(cameTooLate(movesOf(alone), "a", at)).toBe(true);
    const after = movesAfter(
      movesOf(came),
      { ...came, before: came.now, now: ids("b c", "a x") },
      [approve("a")],
      at + 500,
    );
    expect(cameTooLate(after, "c", at + 900)).toBe(true);
    expect(cameTooLate(after, "c", at + 1_100)).toBe(false);
  });
});
