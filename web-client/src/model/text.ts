import type { TextEdit } from "../protocol/frames";
import { difference } from "./text_difference";
import { type TextOp, textType } from "./text_op";

/** How a command travels: the id of its client and its number. An edit that comes back under it is one's own. */
export interface Flight {
  client: string;
  number: number;
}

/** An operation that was handed in and has not been heard of in the text. */
export interface FlyingOp extends Flight {
  op: TextOp;
  /** The server has it: it was acknowledged, though the text was not followed then. */
  landed?: true;
}

/** All that must be kept of a text with something pending, so that another page can go on with it. */
export interface SavedText {
  /** The server's text and its revision, as far as this page had heard. */
  text: string;
  revision: number;
  /** Handed in as commands: operations as they have to be applied to `text` by now, one after the other. */
  flights?: readonly FlyingOp[];
  /** Typed since, on top of what was handed in. */
  buffer?: TextOp;
}

export type Received =
  /** One's own operation has arrived; nothing changes on the screen. */
  | { outcome: "own" }
  /** Someone else's: `op` brings the text on the screen up to date. */
  | { outcome: "other"; op: TextOp }
  /** Known already. */
  | { outcome: "old" }
  /** Something in between is missing, or what came does not fit: follow the topic anew with this text's revision. */
  | { outcome: "gap" };

/** What a fresh start from the server's text did to the text on the screen. */
export interface Restart {
  /** Brings the text on the screen to where it is now; undefined when it did not change. */
  op: TextOp | undefined;
  /** The text as the person had it, where what she typed could not be carried over: to be shown beside it. */
  leftOver: string | undefined;
}

/** Above this many components an operation is told more coarsely, as one change (the protocol allows 1,000). */
const componentsMax = 900;
/** As many as the server lets an operation stand behind (X5). */
const flightsMax = 16;

/**
 * One text that several people type in at once (X1 to X5), as this page sees it: the server's text, then what was handed in,
 * then what was typed since, composed into one. At most one operation is unanswered; more than one flies only where the text
 * is no longer followed, so that what the server has made of the ones before is not heard, or where a command had to come after
 * all that was typed. Pure state; sending, keeping and showing are others'.
 *
 *     server's text ──flights──▶ · ──buffer──▶ text on the screen
 *
 * The server's edits come in the order of their revisions and are transformed past what is pending: at one place the
 * server's stays left.
 */
export class LiveText {
  #server: string;
  #revision: number;
  #flights: readonly FlyingOp[];
  #buffer: TextOp | undefined;
  #shown: string;

  constructor(saved: SavedText) {
    this.#server = saved.text;
    this.#revision = saved.revision;
    this.#flights = saved.flights ?? [];
    this.#buffer = saved.buffer;
    const pending = [...this.#flights.map(({ op }) => op), ...(saved.buffer === undefined ? [] : [saved.buffer])];
    this.#shown = pending.reduce((text, op) => textType.apply(text, op), saved.text);
  }

  /** The text on the screen: the server's with all that is pending. */
  get text(): string {
    return this.#shown;
  }

  /** The last revision heard from the server; what to follow the topic from. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether anything typed here is not yet known to be the server's. */
  get pending(): boolean {
    return this.#flights.some(({ landed }) => !landed) || this.#buffer !== undefined;
  }

  /** What to keep while something is pending; undefined when all is the server's. */
  saved(): SavedText | undefined {
    if (!this.pending) return undefined;
    const saved: SavedText = { text: this.#server, revision: this.#revision };
    if (this.#flights.length > 0) saved.flights = this.#flights;
    if (this.#buffer !== undefined) saved.buffer = this.#buffer;
    return saved;
  }

  /** The person changed the text on the screen by `op`. */
  edit(op: TextOp): void {
    this.#shown = textType.apply(this.#shown, op);
    const buffer = this.#buffer === undefined ? op : textType.compose(this.#buffer, op);
    this.#buffer = buffer.length === 0 ? undefined : buffer;
  }

  /**
   * Hands in what was typed, if nothing is unanswered: `handIn` makes the command from the base revision, the operation and
   * the flights that it stands behind, and says how it travels.
   */
  send(handIn: (base: number, op: TextOp, behind: readonly FlyingOp[]) => Flight): void {
    if (!this.#flights.some(({ landed }) => !landed)) this.sendAll(handIn);
  }

  /**
   * As `send`, behind what is unanswered too, so that a command that comes after it meets the whole text (X5). False where too
   * much is on its way for that.
   */
  sendAll(handIn: (base: number, op: TextOp, behind: readonly FlyingOp[]) => Flight): boolean {
    if (this.#buffer === undefined) return true;
    if (this.#flights.length >= flightsMax) return false;
    const op = this.#coarse(this.#buffer);
    this.#buffer = undefined;
    if (op === undefined) return true;
    const { client, number } = handIn(this.#revision, op, this.#flights);
    this.#flights = [...this.#flights, { client, number, op }];
    return true;
  }

  /** The server's text has come, of which only a guess was known here. Gives what that changes on the screen. */
  begin(text: string, revision: number): TextOp | undefined {
    const op = difference(this.#server, text);
    this.#revision = revision;
    return op && this.#takeIn(op);
  }

  /** The server has acknowledged a command. False when that is no news here: the text was followed, and its edit has come. */
  acknowledged(flight: Flight): boolean {
    if (!this.#flights.some((one) => isSame(one, flight))) return false;
    this.#flights = this.#flights.map((one) => (isSame(one, flight) ? { ...one, landed: true } : one));
    return true;
  }

  /** A command travels under another name now. */
  renamed(before: Flight, { client, number }: Flight): void {
    this.#flights = this.#flights.map((one) => (isSame(one, before) ? { ...one, client, number } : one));
  }

  /** The server's next edit of this text. */
  receive(edit: TextEdit): Received {
    if (edit.revision <= this.#revision) return { outcome: "old" };
    if (edit.revision !== this.#revision + 1) return { outcome: "gap" };
    const [first] = this.#flights;
    return first !== undefined && isSame(first, edit) ? this.#receiveOwn(edit, first.op) : this.#receiveOther(edit);
  }

  /**
   * A snapshot brought the server's text. With `since`, the edits after this text's revision, what is pending is carried
   * over; without it, or where they do not lead to the snapshot, what was typed is left over.
   */
  restart(text: string, revision: number, since: readonly TextEdit[] | undefined): Restart {
    const before = this.#shown;
    const missed = since ?? (revision === this.#revision ? [] : undefined);
    const carriedOver = !this.pending || (missed !== undefined && this.#carryOver(text, revision, missed));
    if (carriedOver && this.pending) return { op: difference(before, this.#shown), leftOver: undefined };
    const leftOver = carriedOver || before === text ? undefined : before;
    this.#reset(text, revision);
    return { op: difference(before, text), leftOver };
  }

  /**
   * The server refused a command: if that is what flies, back to its text, with what the person had typed left over.
   */
  refused(flight: Flight): Restart {
    const before = this.#shown;
    if (!this.#flights.some((one) => isSame(one, flight))) return { op: undefined, leftOver: undefined };
    this.#reset(this.#server, this.#revision);
    return { op: difference(before, this.#shown), leftOver: before === this.#shown ? undefined : before };
  }

  /** What is pending travels from another page now: only the server's text counts here. Gives what changed. */
  giveUpPending(): TextOp | undefined {
    const before = this.#shown;
    this.#reset(this.#server, this.#revision);
    return difference(before, this.#shown);
  }

  #receiveOwn(edit: TextEdit, flying: TextOp): Received {
    const expected = textType.apply(this.#server, flying);
    if (!this.#apply(edit.op) || this.#server !== expected) return { outcome: "gap" };
    this.#revision = edit.revision;
    this.#flights = this.#flights.slice(1);
    return { outcome: "own" };
  }

  #receiveOther(edit: TextEdit): Received {
    const op = this.#takeIn(edit.op);
    if (op === undefined) return { outcome: "gap" };
    this.#revision = edit.revision;
    return { outcome: "other", op };
  }

  /** Takes another's operation into the server's text and past what is pending, and gives it as it is on the screen. */
  #takeIn(theirs: TextOp): TextOp | undefined {
    if (!this.#apply(theirs)) return undefined;
    let op = theirs;
    this.#flights = this.#flights.map((flight) => {
      const flying = flight.op;
      const carried = textType.transform(flying, op, "right");
      op = textType.transform(op, flying, "left");
      return { ...flight, op: carried };
    });
    if (this.#buffer !== undefined) {
      const typed = this.#buffer;
      this.#buffer = textType.transform(typed, op, "right");
      if (this.#buffer.length === 0) this.#buffer = undefined;
      op = textType.transform(op, typed, "left");
    }
    this.#shown = textType.apply(this.#shown, op);
    return op;
  }

  /** False when the operation does not fit the server's text as it is known here; then nothing has changed. */
  #apply(op: TextOp): boolean {
    try {
      this.#server = textType.apply(this.#server, op);
      return true;
    } catch {
      return false;
    }
  }

  #carryOver(text: string, revision: number, since: readonly TextEdit[]): boolean {
    const fits = since.every((edit) => this.receive(edit).outcome !== "gap");
    return fits && this.#revision === revision && this.#server === text;
  }

  #reset(text: string, revision: number) {
    this.#server = text;
    this.#revision = revision;
    this.#flights = [];
    this.#buffer = undefined;
    this.#shown = text;
  }

  #coarse(op: TextOp): TextOp | undefined {
    if (op.length <= componentsMax) return op;
    const flown = this.#flights.reduce((text, flight) => textType.apply(text, flight.op), this.#server);
    return difference(flown, this.#shown);
  }
}

function isSame(one: Flight, other: Flight): boolean {
  return one.client === other.client && one.number === other.number;
}
