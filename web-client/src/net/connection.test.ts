// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ServerFrame } from "../protocol/frames";
import { type Connection, makeConnection } from "./connection";
import { FakeSocket, welcome } from "./fake_socket.testing";
import { retryPauseMs } from "./retry";

let connection: Connection;
let received: ServerFrame[];
let openings: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  received = [];
  openings = 0;
  connection = makeConnection({
    address: "ws://oogst/ws",
    random: () => 0.5,
    opening: async () => () => {
      openings += 1;
      return { type: "hello", token: "t", client: "client01", topics: [] };
    },
    receive: (frame) => received.push(frame),
    onServerTime: () => undefined,
  });
  connection.restart();
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function connect() {
  await FakeSocket.latest.open();
  FakeSocket.latest.say(welcome);
}

describe("the connection", () => {
  it("[W2] says hello first, and is open once it is welcome", async () => {
    expect(FakeSocket.latest.subprotocol).toBe("oogst.v1");
    expect(connection.send({ type: "ping" })).toBe(false);
    await FakeSocket.latest.open();
    expect(FakeSocket.latest.sent).toMatchObject([{ type: "hello" }]);
    expect(connection.link.value.state).toBe("connecting");
    FakeSocket.latest.say(welcome);
    expect(connection.link.value.state).toBe("open");
    expect(received).toEqual([welcome]);
  });

  it("[W4] finds a dead connection by its silence, and connects anew", async () => {
    await connect();
    const dead = FakeSocket.latest;
    vi.advanceTimersByTime(11_000);
    expect(connection.link.value.state).toBe("open");
    expect(dead.sentOf("ping").length).toBeGreaterThan(1);
    vi.advanceTimersByTime(2_000);
    expect(connection.link.value.state).not.toBe("open");
    vi.advanceTimersByTime(10_000);
    expect(FakeSocket.latest).not.toBe(dead);
    dead.say(welcome);
    expect(received).toHaveLength(1);
  });

  it("[W4] stays as long as something is heard", async () => {
    await connect();
    for (let second = 0; second < 120; second += 5) {
      vi.advanceTimersByTime(5_000);
      FakeSocket.latest.say({ type: "pong", now: 1_800_000_000_000 });
    }
    expect(FakeSocket.all).toHaveLength(1);
    expect(connection.link.value.state).toBe("open");
  });

  it("[W6] waits longer after every failure, and begins anew once it was open", async () => {
    const pausesMs: number[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      FakeSocket.latest.drop(1006);
      const link = connection.link.value;
      if (link.state !== "waiting") throw new Error("it does not try again");
      pausesMs.push(link.retryAt - Date.now());
      vi.advanceTimersByTime(link.retryAt - Date.now());
    }
    expect(pausesMs).toEqual([375, 750, 1_500, 3_000, 6_000, 7_500, 7_500]);
    await connect();
    FakeSocket.latest.drop(1001);
    expect(connection.link.value).toMatchObject({ state: "waiting", retryAt: Date.now() + 375 });
  });

  it("[W6] tries at once when the network or the page comes back", () => {
    for (const happening of [
      () => dispatchEvent(new Event("online")),
      () => document.dispatchEvent(new Event("visibilitychange")),
    ]) {
      FakeSocket.latest.drop(1006);
      const before = FakeSocket.all.length;
      happening();
      expect(FakeSocket.all).toHaveLength(before + 1);
    }
  });

  it("asks sooner whether the connection is alive when the page comes back into view", async () => {
    await connect();
    vi.advanceTimersByTime(100);
    document.dispatchEvent(new Event("visibilitychange"));
    vi.advanceTimersByTime(4_100);
    expect(connection.link.value.state).not.toBe("open");
  });

  it.each([4001, 4002, 4005])("[W6] does not try again by itself after %d", async (code) => {
    await connect();
    FakeSocket.latest.say({ type: "goodbye", code: "expired_token", sentence: "Vul uw code opnieuw in." });
    FakeSocket.latest.drop(code);
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(connection.link.value).toMatchObject({
      state: "refused",
      closeCode: code,
      goodbye: { sentence: "Vul uw code opnieuw in." },
    });
    connection.restart();
    expect(FakeSocket.all).toHaveLength(2);
  });

  it.each([1001, 1006, 4000, 4008, 4009, 4010])("[W5] comes back after %d", async (code) => {
    await connect();
    FakeSocket.latest.drop(code);
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    expect(openings).toBe(1);
  });

  it("gives up on a server that takes the connection and says nothing", async () => {
    await FakeSocket.latest.open();
    vi.advanceTimersByTime(9_000);
    expect(FakeSocket.all.length).toBeGreaterThan(1);
  });

  it("passes over what is no frame", async () => {
    await connect();
    FakeSocket.latest.onmessage?.({ data: "geen json" });
    FakeSocket.latest.onmessage?.({ data: new ArrayBuffer(2) });
    expect(received).toHaveLength(1);
    expect(connection.link.value.state).toBe("open");
  });
});

it("[W6] spreads attempts between half the pause and the whole", () => {
  expect(retryPauseMs(0, () => 0)).toBe(250);
  expect(retryPauseMs(0, () => 0.999)).toBeCloseTo(500, 0);
  expect(retryPauseMs(50, () => 0)).toBe(5_000);
});
