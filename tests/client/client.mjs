// A client of Oogst in one class, written from protocol/PROTOCOL.md: it logs in, follows topics, sends commands until they
// are answered, types in shared texts, and carries on by itself after a lost connection. Node 22 or newer.
import { login } from "./api.mjs";
import { Connection } from "./connection.mjs";
import { SharedText } from "./shared_text.mjs";
import { Topics } from "./topics.mjs";

/** [T3] An id of 16 letters and digits at random. */
export function randomId() {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 36]).join("");
}

/** [C2] The server's no to a command. */
export class Refused extends Error {
  constructor({ code, sentence, field }) {
    super(`${code}: ${sentence}`);
    Object.assign(this, { code, sentence, field });
  }
}

export class OogstClient {
  /** A hook for whoever wants to see every frame: (direction: "in" | "out", frame). */
  onFrame = () => {};
  /** [W3] The frame, while connected. */
  welcome;
  /** [W3] Who the server said that this is, from the first welcome on: a person's or wall's id, and name. */
  person;
  name;
  /** [W7] {role, table} */
  you;
  /** {code, goodbye?}: how the last connection ended, while there is none. */
  ended;
  /** [W8] */
  saving = true;
  /** What was typed and could not be placed, by insight ([X4], [V8]). */
  beside = new Map();
  /** [V1] The frame `refused_topic` by topic. */
  refusedTopics = new Map();

  #address;
  #client;
  #token;
  #connection;
  #topics = new Topics();
  #followed = new Set();
  #texts = new Map();
  #numbers = new Map();
  #unanswered = [];
  #watchers = new Set();
  #pairingCode;

  constructor(address, { client = randomId(), makeSocket } = {}) {
    this.#address = address;
    this.#client = client;
    const owner = {
      opened: () => this.#greet(),
      received: (frame) => this.#receive(frame),
      lost: (end) => this.#lose(end),
    };
    this.#connection = new Connection(address, owner, makeSocket);
  }

  get id() {
    return this.#client;
  }

  get token() {
    return this.#token;
  }

  set token(token) {
    this.#token = token;
  }

  get isConnected() {
    return this.welcome !== undefined;
  }

  async login(code, name, options) {
    const answer = await login(this.#address, code, name, options);
    this.#token = answer.token;
    return answer;
  }

  /** [W3] Connects with these topics and waits for the welcome and the first state of each. */
  async connect(...topics) {
    for (const topic of topics) this.#followed.add(topic);
    this.#connection.open();
    await this.until(() => this.isConnected || this.ended !== undefined, "a welcome");
    if (!this.isConnected) throw new Error(`closed with ${this.ended.code} ${this.ended.goodbye?.code ?? ""}`);
    await this.#untilKnown(topics);
    return this.welcome;
  }

  /** [W2] For a wall: the pairing code. Once a moderator has typed it, the client says hello by itself. */
  async pair(...topics) {
    for (const topic of topics) this.#followed.add(topic);
    this.#connection.open();
    await this.until(() => this.#pairingCode !== undefined, "a pairing code");
    return this.#pairingCode;
  }

  /** [V1] Throws where a topic is refused. */
  async follow(...topics) {
    for (const topic of topics) this.#followed.add(topic);
    this.#send({ type: "subscribe", topics: topics.map((topic) => this.#subscription(topic)) });
    await this.#untilKnown(topics);
  }

  unfollow(...topics) {
    for (const topic of topics) this.#forget(topic);
    this.#send({ type: "unsubscribe", topics });
  }

  state(topic) {
    return this.#topics.state(topic);
  }

  revision(topic) {
    return this.#topics.revision(topic);
  }

  /** [C1] Sends a command, again after every lost connection, until it is answered. Throws `Refused`. */
  command(to, name, members = {}) {
    const frame = { type: "command", number: this.#nextNumber(to), to, command: { name, ...members } };
    this.#numbers.set(to, frame.number);
    return new Promise((resolve, reject) => {
      this.#unanswered.push({ frame, resolve, reject });
      if (this.isConnected) this.#send(frame);
    });
  }

  get unansweredCount() {
    return this.#unanswered.length;
  }

  /** The text of an insight as this client shows it. */
  text(table, insight) {
    return this.#sharedText(table, insight).text;
  }

  /** Types: an operation on the text as shown. It is sent as soon as the one before it has arrived. */
  edit(table, insight, op) {
    this.#sharedText(table, insight).edit(op);
    this.#flushText(table, insight);
  }

  /** Waits until everything that was typed in this insight is safe. */
  textSettled(table, insight) {
    return this.until(() => this.#sharedText(table, insight).isSettled, `the text of ${insight} to be safe`);
  }

  /** Waits for a condition, which is asked after every frame. Throws after `withinMs`. */
  until(condition, what, withinMs = 30_000) {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (settle) => {
        this.#watchers.delete(watcher);
        clearTimeout(timer);
        settle();
      };
      const watcher = () => condition() && done(resolve);
      const timer = setTimeout(() => done(() => reject(new Error(`waited ${withinMs} ms for ${what}`))), withinMs);
      this.#watchers.add(watcher);
    });
  }

  /** Waits for a condition on the state of a topic, and returns that state. */
  async untilState(topic, condition, what, withinMs) {
    const holds = () => this.state(topic) !== undefined && condition(this.state(topic));
    await this.until(holds, `${topic}: ${what}`, withinMs);
    return this.state(topic);
  }

  /** Loses the connection, as a phone that leaves the Wi-Fi; it comes back by itself. */
  drop() {
    this.#connection.drop();
  }

  leave() {
    this.#connection.leave();
  }

  #nextNumber(to) {
    return (this.#numbers.get(to) ?? 0) + 1;
  }

  async #untilKnown(topics) {
    const isAnswered = (topic) => this.state(topic) !== undefined || this.refusedTopics.has(topic);
    await this.until(() => topics.every(isAnswered), `states of ${topics}`);
    const refused = topics.find((topic) => this.refusedTopics.has(topic));
    if (refused !== undefined) throw new Refused(this.refusedTopics.get(refused));
  }

  #greet() {
    if (this.#token === undefined) this.#send({ type: "pair" });
    else this.#sayHello();
  }

  #sayHello() {
    const topics = [...this.#followed].map((topic) => this.#subscription(topic));
    this.#send({ type: "hello", token: this.#token, client: this.#client, language: "en", topics });
  }

  // [V8] The bases of what is on its way go along, so that it can be carried over a snapshot.
  #subscription(topic) {
    const texts = {};
    for (const { topic: home, insight, shared } of this.#texts.values()) {
      if (home === topic && shared.base !== undefined) texts[insight] = shared.base;
    }
    const subscription = this.#topics.subscription(topic);
    return Object.keys(texts).length > 0 ? { ...subscription, texts } : subscription;
  }

  #send(frame) {
    this.onFrame("out", frame);
    this.#connection.send(frame);
  }

  #receive(frame) {
    this.onFrame("in", frame);
    this.#handlers[frame.type]?.(frame);
    this.#look();
  }

  #lose(end) {
    this.welcome = undefined;
    this.ended = end;
    this.#look();
  }

  #look() {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #handlers = {
    welcome: (frame) => {
      this.welcome = frame;
      this.person = frame.person;
      this.name = frame.name;
      this.ended = undefined;
      this.you = { role: frame.role, table: frame.table };
      this.saving = frame.saving;
      for (const { frame: command } of this.#unanswered) this.#send(command);
    },
    snapshot: (frame) => {
      this.#topics.take(frame);
      this.#adoptTexts(frame);
    },
    change: (frame) => {
      this.#topics.change(frame);
      for (const { edit } of frame.changes) if (edit !== undefined) this.#receiveEdit(frame.topic, edit);
    },
    acknowledged: (frame) => this.#answer(frame, ({ resolve }) => resolve(frame)),
    refused: (frame) => this.#answer(frame, ({ reject }) => reject(new Refused(frame))),
    refused_topic: (frame) => {
      this.refusedTopics.set(frame.topic, frame);
      this.#forget(frame.topic);
    },
    saving: ({ saving }) => {
      this.saving = saving;
    },
    you: ({ role, table }) => {
      this.you = { role, table };
    },
    ended: ({ topic }) => this.#forget(topic),
    pairing: ({ code }) => {
      this.#pairingCode = code;
    },
    paired: ({ token }) => {
      this.#token = token;
      this.#sayHello();
    },
  };

  #forget(topic) {
    this.#followed.delete(topic);
    this.#topics.forget(topic);
  }

  // A repeat may be answered twice: the second answer is passed over.
  #answer({ number, to }, settle) {
    const index = this.#unanswered.findIndex(({ frame }) => frame.number === number && frame.to === to);
    if (index === -1) return;
    const [command] = this.#unanswered.splice(index, 1);
    settle(command);
  }

  #sharedText(table, insight) {
    const topic = `table/${table}`;
    const key = `${topic} ${insight}`;
    if (!this.#texts.has(key)) {
      const { text, text_revision } = this.state(topic).insights[insight];
      this.#texts.set(key, { topic, insight, shared: new SharedText(text, text_revision) });
    }
    return this.#texts.get(key).shared;
  }

  #flushText(table, insight) {
    const shared = this.#sharedText(table, insight);
    const next = shared.next();
    if (next === undefined) return;
    const to = `table/${table}`;
    const number = this.#nextNumber(to);
    shared.sent(number);
    const settle = (answer) => () => {
      answer();
      this.#flushText(table, insight);
      this.#look();
    };
    this.command(to, "edit_text", { insight, ...next }).then(
      settle(() => shared.acknowledged(number)),
      settle(() => this.beside.set(insight, shared.fallBack())),
    );
  }

  #receiveEdit(topic, edit) {
    if (!this.#texts.has(`${topic} ${edit.insight}`)) return;
    const table = topic.split("/")[1];
    this.#sharedText(table, edit.insight).receive(edit, this.#isOwn);
    this.#flushText(table, edit.insight);
  }

  #isOwn = (edit, number) => edit.client === this.#client && edit.number === number;

  #adoptTexts({ topic, state, texts }) {
    for (const { topic: home, insight, shared } of this.#texts.values()) {
      const there = state.insights?.[insight];
      if (home !== topic || there === undefined) continue;
      const lost = shared.adopt(there.text, there.text_revision, texts?.[insight], this.#isOwn);
      if (lost !== undefined) this.beside.set(insight, lost);
    }
  }
}
