import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Seen, TopicMemory } from "../net/topic_memory";
import type {
  ChangeFrame,
  EndedFrame,
  Epoch,
  InsightEdit,
  ModeratorState,
  OrganiserState,
  OwnState,
  PresenceState,
  ProgrammeState,
  RefusedTopicFrame,
  SharedState,
  SnapshotFrame,
  StageState,
  State,
  Subscription,
  TableState,
  TallyState,
  TextEdit,
  TopicName,
  WallState,
} from "../protocol/frames";
import { type Json, mergePatch } from "./merge_patch";
import { textType } from "./text_op";

/** The state of a topic, by its name (PROTOCOL.md 4.1). */
export type StateOf<Name extends TopicName> = Name extends "programme"
  ? ProgrammeState
  : Name extends "moderator"
    ? ModeratorState
    : Name extends "organiser"
      ? OrganiserState
      : Name extends "wall"
        ? WallState
        : Name extends "presence" | `presence/${number}`
          ? PresenceState
          : Name extends `table/${number}`
            ? TableState
            : Name extends `stage/${number}`
              ? StageState
              : Name extends `tally/${number}`
                ? TallyState
                : Name extends "shared"
                  ? SharedState
                  : Name extends "own"
                    ? OwnState
                    : never;

export interface TopicsParts {
  /** Tells the server what is followed, anew or no longer; asked only while connected. */
  subscribe(subscriptions: Subscription[]): void;
  unsubscribe(topics: TopicName[]): void;
  /** The text revisions of this epoch that pending operations stand on, by insight (V8). */
  textBases(topic: TopicName, epoch: Epoch | undefined): Record<string, number> | undefined;
  /** An edit has been applied to the topic's state. */
  onEdit(edit: InsightEdit): void;
  /**
   * A snapshot has replaced the topic's state; `since` as in V8. `lost` is what was last seen where the server has gone back
   * (E1): told before anything forgets it.
   */
  onSnapshot(
    topic: TopicName,
    epoch: Epoch,
    since: Record<string, TextEdit[] | undefined>,
    lost: State | undefined,
  ): void;
  /** A change other than an edit has been merged into the topic's state. */
  onMerge(topic: TopicName): void;
  /** What is shown until the server has told; never resumed from. */
  memory?: Pick<TopicMemory, "recall" | "remember"> | undefined;
}

interface Topic {
  state: Signal<State | undefined>;
  epoch: Epoch | undefined;
  /** What to go on from; undefined while the whole state is asked for. */
  revision: number | undefined;
  /** How far this epoch was once seen, by an earlier page too. */
  seen: number;
  closed: Signal<boolean>;
}

/**
 * What the server has told, by topic: snapshots and changes folded into states that a view reads as signals (V1 to V4).
 * A state stays as it was while there is no connection, and goes on from its revision when there is one again.
 */
export interface Topics {
  /** The state of a topic, undefined until it has been told; followed from the first call on. */
  follow<Name extends TopicName>(name: Name): ReadonlySignal<StateOf<Name> | undefined>;
  unfollow(name: TopicName): void;
  /** Asks for the whole state of what is followed. */
  followAnew(name: TopicName): void;
  /** The epoch of what is known of a topic. */
  epochOf(name: TopicName): Epoch | undefined;
  /** Whether the server has ended the topic or refused it: its state is then no longer kept up. */
  isClosed(name: TopicName): ReadonlySignal<boolean>;
  /** All that is followed, for `hello`; what had been refused is asked for again. */
  subscriptions(): Subscription[];
  receive(frame: SnapshotFrame | ChangeFrame | EndedFrame | RefusedTopicFrame): void;
}

export function makeTopics(parts: TopicsParts): Topics {
  const topics = new Map<TopicName, Topic>();

  return {
    follow<Name extends TopicName>(name: Name) {
      const known = topics.get(name);
      const topic = known ?? freshTopic(parts.memory?.recall(name));
      if (known === undefined) {
        topics.set(name, topic);
        parts.subscribe([subscriptionOf(name, topic)]);
      }
      // The server's word for it: a topic's state has the shape that belongs to its name.
      return topic.state as ReadonlySignal<StateOf<Name> | undefined>;
    },
    unfollow(name) {
      if (topics.delete(name)) parts.unsubscribe([name]);
    },
    followAnew(name) {
      const topic = topics.get(name);
      if (topic !== undefined) startAnew(topic, name);
    },
    epochOf: (name) => topics.get(name)?.epoch,
    isClosed(name) {
      return topics.get(name)?.closed ?? signal(true);
    },
    subscriptions() {
      return [...topics].map(([name, topic]) => {
        topic.closed.value = false;
        return subscriptionOf(name, topic);
      });
    },
    receive(frame) {
      const topic = topics.get(frame.topic);
      if (topic === undefined) return;
      switch (frame.type) {
        case "snapshot":
          takeSnapshot(topic, frame);
          break;
        case "change":
          takeChange(topic, frame);
          break;
        case "ended":
        case "refused_topic":
          topic.closed.value = true;
      }
    },
  };

  function subscriptionOf(name: TopicName, { epoch, revision }: Topic): Subscription {
    const subscription: Subscription = { topic: name };
    const texts = parts.textBases(name, epoch);
    if (texts !== undefined) subscription.texts = texts;
    // The bases of pending texts mean something within their epoch only, so it is said even where the revision is not known.
    if (epoch !== undefined) subscription.epoch = epoch;
    if (epoch !== undefined && revision !== undefined) subscription.revision = revision;
    return subscription;
  }

  function takeSnapshot(topic: Topic, frame: SnapshotFrame) {
    // A server that lost something may not know it yet: then it tells of less, under the epoch of before.
    const isOver = topic.epoch !== undefined && (topic.epoch !== frame.epoch || frame.revision < topic.seen);
    const lost = isOver ? topic.state.peek() : undefined;
    topic.seen = frame.revision;
    topic.epoch = frame.epoch;
    topic.revision = frame.revision;
    topic.state.value = frame.state;
    parts.onSnapshot(frame.topic, frame.epoch, frame.texts ?? {}, lost);
    const { epoch, state, revision } = frame;
    parts.memory?.remember(frame.topic, { epoch, state, revision });
  }

  function takeChange(topic: Topic, frame: ChangeFrame) {
    let state = topic.state.peek();
    if (state === undefined) return;
    const edits: InsightEdit[] = [];
    for (const change of frame.changes) {
      if ("merge" in change) {
        state = mergePatch(state as unknown as Json, change.merge as Json) as unknown as State;
      } else {
        const edited = withEdit(state, change.edit);
        if (edited === undefined) {
          startAnew(topic, frame.topic);
          return;
        }
        state = edited;
        edits.push(change.edit);
      }
    }
    topic.revision = topic.seen = frame.revision;
    topic.state.value = state;
    const { epoch, revision } = topic;
    if (epoch !== undefined) parts.memory?.remember(frame.topic, { epoch, state, revision });
    for (const edit of edits) parts.onEdit(edit);
    if (edits.length < frame.changes.length) parts.onMerge(frame.topic);
  }

  /** What came does not fit what is known: the whole state, please. */
  function startAnew(topic: Topic, name: TopicName) {
    topic.revision = undefined;
    parts.subscribe([subscriptionOf(name, topic)]);
  }
}

function freshTopic(seen: Seen | undefined): Topic {
  return {
    state: signal(seen?.state),
    epoch: seen?.epoch,
    revision: undefined,
    seen: seen?.revision ?? 0,
    closed: signal(false),
  };
}

/** The state with one insight's text edited; undefined when the edit does not fit. */
function withEdit(state: State, edit: InsightEdit): TableState | undefined {
  if (!("insights" in state) || !("table" in state)) return undefined;
  const { insights } = state as TableState;
  const insight = insights[edit.insight];
  if (insight === undefined || edit.revision !== insight.text_revision + 1) return undefined;
  try {
    const text = textType.apply(insight.text, edit.op);
    return {
      ...(state as TableState),
      insights: { ...insights, [edit.insight]: { ...insight, text, text_revision: edit.revision } },
    };
  } catch {
    return undefined;
  }
}
