import { describe, expect, it, vi } from "vitest";
import type { TextEdit } from "../protocol/frames";
import { type Chance, chanceFrom, randomEdit, randomText } from "./random_texts.testing";
import { type FlyingOp, LiveText, type SavedText } from "./text";
import { type TextOp, textType } from "./text_op";

interface HandedIn {
  client: string;
  number: number;
  base: number;
  op: TextOp;
  behind: readonly FlyingOp[];
}

/** The server's side of one text, as rules X1, X2 and X5 have it. */
class FakeServer {
  text: string;
  edits: TextEdit[] = [];
  #lastNumber = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
  }

  get revision(): number {
    return this.edits.length;
  }

  has({ client, number }: HandedIn): boolean {
    return number <= (this.#lastNumber.get(client) ?? 0);
  }

  take({ client, number, base, op, behind }: HandedIn): void {
    if (number <= (this.#lastNumber.get(client) ?? 0)) return;
    this.#lastNumber.set(client, number);
    let landed = op;
    let flying = behind.map((flown) => ({ ...flown }));
    for (const earlier of this.since(base)) {
      const [first] = flying;
      if (first?.client === earlier.client && first.number === earlier.number) {
        if (JSON.stringify(earlier.op) !== JSON.stringify(first.op)) throw new Error("it was another operation");
        flying = flying.slice(1);
        continue;
      }
      let past = earlier.op;
      for (const flown of flying) {
        const carried = textType.transform(flown.op, past, "right");
        past = textType.transform(past, flown.op, "left");
        flown.op = carried;
      }
      landed = textType.transform(landed, past, "right");
    }
    if (flying.length > 0) throw new Error("what it stands behind is not there");
    this.text = textType.apply(this.text, landed);
    this.edits.push({ revision: this.revision + 1, op: landed, client, number });
  }

  since(base: number): TextEdit[] {
    return this.edits.slice(base);
  }
}

/** One writer's page: a text, a wire that may break, and an outbox that repeats what was not answered. */
class Writer {
  live: LiveText;
  #heard: number;
  #number = 0;
  #waiting: HandedIn[] = [];

  constructor(
    readonly name: string,
    readonly server: FakeServer,
  ) {
    this.live = new LiveText({ text: server.text, revision: server.revision });
    this.#heard = server.revision;
  }

  type(chance: Chance) {
    const edit = randomEdit(chance, this.live.text);
    if (edit === undefined) return;
    this.live.edit(edit.op);
    expect(this.live.text).toBe(edit.after);
  }

  handIn() {
    this.live.send(this.#travel);
  }

  handInAll() {
    this.live.sendAll(this.#travel);
  }

  #travel = (base: number, op: TextOp, behind: readonly FlyingOp[]) => {
    this.#number += 1;
    this.#waiting.push({ client: this.name, number: this.#number, base, op, behind });
    return { client: this.name, number: this.#number };
  };

  /** Everything unanswered reaches the server once more, as after a broken connection. */
  transmit() {
    for (const command of this.#waiting) this.server.take(command);
  }

  /** Hears that its commands have landed, and not yet what they have become. */
  hearAnswers() {
    for (const command of this.#waiting) {
      if (this.server.has(command) && !this.live.acknowledged(command)) throw new Error("it did not fly");
    }
    this.#waiting = this.#waiting.filter((command) => !this.server.has(command));
  }

  hear(most: number) {
    for (const edit of this.server.since(this.#heard).slice(0, most)) {
      const shown = this.live.text;
      const received = this.live.receive(edit);
      if (received.outcome === "other") expect(textType.apply(shown, received.op)).toBe(this.live.text);
      expect(["own", "other"]).toContain(received.outcome);
      this.#heard = edit.revision;
      this.#waiting = this.#waiting.filter(({ number }) => edit.client !== this.name || number !== edit.number);
    }
  }

  /** The page is closed and opened again, and finds a snapshot. */
  reload() {
    const saved = this.live.saved();
    const { text, revision } = this.server;
    this.live = new LiveText(saved ?? { text, revision });
    const { leftOver } = this.live.restart(text, revision, saved && this.server.since(saved.revision));
    expect(leftOver).toBeUndefined();
    this.#heard = revision;
    this.#waiting = this.#waiting.filter((command) => !this.server.has(command));
  }

  settle() {
    while (this.live.pending) {
      this.handIn();
      this.transmit();
      this.hear(Infinity);
    }
    this.hear(Infinity);
  }
}

function play(seed: number) {
  const chance = chanceFrom(seed);
  const server = new FakeServer(randomText(chance));
  const writers = ["ada", "ben", "cas", "dee"].slice(0, 2 + chance(3)).map((name) => new Writer(name, server));
  for (let step = 0; step < 60; step += 1) {
    const writer = writers[chance(writers.length)];
    if (writer === undefined) continue;
    const happening = chance(14);
    if (happening < 5) writer.type(chance);
    else if (happening < 7) writer.handIn();
    else if (happening < 9) writer.transmit();
    else if (happening < 11) writer.hear(1 + chance(3));
    else if (happening < 12) writer.hearAnswers();
    else if (happening < 13) writer.handInAll();
    else writer.reload();
  }
  for (const writer of writers) writer.settle();
  for (const writer of writers) writer.hear(Infinity);
  for (const writer of writers) expect(writer.live.text).toBe(server.text);
}

describe("LiveText", () => {
  it("[X3] brings all writers to the server's text, whatever order, repeats and reloads come between", () => {
    for (let seed = 1; seed <= 500; seed += 1) play(seed);
  });

  it("[X3] has one operation in flight and composes what is typed after it", () => {
    const live = new LiveText({ text: "", revision: 0 });
    const handedIn: TextOp[] = [];
    const handIn = (_: number, op: TextOp) => {
      handedIn.push(op);
      return { client: "me", number: handedIn.length };
    };
    live.edit(["v"]);
    live.send(handIn);
    live.edit([1, "a"]);
    live.edit([2, "st"]);
    live.send(handIn);
    expect(handedIn).toEqual([["v"]]);

    expect(live.receive({ revision: 1, op: ["v"], client: "me", number: 1 })).toEqual({ outcome: "own" });
    live.send(handIn);
    expect(handedIn).toEqual([["v"], [1, "ast"]]);
  });

  it("[X2] keeps what the server had earlier to the left at one place", () => {
    const live = new LiveText({ text: "", revision: 0 });
    live.edit(["mijn"]);
    expect(live.receive({ revision: 1, op: ["haar "], client: "her", number: 1 })).toEqual({
      outcome: "other",
      op: ["haar "],
    });
    expect(live.text).toBe("haar mijn");
  });

  it("says what is missing instead of guessing", () => {
    const live = new LiveText({ text: "abc", revision: 4 });
    expect(live.receive({ revision: 4, op: ["x"], client: "her", number: 1 }).outcome).toBe("old");
    expect(live.receive({ revision: 6, op: ["x"], client: "her", number: 1 }).outcome).toBe("gap");
    expect(live.receive({ revision: 5, op: [9, "x"], client: "her", number: 1 }).outcome).toBe("gap");
    expect(live.text).toBe("abc");
  });

  it("[X4] goes back to the server's text when refused, and hands over what was typed", () => {
    const live = new LiveText({ text: "een gezicht", revision: 2 });
    live.edit([4, "vast "]);
    live.send(() => ({ client: "me", number: 1 }));
    live.edit([16, "!"]);
    expect(live.refused({ client: "me", number: 1 }).leftOver).toBe("een vast gezicht!");
    expect(live.text).toBe("een gezicht");
    expect(live.pending).toBe(false);
  });

  it("[V8] hands over what was typed where the server no longer knows its base", () => {
    const live = new LiveText({ text: "oud", revision: 7 });
    live.edit([3, " woord"]);
    expect(live.restart("nieuw", 2, undefined).leftOver).toBe("oud woord");
    expect(live.text).toBe("nieuw");
  });

  it("[V8] follows a snapshot silently when nothing is pending", () => {
    const live = new LiveText({ text: "oud", revision: 7 });
    const { op, leftOver } = live.restart("oude tijd", 9, undefined);
    expect(textType.apply("oud", op ?? [])).toBe("oude tijd");
    expect(leftOver).toBeUndefined();
  });

  it("goes on after a reload with what was in flight and what came after it", () => {
    const before = new LiveText({ text: "b", revision: 1 });
    before.edit(["a"]);
    before.send(() => ({ client: "me", number: 1 }));
    before.edit([2, "c"]);
    const saved: SavedText = JSON.parse(JSON.stringify(before.saved()));

    const after = new LiveText(saved);
    expect(after.text).toBe("abc");
    const since: TextEdit[] = [
      { revision: 2, op: ["0"], client: "her", number: 1 },
      { revision: 3, op: [1, "a"], client: "me", number: 1 },
    ];
    expect(after.restart("0ab", 3, since)).toEqual({ op: ["0"], leftOver: undefined });
    expect(after.text).toBe("0abc");
    expect(after.saved()?.flights).toBeUndefined();
  });

  it("[X5] says what it stands behind when what became of that is not told", () => {
    const live = new LiveText({ text: "ab", revision: 0 });
    live.edit([1, "X"]);
    live.send(() => ({ client: "me", number: 1 }));
    live.edit([2, "Y"]);
    const handIn = vi.fn(() => ({ client: "me", number: 2 }));
    live.send(handIn);
    expect(handIn).not.toHaveBeenCalled();
    expect(live.acknowledged({ client: "me", number: 1 })).toBe(true);
    live.send(handIn);
    expect(handIn).toHaveBeenCalledWith(0, [2, "Y"], [{ client: "me", number: 1, op: [1, "X"], landed: true }]);
    expect(live.pending).toBe(true);
    live.acknowledged({ client: "me", number: 2 });
    expect(live.pending).toBe(false);
    expect(live.saved()).toBeUndefined();
  });

  it("[X5] hands in all that was typed behind what is unanswered, before a command that has to meet it", () => {
    const live = new LiveText({ text: "Wacht", revision: 4 });
    let number = 0;
    const handIn = vi.fn(() => ({ client: "me", number: ++number }));
    live.edit([5, "l"]);
    live.send(handIn);
    live.edit([6, "ijst"]);
    expect(live.sendAll(handIn)).toBe(true);
    expect(handIn).toHaveBeenLastCalledWith(4, [6, "ijst"], [{ client: "me", number: 1, op: [5, "l"] }]);
    live.receive({ revision: 5, op: ["Een "], client: "her", number: 1 });
    expect(live.receive({ revision: 6, op: [9, "l"], client: "me", number: 1 })).toEqual({ outcome: "own" });
    expect(live.receive({ revision: 7, op: [10, "ijst"], client: "me", number: 2 })).toEqual({ outcome: "own" });
    expect(live.text).toBe("Een Wachtlijst");
    expect(live.pending).toBe(false);
  });

  it("[M1] hands in no more than the server lets one stand behind", () => {
    const live = new LiveText({ text: "", revision: 0 });
    const sent = Array.from({ length: 18 }, (_, place) => {
      live.edit(["a"]);
      return live.sendAll(() => ({ client: "me", number: place + 1 }));
    });
    expect(sent).toEqual([...Array(16).fill(true), false, false]);
    expect(live.text).toBe("a".repeat(18));
  });

  it("goes on from the server's text where it had only guessed it", () => {
    const live = new LiveText({ text: "Wachtlijst\nKeuken", revision: 0 });
    live.edit([10, "en"]);
    const op = live.begin("Een wachtlijst\nKeuken", 0);
    expect(live.text).toBe("Een wachtlijsten\nKeuken");
    expect(textType.apply("Wachtlijsten\nKeuken", op ?? [])).toBe(live.text);
  });

  it("takes no edit for another's when its command travels under another name", () => {
    const live = new LiveText({ text: "", revision: 0 });
    live.edit(["a"]);
    live.send(() => ({ client: "me", number: 3 }));
    live.renamed({ client: "me", number: 3 }, { client: "me2", number: 1 });
    expect(live.receive({ revision: 1, op: ["a"], client: "me2", number: 1 })).toEqual({ outcome: "own" });
  });
});
