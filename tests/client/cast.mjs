// Everyone who takes part in a played conference, and the transcript of what they do. A deviation from the protocol ends
// the play.
import { isDeepStrictEqual } from "node:util";
import { ApiError } from "./api.mjs";
import { OogstClient, Refused } from "./client.mjs";
import { wrongWithFrame, wrongWithState } from "./schemas.mjs";

export class Deviation extends Error {}

export class Cast {
  /** Chair and mate by table number. */
  chairs = new Map();
  mates = new Map();
  moderator;
  organiser;
  reporter;
  wall;
  /** The pairing code that the wall was connected by. */
  pairingCode;

  #everyone = new Set();

  constructor(address, codes, write = console.log) {
    this.address = address;
    this.codes = codes;
    this.write = write;
  }

  get programme() {
    return this.moderator.state("programme");
  }

  get phase() {
    return this.programme.phase;
  }

  get tables() {
    return [...this.chairs.keys()];
  }

  act(title) {
    this.write(`\n${title}\n${"-".repeat(title.length)}`);
  }

  say(who, what) {
    this.write(`${who.padEnd(18)} ${what}`);
  }

  /** What must hold. */
  expect(holds, what) {
    if (!holds) throw new Deviation(what);
  }

  expectSame(actual, expected, what) {
    if (isDeepStrictEqual(actual, expected)) return;
    throw new Deviation(`${what}\n  is       ${JSON.stringify(actual)}\n  should be ${JSON.stringify(expected)}`);
  }

  /** A request or command that must be refused with this code. */
  async expectRefused(promise, code, what) {
    const outcome = await promise.then(
      () => "was taken",
      (error) => {
        if (!(error instanceof Refused || error instanceof ApiError)) throw error;
        return error.code;
      },
    );
    if (outcome !== code) throw new Deviation(`${what}: expected ${code}, ${outcome}`);
  }

  /** A client whose every frame is checked. */
  client(options) {
    const client = new OogstClient(this.address, options);
    client.onFrame = (direction, frame) => direction === "in" && this.#check(frame);
    this.#everyone.add(client);
    return client;
  }

  #check(frame) {
    const wrong =
      wrongWithFrame(frame) ?? (frame.type === "snapshot" ? wrongWithState(frame.topic, frame.state) : undefined);
    if (wrong !== undefined) throw new Deviation(`a ${frame.type} does not fit its schema: ${wrong}`);
  }

  /** After changes too, every state must be one that the schema knows. */
  checkStates(client, topics) {
    for (const topic of topics) {
      const wrong = wrongWithState(topic, client.state(topic));
      this.expect(wrong === undefined, `after its changes ${topic} does not fit its schema: ${wrong}`);
    }
  }

  async join(label, code, name, topics, options) {
    const client = this.client();
    const answer = await client.login(code, name, options);
    const welcome = await client.connect(...topics(answer));
    this.expectSame([welcome.role, welcome.table], [answer.role, answer.table], `${label}: welcome and log-in`);
    this.say(label, `logs in as ${answer.role}${answer.table === null ? "" : ` at table ${answer.table}`}`);
    return client;
  }

  leave() {
    for (const client of this.#everyone) client.leave();
  }
}

/** The topics of someone at table N. */
export const topicsAt = (table) => ["programme", `table/${table}`, `stage/${table}`, `presence/${table}`];
