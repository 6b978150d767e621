const silenceMaxMs = 12_000;
const hastySilenceMaxMs = 4_000;

export interface HeartbeatActions {
  sendPing(at: number): void;
  /** Nothing was heard for too long: the connection is dead, whatever the browser says. */
  onDead(): void;
}

/**
 * Finds out that a connection is dead (W4): a socket over a Wi-Fi that is gone stays open in the browser's eyes. Made for
 * one connection and stopped with it.
 */
export interface Heartbeat {
  /** Call for every frame that arrives. */
  heard(): void;
  /** Asks at once and waits less long; for when the page comes back into view. */
  hurry(): void;
  stop(): void;
}

export function startHeartbeat(periodMs: number, actions: HeartbeatActions): Heartbeat {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const beat = setInterval(() => ping(silenceMaxMs), periodMs);
  ping(silenceMaxMs);

  return {
    heard() {
      clearTimeout(deadline);
      deadline = undefined;
    },
    hurry() {
      clearTimeout(deadline);
      deadline = undefined;
      ping(hastySilenceMaxMs);
    },
    stop() {
      clearInterval(beat);
      clearTimeout(deadline);
    },
  };

  function ping(patienceMs: number) {
    deadline ??= setTimeout(actions.onDead, patienceMs);
    actions.sendPing(Date.now());
  }
}
