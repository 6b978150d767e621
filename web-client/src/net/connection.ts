import { type ReadonlySignal, signal } from "@preact/signals";
import type { ClientFrame, GoodbyeFrame, HelloFrame, PairFrame, PongFrame, ServerFrame } from "../protocol/frames";
import { type Heartbeat, startHeartbeat } from "./heartbeat";
import { retryPauseMs } from "./retry";

/** How it stands with the server. */
export type Link =
  | { state: "connecting" }
  /** The server knows us and answers. */
  | { state: "open" }
  /** Tried again at `retryAt` (device time), or earlier when the network or the page comes back. */
  | { state: "waiting"; retryAt: number; closeCode: number }
  /** Not tried again by itself: the token is not good (4001, 4002), or a wall was disconnected (4005). */
  | { state: "refused"; closeCode: number; goodbye: GoodbyeFrame | undefined };

export interface ConnectionParts {
  /**
   * Prepares an attempt and gives what makes its first frame; that is called right before it is sent, so that it says what
   * is known and followed at that moment.
   */
  opening(): Promise<() => HelloFrame | PairFrame>;
  /** Called for every frame, in order, `welcome` included. */
  receive(frame: ServerFrame): void;
  /** The server's clock and how long it took to be told. */
  onServerTime(now: number, roundTripMs: number): void;
  address?: string;
  random?: () => number;
}

/**
 * One page's connection to the server: makes it, keeps it, finds out that it is dead, and makes it again for as long as
 * the page lives. Knows frames and close codes, and nothing of what they are about. Never throws; what it has to say is in
 * `link`.
 */
export interface Connection {
  readonly link: ReadonlySignal<Link>;
  /** False when there is no connection or its first frame has not gone out; nothing is kept for later here. */
  send(frame: ClientFrame): boolean;
  /** Starts, or starts anew with another opening frame, at once. */
  restart(): void;
  /** Ends it for good. */
  stop(): void;
}

const subprotocol = "oogst.v1";
const openingMaxMs = 8_000;
const heartbeatMs = 5_000;
const finalCloseCodes: readonly number[] = [4001, 4002, 4005];
/** What browsers report for a connection that broke without a word. */
const brokenCloseCode = 1006;

export function makeConnection(parts: ConnectionParts): Connection {
  const random = parts.random ?? Math.random;
  const link = signal<Link>({ state: "connecting" });
  let socket: WebSocket | undefined;
  let heartbeat: Heartbeat | undefined;
  let goodbye: GoodbyeFrame | undefined;
  let failures = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let openingTimer: ReturnType<typeof setTimeout> | undefined;
  let openedAt: number | undefined;

  const stopWatching = watchForReturn(comeBack);

  return { link, send, restart, stop };

  async function attempt() {
    drop();
    link.value = { state: "connecting" };
    goodbye = undefined;
    const mine = new WebSocket(parts.address ?? defaultAddress(), subprotocol);
    socket = mine;
    openingTimer = setTimeout(() => fail(brokenCloseCode), openingMaxMs);
    mine.onopen = async () => {
      const makeFrame = await parts.opening();
      if (socket !== mine) return;
      openedAt = Date.now();
      send(makeFrame());
    };
    mine.onmessage = (event) => arrived(event.data);
    mine.onclose = (event) => fail(event.code);
  }

  function arrived(data: unknown) {
    heartbeat?.heard();
    const frame = readFrame(data);
    if (frame === undefined) return;
    if (frame.type === "goodbye") goodbye = frame;
    if (frame.type === "welcome" || frame.type === "pairing")
      established(frame.type === "welcome" ? frame.heartbeat_ms : heartbeatMs);
    if (frame.type === "welcome") parts.onServerTime(frame.now, Math.max(0, Date.now() - (openedAt ?? 0)));
    if (frame.type === "pong") tellTime(frame);
    parts.receive(frame);
  }

  function established(periodMs: number) {
    clearTimeout(openingTimer);
    failures = 0;
    heartbeat?.stop();
    heartbeat = startHeartbeat(periodMs, {
      sendPing: (at) => send({ type: "ping", at }),
      onDead: () => fail(brokenCloseCode),
    });
    link.value = { state: "open" };
  }

  function tellTime({ at, now }: PongFrame) {
    if (at !== undefined) parts.onServerTime(now, Math.max(0, Date.now() - at));
  }

  function fail(closeCode: number) {
    drop();
    if (finalCloseCodes.includes(closeCode)) {
      link.value = { state: "refused", closeCode, goodbye };
      return;
    }
    const pauseMs = retryPauseMs(failures, random);
    failures += 1;
    link.value = { state: "waiting", retryAt: Date.now() + pauseMs, closeCode };
    retryTimer = setTimeout(attempt, pauseMs);
  }

  function comeBack() {
    const { state } = link.peek();
    if (state === "waiting") void attempt();
    else if (state === "open") heartbeat?.hurry();
  }

  // A dead socket may take minutes to close: it is let go of and no longer listened to.
  function drop() {
    clearTimeout(retryTimer);
    clearTimeout(openingTimer);
    heartbeat?.stop();
    heartbeat = undefined;
    if (socket === undefined) return;
    openedAt = undefined;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(1000);
    socket = undefined;
  }

  function send(frame: ClientFrame): boolean {
    if (socket === undefined || openedAt === undefined || socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }

  function restart() {
    failures = 0;
    void attempt();
  }

  function stop() {
    stopWatching();
    drop();
  }
}

/** Calls `onReturn` when the network comes back or the page is looked at again; gives what ends that. */
function watchForReturn(onReturn: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === "visible") onReturn();
  };
  addEventListener("online", onReturn);
  addEventListener("pageshow", onReturn);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    removeEventListener("online", onReturn);
    removeEventListener("pageshow", onReturn);
    document.removeEventListener("visibilitychange", onVisible);
  };
}

/** A frame as the server said it. Its shape is the server's to keep; only what is no frame at all is passed over. */
function readFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === "object" && frame !== null && "type" in frame ? (frame as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
}

function defaultAddress(): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/ws`;
}
