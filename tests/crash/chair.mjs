// A chair who types the insights of her table, somewhat faster than people do and without ever looking up: commands and
// text operations go out while others are unanswered, and while there is no server.
import { setTimeout as pause } from "node:timers/promises";
import { OogstClient, randomId } from "../client/client.mjs";
import { insert, remove } from "../client/shared_text.mjs";
import { Ledger } from "./ledger.mjs";

const kinds = ["knowledge", "experience", "idea", "direction", "quote", "question"];
const letters = ["a", "e", "ij", "rust ", "é", "🍲", "samen ", "\n"];
const insightsMax = 40;
const codePointsMax = 400;
const unansweredMax = 12;
const pauseMs = [5, 60];

export class Chair {
  #random;
  #words = 0;
  #own = [];
  #typing;
  #stopped = false;
  /** What the server did that it may never do, in words. */
  wrong = [];

  constructor(address, table, random) {
    this.table = table;
    this.topic = `table/${table}`;
    this.ledger = new Ledger(this.topic, this.topic);
    this.client = new OogstClient(address);
    this.client.onFrame = (direction, frame) => this.ledger.take(direction, frame);
    this.#random = random;
  }

  async takeSeat(code) {
    await this.client.login(code, `Chair ${this.table}`);
    await this.client.connect(this.topic, `stage/${this.table}`);
  }

  get state() {
    return this.client.state(this.topic);
  }

  begin() {
    this.#typing = this.#type();
  }

  /** Puts the pen down, and waits until all that was typed is safe. */
  async finish(withinMs) {
    this.#stopped = true;
    await this.#typing;
    const isSafe = () =>
      this.client.unansweredCount === 0 &&
      this.#known().every((id) => this.client.text(this.table, id) === this.#there(id));
    await this.client.until(isSafe, `all that table ${this.table} typed to be safe`, withinMs);
    for (const [insight, text] of this.client.beside) this.wrong.push(`${insight} fell back, beside it: ${text}`);
  }

  #there(insight) {
    return this.state.insights[insight].text;
  }

  #known() {
    return this.#own.filter((insight) => this.state.insights[insight] !== undefined);
  }

  async #type() {
    while (!this.#stopped) {
      await pause(this.#random.between(...pauseMs));
      if (this.client.unansweredCount < unansweredMax) this.#act();
    }
  }

  #act() {
    const known = this.#known();
    const choice = this.#random.below(100);
    if (known.length === 0 || (choice < 8 && this.#own.length < insightsMax)) return this.#add();
    const insight = this.#random.pick(known);
    if (choice < 12) return this.#share(insight);
    if (choice < 20) return this.#command("set_kind", { insight, kind: this.#random.pick(kinds) });
    this.#edit(insight);
  }

  #add() {
    const insight = randomId();
    this.#own.push(insight);
    const text = this.#random.happens(50) ? "" : this.#nextWord();
    this.#command("add_insight", { insight, question: null, kind: this.#random.pick(kinds), perspectives: [], text });
  }

  // Only what is safe and not empty, so that nothing may be refused.
  #share(insight) {
    if (this.#there(insight).trim() !== "") this.#command("share_insight", { insight });
  }

  // Every word is another, so that one that is lost or there twice is seen.
  #nextWord() {
    this.#words += 1;
    return `${this.#random.pick(letters)}${this.#words} `;
  }

  #edit(insight) {
    const length = [...this.client.text(this.table, insight)].length;
    const at = this.#random.below(length + 1);
    const takesAway = at < length && (length > codePointsMax || (length > 20 && this.#random.happens(15)));
    const op = takesAway ? remove(at, Math.min(12, length - at)) : insert(at, this.#nextWord());
    this.client.edit(this.table, insight, op);
  }

  #command(name, members) {
    this.client.command(this.topic, name, members).catch((error) => this.wrong.push(error.message));
  }
}
