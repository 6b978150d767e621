// Starts the server on a data folder as a crash left it, and holds what it has against the ledgers: all that was
// acknowledged or shown is there, exactly once and in order; and so it is once every client has sent again what it must
// take for unanswered.
import { isDeepStrictEqual } from "node:util";
import { heldAfter, tableAfter } from "./expected.mjs";
import { Probe } from "./probe.mjs";
import { Server, verify } from "./server.mjs";
import { storedCommands } from "./stored.mjs";

/**
 * `notes`: what stood in the ledgers before the crash. `isAll`: nothing was under way then, so that what the live clients
 * showed must come back to the letter. Answers with what is wrong, in words, and how many commands had survived.
 */
export async function audit(binary, data, load, notes, { isAll = false } = {}) {
  const audited = new Audit(load, notes, isAll);
  try {
    const server = await Server.start(binary, data);
    try {
      await audited.look(server.address);
    } finally {
      audited.leave();
      await server.stop();
    }
    const damage = await verify(binary, data);
    if (damage !== undefined) audited.wrong.push(damage);
    audited.checkStored(data);
  } catch (error) {
    audited.wrong.push(error.message);
  }
  return { wrong: audited.wrong, recovered: audited.recovered };
}

class Audit {
  wrong = [];
  recovered = 0;
  #load;
  #notes;
  #isAll;
  /** By ledger: how many commands the stream has, once all were sent again. */
  #counts = new Map();
  #probes = [];

  constructor(load, notes, isAll) {
    this.#load = load;
    this.#notes = new Map(load.everyone.map(({ ledger }, index) => [ledger, notes[index]]));
    this.#isAll = isAll;
  }

  async look(address) {
    const { chairs, moderator } = this.#load;
    const hall = await this.#open(address, moderator, ["moderator", "wall"]);
    const tables = await Promise.all(chairs.map((chair) => this.#open(address, chair, [chair.topic])));
    chairs.forEach((chair, index) => {
      this.#checkTable(chair, tables[index], "after the crash");
      if (this.#isAll) this.#expectSame(tables[index].state(chair.topic), chair.state, `${chair.topic} live and anew`);
    });
    await Promise.all(chairs.map((chair, index) => this.#sendAgain(chair, tables[index])));
    await this.#sendAgain(moderator, hall);
    for (const [index, chair] of chairs.entries()) this.#checkTable(chair, tables[index], "sent again");
    await this.#checkHall(hall, new Map(chairs.map((chair, index) => [chair.table, tables[index].state(chair.topic)])));
  }

  leave() {
    for (const probe of this.#probes) probe.leave();
  }

  async #open(address, { client, ledger }, topics) {
    const probe = new Probe(address, ledger.stream);
    this.#probes.push(probe);
    await probe.sayHello(client, topics);
    const { acknowledged, shown } = this.#notes.get(ledger);
    const { accepted } = probe;
    this.recovered += accepted;
    this.#expect(accepted >= acknowledged, `${ledger.stream}: ${acknowledged} acknowledged, ${accepted} there`);
    this.#expect(accepted <= ledger.frames.length, `${ledger.stream}: ${accepted} there, more than were sent`);
    const revision = probe.revision(ledger.topic);
    this.#expect(revision >= shown, `${ledger.stream}: revision ${shown} was shown, it is at ${revision}`);
    this.#counts.set(ledger, accepted);
    return probe;
  }

  // From the last acknowledged one on, so that at least one is a repeat; those must do nothing.
  async #sendAgain({ ledger }, probe) {
    const { acknowledged, sent } = this.#notes.get(ledger);
    const count = Math.max(sent, this.#counts.get(ledger));
    const refused = await probe.sendAgain(ledger.frames.slice(Math.max(acknowledged - 1, 0), count));
    for (const { number, code } of refused) this.wrong.push(`${ledger.stream} ${number}, sent again: ${code}`);
    this.#counts.set(ledger, count);
  }

  #checkTable({ ledger, topic }, probe, when) {
    const expected = tableAfter(ledger.frames.slice(0, this.#counts.get(ledger)));
    const { insights } = probe.state(topic);
    const where = (id) => `${topic} ${id} ${when}`;
    for (const [id, { text, textRevision, kind, shareOrder }] of expected) {
      const is = insights[id];
      if (is === undefined) this.wrong.push(`${where(id)} is lost`);
      else {
        const state = shareOrder === undefined ? "safe" : "shared";
        this.#expectSame([is.text, is.text_revision, is.kind, is.state], [text, textRevision, kind, state], where(id));
      }
    }
    const orderedBy = (name) =>
      Object.keys(insights)
        .filter((id) => insights[id][name] !== undefined)
        .sort((one, other) => insights[one][name] - insights[other][name]);
    const shared = [...expected].filter(([, { shareOrder }]) => shareOrder !== undefined);
    const inShareOrder = shared.sort(([, one], [, other]) => one.shareOrder - other.shareOrder).map(([id]) => id);
    this.#expectSame(orderedBy("order"), [...expected.keys()], `${topic} ${when}: the insights, in order`);
    this.#expectSame(orderedBy("share_order"), inShareOrder, `${topic} ${when}: what is shared, in order`);
  }

  // What the tables share reaches the plenary a moment after.
  async #checkHall(probe, tables) {
    const held = heldAfter(this.#load.moderator.ledger.frames.slice(0, this.#counts.get(this.#load.moderator.ledger)));
    const shared = [...tables.values()].flatMap(({ insights }) =>
      Object.entries(insights).filter(([, { state }]) => state === "shared"),
    );
    const desk = () => probe.state("moderator").insights;
    const cards = () => probe.state("wall").cards;
    const wanted = Object.fromEntries(shared.map(([id, { text }]) => [id, [text, held.has(id)]]));
    const wantedCards = Object.fromEntries(shared.filter(([id]) => !held.has(id)).map(([id, { text }]) => [id, text]));
    const deskNow = () => mapValues(desk(), (one) => [one.text, one.held]);
    const cardsNow = () => mapValues(cards(), ({ text }) => text);
    const isThere = () => isDeepStrictEqual(deskNow(), wanted) && isDeepStrictEqual(cardsNow(), wantedCards);
    await probe.until(isThere, "what the tables share").catch((error) => this.wrong.push(error.message));
    this.#expectSame(deskNow(), wanted, "what the moderator sees of the tables");
    this.#expectSame(cardsNow(), wantedCards, "the wall");
  }

  /** In the journal itself each command stands once, in the order in which it was sent, and not after its acknowledgement. */
  checkStored(data) {
    const stored = storedCommands(data);
    for (const { client, ledger } of this.#load.everyone) {
      const commands = stored.get(`${client.id} ${ledger.stream}`) ?? [];
      const numbers = commands.map(({ number }) => number);
      const wanted = Array.from({ length: this.#counts.get(ledger) }, (_, index) => index + 1);
      this.#expectSame(numbers, wanted, `${ledger.stream}: the client's numbers in the journal`);
      const moved = commands
        .slice(0, this.#notes.get(ledger).acknowledged)
        .find(({ number, seq }) => seq > ledger.revisionOf(number));
      this.#expect(moved === undefined, `${ledger.stream} ${moved?.number} stands at ${moved?.seq} now`);
    }
  }

  #expect(holds, what) {
    if (!holds) this.wrong.push(what);
  }

  #expectSame(is, wanted, what) {
    if (isDeepStrictEqual(is, wanted)) return;
    this.wrong.push(`${what}\n    is        ${JSON.stringify(is)}\n    should be ${JSON.stringify(wanted)}`);
  }
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
