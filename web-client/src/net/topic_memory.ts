import type { State, TopicName } from "../protocol/frames";

/**
 * What this device last saw of a conference, so that a page that is loaded without a connection shows it at once. Only
 * for looking at: what is true is asked of the server all the same. Lost without harm.
 */
export interface TopicMemory {
  recall(topic: TopicName): State | undefined;
  remember(topic: TopicName, state: State): void;
}

const prefix = "oogst.seen.1.";
const writeAfterMs = 500;

/** Remembers in `storage`, and forgets there what is of other conferences. */
export function makeTopicMemory(conference: string, storage: Storage): TopicMemory {
  const keyOf = (topic: TopicName) => `${prefix}${conference}.${topic}`;
  const waiting = new Map<TopicName, State>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  forgetOthers();
  addEventListener("pagehide", write);

  return {
    recall(topic) {
      try {
        const state: unknown = JSON.parse(storage.getItem(keyOf(topic)) ?? "");
        return typeof state === "object" && state !== null ? (state as State) : undefined;
      } catch {
        return undefined;
      }
    },
    remember(topic, state) {
      // Who was connected then says nothing of now.
      if (topic.startsWith("presence")) return;
      waiting.set(topic, state);
      timer ??= setTimeout(write, writeAfterMs);
    },
  };

  function write() {
    clearTimeout(timer);
    timer = undefined;
    for (const [topic, state] of waiting) {
      try {
        storage.setItem(keyOf(topic), JSON.stringify(state));
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
