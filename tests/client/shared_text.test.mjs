// Typing together, without a network: several clients and one order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type as ot } from "ot-text-unicode";
import { insert, remove, SharedText } from "./shared_text.mjs";

/** The server's half of [X2]. */
class Order {
  text = "";
  edits = [];

  accept(client, number, { base, op }) {
    let transformed = op;
    for (const { op: earlier } of this.edits.slice(base)) transformed = ot.transform(transformed, earlier, "right");
    this.text = ot.apply(this.text, transformed);
    const edit = { revision: this.edits.length + 1, op: transformed, client, number };
    this.edits.push(edit);
    return edit;
  }
}

/** Someone who types, with what is on its way to and from her. */
class Typist {
  shared = new SharedText("", 0);
  outbox = [];
  inbox = [];
  #number = 0;

  constructor(name) {
    this.name = name;
  }

  type(op) {
    this.shared.edit(op);
    this.flush();
  }

  flush() {
    const next = this.shared.next();
    if (next === undefined) return;
    this.#number += 1;
    this.shared.sent(this.#number);
    this.outbox.push({ number: this.#number, ...next });
  }

  isOwn = (edit, number) => edit.client === this.name && edit.number === number;

  receive() {
    const edit = this.inbox.shift();
    if (edit === undefined) return;
    this.shared.receive(edit, this.isOwn);
    this.flush();
  }
}

function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function randomOp(random, text) {
  const length = [...text].length;
  const at = random(length + 1);
  if (random(3) === 0 && at < length) return remove(at, 1 + random(Math.min(3, length - at)));
  return insert(at, ["a", "bc", "🌾", "é", "\n", "👩‍👧"][random(6)]);
}

test("[X2] whatever the order, all see the same text at the end", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const order = new Order();
    const typists = ["noor", "sem", "mila"].map((name) => new Typist(name));
    const step = (typist) => {
      const sent = typist.outbox.shift();
      if (sent === undefined) return;
      const edit = order.accept(typist.name, sent.number, sent);
      for (const each of typists) each.inbox.push(edit);
    };
    for (let turn = 0; turn < 60; turn += 1) {
      const typist = typists[random(typists.length)];
      const act = random(3);
      if (act === 0) typist.type(randomOp(random, typist.shared.text));
      else if (act === 1) step(typist);
      else typist.receive();
    }
    while (typists.some(({ outbox, inbox }) => outbox.length + inbox.length > 0)) {
      typists.forEach(step);
      for (const typist of typists) typist.receive();
    }
    for (const { name, shared } of typists) {
      assert.equal(shared.text, order.text, `seed ${seed}, ${name}`);
      assert.ok(shared.isSettled);
    }
  }
});

test("[X2] at one place the earlier insert stays left", () => {
  const order = new Order();
  order.accept("noor", 1, { base: 0, op: ["first "] });
  const edit = order.accept("sem", 1, { base: 0, op: ["second"] });
  assert.equal(order.text, "first second");
  assert.deepEqual(edit.op, [6, "second"]);
});

test("[X3] what is typed while an operation is on its way waits, as one operation", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "a"));
  noor.type(insert(1, "b"));
  noor.type(insert(2, "c"));
  assert.deepEqual(noor.outbox, [{ number: 1, base: 0, op: ["a"] }]);
  noor.inbox.push({ revision: 1, op: ["a"], client: "noor", number: 1 });
  noor.receive();
  assert.deepEqual(noor.outbox[1], { number: 2, base: 1, op: [1, "bc"] });
});

test("[V8] an operation on its way is carried over a snapshot", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "mine"));
  const since = [{ revision: 1, op: ["theirs "], client: "sem", number: 1 }];
  assert.equal(noor.shared.adopt("theirs ", 1, since, noor.isOwn), undefined);
  assert.equal(noor.shared.text, "theirs mine");
});

test("[V8] an operation that did arrive before the snapshot is not done twice", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "mine"));
  noor.shared.adopt("mine", 1, [{ revision: 1, op: ["mine"], client: "noor", number: 1 }], noor.isOwn);
  assert.equal(noor.shared.text, "mine");
  assert.ok(noor.shared.isSettled);
});

test("[V8] where the base is not known any more, what was shown is handed back", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "mine"));
  assert.equal(noor.shared.adopt("other", 9, undefined, noor.isOwn), "mine");
  assert.equal(noor.shared.text, "other");
});

test("[V8] what waited behind an operation is carried over a second snapshot that comes before the answer", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "mine"));
  noor.type(insert(4, " too"));
  const own = { revision: 1, op: ["mine"], client: "noor", number: 1 };
  noor.shared.adopt("mine", 1, [own], noor.isOwn);
  assert.equal(noor.shared.base, 1);
  assert.equal(noor.shared.adopt("mine", 1, [], noor.isOwn), undefined);
  assert.equal(noor.shared.text, "mine too");
});

test("[V8] what was typed after the hello, so that its base was not told, stays where the snapshot brings nothing new", () => {
  const noor = new Typist("noor");
  noor.type(insert(0, "mine"));
  assert.equal(noor.shared.adopt("", 0, undefined, noor.isOwn), undefined);
  assert.equal(noor.shared.text, "mine");
});
