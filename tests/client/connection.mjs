// One WebSocket after another to the server (PROTOCOL.md section 3): heartbeat, and coming back after a loss. It knows
// frames only as far as that needs.
import { setTimeout as pause } from "node:timers/promises";

// [W5] After these, connecting again would end the same way.
const finalCloses = new Set([1000, 1003, 1007, 1009, 4000, 4001, 4002, 4003, 4005, 4010]);
const deafAfterMs = 12_000;

export class Connection {
  /** What the owner hears: `opened()`, `received(frame)`, `lost({code, goodbye})`. */
  #owner;
  #url;
  #makeSocket;
  #socket;
  #goodbye;
  #heardAt = 0;
  #pulse;
  #attempt = 0;
  #isLeaving = false;

  constructor(address, owner, makeSocket = (url) => new WebSocket(url, "oogst.v1")) {
    this.#url = `${address.replace(/^http/, "ws").replace(/\/$/, "")}/ws`;
    this.#owner = owner;
    this.#makeSocket = makeSocket;
  }

  open() {
    const socket = this.#makeSocket(this.#url);
    this.#socket = socket;
    this.#goodbye = undefined;
    socket.addEventListener("open", () => socket === this.#socket && this.#owner.opened());
    socket.addEventListener("message", ({ data }) => socket === this.#socket && this.#receive(JSON.parse(data)));
    socket.addEventListener("close", ({ code }) => this.#lose(socket, code));
    socket.addEventListener("error", () => {});
  }

  send(frame) {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame));
  }

  /** Loses the connection, as a phone that leaves the Wi-Fi; it comes back by itself. */
  drop() {
    const socket = this.#socket;
    this.#lose(socket, 1006);
    socket?.close();
  }

  leave() {
    this.#isLeaving = true;
    clearInterval(this.#pulse);
    this.#socket?.close(1000);
  }

  #receive(frame) {
    this.#heardAt = Date.now();
    if (frame.type === "goodbye") this.#goodbye = frame;
    if (frame.type === "welcome") {
      this.#attempt = 0;
      this.#beat(frame.heartbeat_ms);
    }
    this.#owner.received(frame);
  }

  // [W4]
  #beat(heartbeatMs) {
    clearInterval(this.#pulse);
    this.#pulse = setInterval(() => {
      if (Date.now() - this.#heardAt > deafAfterMs) this.drop();
      else this.send({ type: "ping", at: Date.now() });
    }, heartbeatMs);
  }

  #lose(socket, code) {
    if (socket !== this.#socket) return;
    this.#socket = undefined;
    clearInterval(this.#pulse);
    this.#owner.lost({ code, goodbye: this.#goodbye });
    if (!this.#isLeaving && !finalCloses.has(code)) this.#comeBack();
  }

  // [W6]
  async #comeBack() {
    const base = Math.min(500 * 2 ** this.#attempt, 10_000);
    this.#attempt += 1;
    await pause(base * (0.5 + Math.random() / 2));
    if (!this.#isLeaving && this.#socket === undefined) this.open();
  }
}
