// The server's end of a socket, in memory, for the tests of the client: it answers as a test tells it to.

class FakeSocket extends EventTarget {
  readyState = 0;
  #server;

  constructor(server) {
    super();
    this.#server = server;
  }

  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }

  send(text) {
    this.#server.received.push(JSON.parse(text));
    this.#server.look();
  }

  hear(frame) {
    this.dispatchEvent(Object.assign(new Event("message"), { data: JSON.stringify(frame) }));
  }

  close(code = 1005) {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
}

export class FakeServer {
  /** All frames of the client so far. */
  received = [];
  socket;
  #waiting = [];

  /** For `OogstClient`: opens one turn later, as a real socket does. */
  makeSocket = () => {
    this.socket = new FakeSocket(this);
    const { socket } = this;
    queueMicrotask(() => socket.open());
    return socket;
  };

  say(...frames) {
    for (const frame of frames) this.socket.hear(frame);
  }

  /** Waits for the next frame of this type and takes it away, with those before it. */
  next(type) {
    return new Promise((resolve) => {
      this.#waiting.push({ type, resolve });
      this.look();
    });
  }

  look() {
    const [first] = this.#waiting;
    if (first === undefined) return;
    const index = this.received.findIndex((frame) => frame.type === first.type);
    if (index === -1) return;
    this.#waiting.shift();
    const frame = this.received[index];
    this.received.splice(0, index + 1);
    first.resolve(frame);
    this.look();
  }
}

export function welcome(members = {}) {
  return {
    type: "welcome",
    epoch: "e1",
    now: 1805101200000,
    conference: "c1",
    person: "p7",
    name: "Noor",
    role: "chair",
    table: 7,
    accepted: {},
    heartbeat_ms: 5000,
    saving: true,
    limits: { command_bytes: 65536, unacknowledged_commands: 64, insight_text: 2000, name: 60 },
    ...members,
  };
}
