// What one client sent to one stream, in order, and what the server said of it. Fed by every frame of that client.
import { isDeepStrictEqual } from "node:util";

export class Ledger {
  /** What the server did that it may never do, in words. */
  wrong = [];
  /** Called at each acknowledgement, before anything else happens. */
  onAcknowledged = () => {};

  #frames = [];
  #acknowledged = 0;
  #revisions = [];
  #shown = 0;

  /** `topic`: the view by which the client sees this stream. */
  constructor(stream, topic) {
    this.stream = stream;
    this.topic = topic;
  }

  /** The frames of the commands, as sent: number 1 first. */
  get frames() {
    return this.#frames;
  }

  /** Up to which number all is acknowledged. */
  get acknowledged() {
    return this.#acknowledged;
  }

  /** At what revision of the stream a number was acknowledged. */
  revisionOf(number) {
    return this.#revisions[number - 1];
  }

  /** Where things stand at this moment: what the server has promised, and the revision of the stream that it has shown. */
  note() {
    return { acknowledged: this.#acknowledged, sent: this.#frames.length, shown: this.#shown };
  }

  take(direction, frame) {
    if (direction === "out" && frame.type === "command" && frame.to === this.stream) this.#send(frame);
    else if (direction === "in" && frame.to === this.stream) this.#answer(frame);
    else if (direction === "in" && frame.topic === this.topic) this.#shown = frame.revision ?? this.#shown;
  }

  #send(frame) {
    const before = this.#frames[frame.number - 1];
    if (before === undefined && frame.number === this.#frames.length + 1) this.#frames.push(frame);
    else if (!isDeepStrictEqual(before, frame)) throw new Error(`the client sent number ${frame.number} differently`);
  }

  #answer(frame) {
    if (frame.type === "refused") this.wrong.push(`${this.stream} ${frame.number} was refused: ${frame.code}`);
    if (frame.type !== "acknowledged" || frame.number <= this.#acknowledged) return;
    if (frame.number > this.#acknowledged + 1) {
      this.wrong.push(`${this.stream} ${frame.number} was acknowledged before ${this.#acknowledged + 1}`);
    }
    this.#acknowledged = frame.number;
    this.#revisions[frame.number - 1] = frame.revision;
    this.onAcknowledged();
  }
}
