// Sixteen chairs and a moderator at work on one server, and their ledgers.
import { findCodes, sortCodes } from "../client/codes.mjs";
import { Chair } from "./chair.mjs";
import { Moderator } from "./moderator.mjs";

export class Load {
  /** Takes the seats by the codes in what `oogst conference create --json` printed. */
  static async open(address, printedCodes, random) {
    const codes = await sortCodes(address, findCodes(printedCodes));
    const load = new Load();
    load.moderator = new Moderator(address, random);
    await load.moderator.takeSeat(codes.moderator);
    load.chairs = [...codes.chairs.keys()].map((table) => new Chair(address, table, random));
    await Promise.all(load.chairs.map((chair) => chair.takeSeat(codes.chairs.get(chair.table))));
    return load;
  }

  get everyone() {
    return [this.moderator, ...this.chairs];
  }

  begin() {
    for (const one of this.everyone) one.begin();
  }

  async finish(withinMs) {
    await Promise.all(this.everyone.map((one) => one.finish(withinMs)));
  }

  leave() {
    for (const { client } of this.everyone) client.leave();
  }

  /** What stands in every ledger at this moment, in the order of `everyone`. */
  note() {
    return this.everyone.map(({ ledger }) => ledger.note());
  }

  get sentCount() {
    return this.#sum(({ sent }) => sent);
  }

  get acknowledgedCount() {
    return this.#sum(({ acknowledged }) => acknowledged);
  }

  #sum(count) {
    return this.note().reduce((total, note) => total + count(note), 0);
  }

  /** What was seen to go wrong so far, in words. */
  get wrong() {
    return this.everyone.flatMap((one) => [...one.wrong, ...one.ledger.wrong]);
  }

  /** Waits until so many are connected. */
  async untilConnected(count, withinMs) {
    const isEnough = () => this.everyone.filter(({ client }) => client.isConnected).length >= count;
    const waiting = this.everyone.map(({ client }) => client.until(isEnough, `${count} to be connected`, withinMs));
    await Promise.any(waiting);
    for (const rest of waiting) rest.catch(() => {});
  }

  async untilNobodyIsConnected(withinMs) {
    const isAlone = ({ client }) => client.until(() => !client.isConnected, "the connection to be lost", withinMs);
    await Promise.all(this.everyone.map(isAlone));
  }

  /** Calls back once, within the very next acknowledgement. */
  atNextAcknowledgement(callBack) {
    const listen = (listener) => {
      for (const { ledger } of this.everyone) ledger.onAcknowledged = listener;
    };
    listen(() => {
      listen(() => {});
      callBack();
    });
  }
}
