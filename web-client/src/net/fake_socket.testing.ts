import type { ClientFrame, ServerFrame } from "../protocol/frames";

/** A WebSocket without a network: the test is the server. Put in the place of the browser's by `useFakeSockets`. */
export class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];

  readyState = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  sent: ClientFrame[] = [];
  closedWith: number | undefined;

  constructor(
    readonly address: string,
    readonly subprotocol: string,
  ) {
    FakeSocket.all.push(this);
  }

  static get latest(): FakeSocket {
    const latest = FakeSocket.all.at(-1);
    if (latest === undefined) throw new Error("no connection was tried");
    return latest;
  }

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close(code: number) {
    this.closedWith = code;
    this.readyState = 3;
  }

  /** The handshake succeeds. */
  async open() {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
    // The first frame is prepared with promises.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }

  say(frame: ServerFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  drop(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** What was sent of one type. */
  sentOf<Type extends ClientFrame["type"]>(type: Type): Extract<ClientFrame, { type: Type }>[] {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: Type }> => frame.type === type);
  }
}

export const welcome: Extract<ServerFrame, { type: "welcome" }> = {
  type: "welcome",
  epoch: "e1",
  now: 1_800_000_000_000,
  conference: "c1",
  person: "p7",
  name: "Noor",
  role: "chair",
  table: 7,
  accepted: {},
  heartbeat_ms: 5_000,
  saving: true,
  limits: { command_bytes: 65_536, unacknowledged_commands: 64, insight_text: 2_000, name: 60 },
};
