import type { Epoch, State, TopicName } from "../protocol/frames";

/** A topic as it was last told, and in which epoch: what was typed on top of it can be carried over only within that (V8). */
export interface Seen {
  epoch: Epoch;
  state: State;
  revision: number;
}

/**
 * What this device last saw of a conference, so that a page loaded without a connection shows it at once. Only for looking
 * at: the server is asked for the whole state all the same. May be lost without harm.
 */
export interface TopicMemory {
  recall(topic: TopicName): Seen | undefined;
  remember(topic: TopicName, seen: Seen): void;
}

const prefix = "oogst.seen.1.";
const writeAfterMs = 500;

/** Remembers in `storage`, and forgets there what is of other conferences. */
export function makeTopicMemory(conference: string, storage: Storage): TopicMemory {
  const keyOf = (topic: TopicName) => `${prefix}${conference}.${topic}`;
  const waiting = new Map<TopicName, Seen>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  forgetOthers();
  addEventListener("pagehide", write);

  return {
    recall(topic) {
      try {
        const seen: unknown = JSON.parse(storage.getItem(keyOf(topic)) ?? "");
        const whole = typeof seen === "object" && seen !== null && "epoch" in seen && "state" in seen;
        return whole ? (seen as Seen) : undefined;
      } catch {
        return undefined;
      }
    },
    remember(topic, seen) {
      // Who was connected then says nothing of now; nor what the hall saw, which is much, too.
      if (topic.startsWith("presence") || topic === "wall") return;
      waiting.set(topic, seen);
      timer ??= setTimeout(write, writeAfterMs);
    },
  };

  function write() {
    clearTimeout(timer);
    timer = undefined;
    for (const [topic, seen] of waiting) {
      try {
        storage.setItem(keyOf(topic), JSON.stringify(seen));
      } catch {
        // No room: the next page begins with what the server tells.
      }
    }
    waiting.clear();
  }

  function forgetOthers() {
    const others = Object.keys(storage).filter(
      (key) => key.startsWith(prefix) && !key.startsWith(keyOf("" as TopicName)),
    );
    for (const key of others) storage.removeItem(key);
  }
}
