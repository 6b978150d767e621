// One connection in the name of a client that was there before the crash: it looks at what has come back, and sends again
// what that client would send again.
import { Topics } from "../client/topics.mjs";

const patienceMs = 60_000;

export class Probe {
  #socket;
  #topics = new Topics();
  #watchers = new Set();
  #answers = new Map();
  #stream;
  #isOpen = false;
  welcome;

  constructor(address, stream) {
    this.#stream = stream;
    this.#socket = new WebSocket(`${address.replace(/^http/, "ws")}/ws`, "oogst.v1");
    this.#socket.addEventListener("open", () => {
      this.#isOpen = true;
      this.#look();
    });
    this.#socket.addEventListener("message", ({ data }) => this.#receive(JSON.parse(data)));
    this.#socket.addEventListener("close", ({ code }) => {
      this.closed = code;
      this.#look();
    });
    this.#socket.addEventListener("error", () => {});
  }

  /** Says hello as `client`, and waits for the welcome and the topics. */
  async sayHello(client, topics) {
    await this.until(() => this.#isOpen, "the connection");
    const hello = { type: "hello", token: client.token, client: client.id, language: "en" };
    this.#send({ ...hello, topics: topics.map((topic) => ({ topic })) });
    const isThere = () => this.welcome !== undefined && topics.every((topic) => this.state(topic) !== undefined);
    await this.until(isThere, `welcome and ${topics}`);
  }

  state(topic) {
    return this.#topics.state(topic);
  }

  revision(topic) {
    return this.#topics.revision(topic);
  }

  /** Up to which number the server says it has accepted this client's commands. */
  get accepted() {
    return this.welcome.accepted[this.#stream] ?? 0;
  }

  /** Sends these commands in order and waits for all answers. Returns the frames of refusals. */
  async sendAgain(frames) {
    this.#answers.clear();
    for (const frame of frames) this.#send(frame);
    await this.until(() => this.#answers.size === frames.length, `answers to ${frames.length} commands sent again`);
    return [...this.#answers.values()].filter(({ type }) => type === "refused");
  }

  until(condition, what) {
    return new Promise((resolve, reject) => {
      const end = (settle) => {
        this.#watchers.delete(look);
        clearTimeout(timer);
        settle();
      };
      const look = () => {
        if (condition()) end(resolve);
        else if (this.closed !== undefined) end(() => reject(new Error(`closed (${this.closed}) before ${what}`)));
      };
      const timer = setTimeout(() => end(() => reject(new Error(`waited in vain for ${what}`))), patienceMs);
      this.#watchers.add(look);
      look();
    });
  }

  leave() {
    this.#socket.close(1000);
  }

  #send(frame) {
    this.#socket.send(JSON.stringify(frame));
  }

  #receive(frame) {
    if (frame.type === "welcome") this.welcome = frame;
    else if (frame.type === "snapshot") this.#topics.take(frame);
    else if (frame.type === "change") this.#topics.change(frame);
    else if (frame.type === "acknowledged" || frame.type === "refused") this.#answers.set(frame.number, frame);
    this.#look();
  }

  #look() {
    for (const look of [...this.#watchers]) look();
  }
}
