import { signal } from "@preact/signals";

/**
 * The server's time, seen from a device whose own clock may be wrong. Fed by the connection with the server's `now` of
 * every answer; before the first one it is the device's own time.
 */
export interface ServerClock {
  /** Milliseconds since 1970-01-01 UTC by the server; reading it while rendering follows corrections. */
  now(): number;
  /** Takes in that the server's clock said `serverNow`, `roundTripMs` after it was asked. */
  learn(serverNow: number, roundTripMs: number): void;
}

// A better measurement is one with a shorter round trip; an old one is believed less as clocks drift apart.
const distrustMsPerSecond = 1;
const noticeableMs = 100;

export function makeServerClock(deviceNow: () => number = Date.now): ServerClock {
  const offset = signal(0);
  let best: { uncertaintyMs: number; at: number } | undefined;

  return {
    now: () => deviceNow() + offset.value,
    learn(serverNow, roundTripMs) {
      const at = deviceNow();
      const uncertaintyMs = roundTripMs / 2;
      const measured = serverNow + uncertaintyMs - at;
      const agedMs = best === undefined ? Infinity : best.uncertaintyMs + ((at - best.at) / 1000) * distrustMsPerSecond;
      // A jump beyond what the measurements allow means that the device's clock was set: believe the server.
      const jumped = Math.abs(measured - offset.peek()) > agedMs + uncertaintyMs + noticeableMs;
      if (uncertaintyMs > agedMs && !jumped) return;
      best = { uncertaintyMs, at };
      if (Math.abs(measured - offset.peek()) >= noticeableMs) offset.value = measured;
    },
  };
}
