import type { Epoch, State, TableState, TopicName } from "../protocol/frames";

/** A topic as it was last told, and in which epoch: what was typed on top of it can be carried over only within that (V8). */
export interface Seen {
  epoch: Epoch;
  state: State;
  revision: number;
}

/** What was last seen of a table in a history that is gone, and what the server had of it then. */
export interface LostTable {
  seen: TableState;
  found: TableState;
}

/**
 * What this device last saw of a conference, so that a page loaded without a connection shows it at once. Only for looking
 * at: the server is asked for the whole state all the same. May be lost without harm.
 */
export interface TopicMemory {
  recall(topic: TopicName): Seen | undefined;
  remember(topic: TopicName, seen: Seen): void;
  /** What the server has lost of a table's topic and could not be given back yet. */
  recallLost(topic: TopicName): LostTable | undefined;
  /** Kept at once, or with undefined forgotten. */
  keepLost(topic: TopicName, lost: LostTable | undefined): void;
}

const prefix = "oogst.seen.1.";
const writeAfterMs = 500;

/** Remembers in `storage`, and forgets there what is of other conferences. */
export function makeTopicMemory(conference: string, storage: Storage): TopicMemory {
  const keyOf = (topic: TopicName) => `${prefix}${conference}.${topic}`;
  const lostKeyOf = (topic: TopicName) => `${keyOf(topic)}.lost`;
  const waiting = new Map<TopicName, Seen>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  forgetOthers();
  addEventListener("pagehide", write);

  return {
    recall(topic) {
      const seen = read(keyOf(topic));
      return "epoch" in seen && "state" in seen ? (seen as Seen) : undefined;
    },
    remember(topic, seen) {
      // Who was connected then says nothing of now; nor what the hall saw, which is much, too.
      if (topic.startsWith("presence") || topic === "wall") return;
      waiting.set(topic, seen);
      timer ??= setTimeout(write, writeAfterMs);
    },
    recallLost(topic) {
      const lost = read(lostKeyOf(topic));
      return "seen" in lost && "found" in lost ? (lost as LostTable) : undefined;
    },
    keepLost(topic, lost) {
      if (lost === undefined) storage.removeItem(lostKeyOf(topic));
      else put(lostKeyOf(topic), lost);
    },
  };

  function read(key: string): object {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? "");
      return typeof kept === "object" && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  function put(key: string, value: object) {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // No room: the next page begins with what the server tells.
    }
  }

  function write() {
    clearTimeout(timer);
    timer = undefined;
    for (const [topic, seen] of waiting) put(keyOf(topic), seen);
    waiting.clear();
  }

  function forgetOthers() {
    const others = Object.keys(storage).filter(
      (key) => key.startsWith(prefix) && !key.startsWith(keyOf("" as TopicName)),
    );
    for (const key of others) storage.removeItem(key);
  }
}
