// The text of one insight as this client types in it, while others do too (PROTOCOL.md section 6). At most one operation
// is on its way; what is typed meanwhile is composed and waits.
import { insert, type as ot, remove } from "ot-text-unicode";

export { insert, remove };

export class SharedText {
  /** What the server has. */
  #server;
  #revision;
  /** {op, number, base}: sent and not yet seen back. `op` is as it is after everything that has arrived since. */
  #onItsWay;
  /** Typed since. */
  #waiting;
  /** What this client shows. */
  text;

  constructor(text, revision) {
    this.#server = text;
    this.#revision = revision;
    this.text = text;
  }

  get revision() {
    return this.#revision;
  }

  /** [V8] The text revision that the oldest of what is not safe yet was made on, or undefined. */
  get base() {
    return this.#onItsWay?.base ?? (this.#waiting === undefined ? undefined : this.#revision);
  }

  get isSettled() {
    return this.#onItsWay === undefined && this.#waiting === undefined;
  }

  /** Types: the text changes at once. */
  edit(op) {
    const normal = ot.normalize(op);
    this.text = ot.apply(this.text, normal);
    this.#waiting = this.#waiting === undefined ? normal : ot.compose(this.#waiting, normal);
  }

  /** What is to be sent now, if anything: {base, op}. Tell the number that it is sent with by `sent`. */
  next() {
    if (this.#onItsWay !== undefined || this.#waiting === undefined) return undefined;
    return { base: this.#revision, op: this.#waiting };
  }

  sent(number) {
    this.#onItsWay = { op: this.#waiting, number, base: this.#revision };
    this.#waiting = undefined;
  }

  /** An `edit` that arrived. [X3] `isOwn`: it bears the client and number of what is on its way. */
  receive(edit, isOwn) {
    this.#server = ot.apply(this.#server, edit.op);
    this.#revision = edit.revision;
    if (isOwn(edit, this.#onItsWay?.number)) {
      this.#onItsWay = undefined;
      return;
    }
    // [X2] Earlier in the server's order is `left`, what is not accepted yet `right`.
    let theirs = edit.op;
    if (this.#onItsWay !== undefined) {
      const ours = this.#onItsWay.op;
      this.#onItsWay.op = ot.transform(ours, theirs, "right");
      theirs = ot.transform(theirs, ours, "left");
    }
    if (this.#waiting !== undefined) {
      const ours = this.#waiting;
      this.#waiting = ot.transform(ours, theirs, "right");
      theirs = ot.transform(theirs, ours, "left");
    }
    this.text = ot.apply(this.text, theirs);
  }

  /** [C5] Acknowledged: where the operation came to nothing, no `edit` brought it back. */
  acknowledged(number) {
    if (this.#onItsWay?.number === number) this.#onItsWay = undefined;
  }

  /** [X4] Refused, or its base is no longer known: back to the server's text. Returns what was shown, to keep beside it. */
  fallBack() {
    const shown = this.text;
    this.#onItsWay = undefined;
    this.#waiting = undefined;
    this.text = this.#server;
    return shown;
  }

  /** [V8] A snapshot brought the text anew, with the operations since our base where the server was asked and knows it. */
  adopt(text, revision, editsSinceBase, isOwn) {
    const since = editsSinceBase ?? (revision === this.#revision ? [] : undefined);
    if (this.isSettled || since === undefined) {
      const shown = this.isSettled ? undefined : this.text;
      this.#server = text;
      this.#revision = revision;
      this.fallBack();
      return shown;
    }
    for (const edit of since) if (edit.revision > this.#revision) this.receive(edit, isOwn);
    if (this.#server !== text || this.#revision !== revision) {
      throw new Error(`the operations since ${this.base} do not lead to the text of the snapshot`);
    }
    return undefined;
  }
}
