import { type ReadonlySignal, signal } from "@preact/signals";
import type { AcknowledgedFrame, Command, CommandFrame, RefusedFrame, StreamName } from "../protocol/frames";
import { makeId } from "./ids";
import type { LastWords } from "./last_words";
import {
  addsToLane,
  type Change,
  type Draft,
  type Entry,
  type Lane,
  makeMemoryStore,
  type OutboxStore,
} from "./outbox_store";

export type Answer =
  | { outcome: "acknowledged"; revision: number }
  | { outcome: "refused"; code: string; sentence: string; field: string | undefined }
  /** Another page of this browser has taken it over and sends it. */
  | { outcome: "taken_over" };

/** A command that was handed in: under which name it travels, and what becomes of it. */
export interface Sent {
  client: string;
  number: number;
  answer: Promise<Answer>;
}

export interface OutboxParts {
  person: string;
  /** This page load; what it owns is taken over by the next page once it is gone. */
  page: string;
  store: OutboxStore;
  lastWords: LastWords;
  isAlive(page: string): Promise<boolean>;
  /** The client id has changed: say hello anew. */
  onClientChange(): void;
  /** A command was refused; `entry` may come from an earlier page. */
  onRefused(entry: Entry, answer: Answer): void;
  /** What this page had waiting belongs to another page now: drop pending texts, they travel from there. */
  onTakenOver(): void;
}

/**
 * Commands on their way to the server. Each is numbered and kept in the store before it is sent, and stays until it is
 * answered; after a break everything unanswered is sent again in order, and the server does nothing twice (C1 to C3).
 *
 * Every page load has a client id of its own, so two tabs of one person never share numbers. What an earlier page left is
 * taken over at the start and sent first, under the client id that it was numbered with: the connection says hello as each
 * such client in turn, and then as this page's own.
 */
export interface Outbox {
  /** All that is not yet answered, in the order of sending. */
  readonly pending: ReadonlySignal<readonly Entry[]>;
  /** False when what waits is gone with the page. */
  readonly durable: ReadonlySignal<boolean>;
  /** The client to say hello as; looks whether this page's things are still its own. */
  client(): Promise<string>;
  add(to: StreamName, command: Command): Sent;
  /** The server has said welcome: sends all that waits by `send`, which says whether it could. */
  opened(send: (frame: CommandFrame) => boolean): void;
  closed(): void;
  /** The page may be gone in a moment: says in its last words what is not yet kept. */
  going(): void;
  answered(frame: AcknowledgedFrame | RefusedFrame): void;
  /** Keeps something that is not yet a command under `key`, or removes it with undefined. */
  keepDraft(key: string, value: unknown): void;
  /** What earlier pages left under their keys. */
  readonly drafts: readonly Draft[];
}

/** Fewer than the server reads before it waits (C4). */
const unansweredMax = 32;

export async function openOutbox(parts: OutboxParts): Promise<Outbox> {
  const { person, page } = parts;
  let store = parts.store;
  const durable = signal(store.durable);
  const pending = signal<readonly Entry[]>([]);
  const drafts: Draft[] = [];
  /** Clients of earlier pages whose commands go first. */
  const earlier: string[] = [];
  let own: Lane = { client: makeId(), person, owner: page };
  let ownLaneMade = false;
  const ownDrafts = new Set<string>();
  let numbers = new Map<StreamName, number>();
  /** What the store was not yet asked for or has not yet said to be kept, in order. */
  let unkept: Change[] = [];
  let writing: Promise<void> | undefined;
  /** What of it stands in this page's last words. */
  let said: readonly Change[] = [];
  let send: ((frame: CommandFrame) => boolean) | undefined;
  const kept = new WeakSet<Entry>();
  const unanswered = new Set<Entry>();
  const resolvers = new WeakMap<Entry, (answer: Answer) => void>();

  await takeOver().catch(goOnInMemory);

  return {
    pending,
    durable,
    drafts,
    async client() {
      await writing;
      await checkOwner();
      return currentClient();
    },
    add(to, command) {
      const entry: Entry = { client: own.client, to, number: nextNumber(to), command };
      const answer = new Promise<Answer>((resolve) => resolvers.set(entry, resolve));
      enqueue(entry);
      return { client: entry.client, number: entry.number, answer };
    },
    opened(sendFrame) {
      send = sendFrame;
      unanswered.clear();
      pump();
    },
    closed() {
      send = undefined;
    },
    answered(frame) {
      const entry = pending.value.find(
        ({ client, to, number }) => client === currentClient() && to === frame.to && number === frame.number,
      );
      if (entry === undefined) return;
      const answer = answerOf(frame);
      settle(entry, answer);
      if (answer.outcome === "refused") parts.onRefused(entry, answer);
      moveOn();
    },
    keepDraft(key, value) {
      if (value === undefined) ownDrafts.delete(key);
      else ownDrafts.add(key);
      write({ draft: { person, key, owner: page, value } });
    },
    going: sayLastWords,
  };

  function currentClient(): string {
    return earlier[0] ?? own.client;
  }

  function nextNumber(to: StreamName): number {
    const number = (numbers.get(to) ?? 0) + 1;
    numbers.set(to, number);
    return number;
  }

  /** Of what earlier pages left, takes what no living page holds. */
  async function takeOver() {
    const living = new Map<string, Promise<boolean>>();
    const isAlive = (owner: string) => {
      const known = living.get(owner) ?? parts.isAlive(owner);
      living.set(owner, known);
      return known;
    };
    for (const { lane, changes } of parts.lastWords.of(person)) {
      if (await isAlive(lane.owner)) continue;
      // As that page's own: of two pages that do this, one takes it over below. What it says of things that another page has
      // by now is late.
      await store.write(lane, changes);
      parts.lastWords.say(lane.owner, undefined);
    }
    for (const lane of await store.lanesOf(person)) {
      if (await isAlive(lane.owner)) continue;
      if ((await store.claimLane(lane, page)) === "lost") continue;
      const entries = await store.entriesOf(lane.client);
      if (entries.length === 0) {
        await store.removeLane(lane.client);
        continue;
      }
      for (const entry of entries) kept.add(entry);
      earlier.push(lane.client);
      pending.value = [...pending.value, ...entries.sort((one, other) => one.number - other.number)];
    }
    for (const draft of await store.draftsOf(person)) {
      if (await isAlive(draft.owner)) continue;
      if ((await store.claimDraft(draft, page)) === "lost") continue;
      ownDrafts.add(draft.key);
      drafts.push(draft);
    }
  }

  function enqueue(entry: Entry) {
    pending.value = [...pending.value, entry];
    write({ keep: entry });
  }

  function write(change: Change) {
    unkept.push(change);
    writing ??= Promise.resolve()
      .then(writeAll)
      .finally(() => {
        writing = undefined;
      });
  }

  /** What was asked for in one go is kept in one go, so that a command and the draft that it came of never part. */
  async function writeAll() {
    while (unkept.length > 0) {
      const batch = unkept.slice();
      const outcome = await store.write(own, batch).catch(goOnInMemory);
      if (outcome === "lost") takenOver();
      if (outcome === "kept") wereKept(batch);
      sayAgain();
    }
  }

  function wereKept(batch: readonly Change[]) {
    unkept = unkept.filter((change) => !batch.includes(change));
    ownLaneMade ||= addsToLane(batch);
    for (const change of batch) if ("keep" in change) kept.add(change.keep);
    pump();
  }

  function sayLastWords() {
    said = unkept.slice();
    parts.lastWords.say(page, said.length === 0 ? undefined : { lane: own, changes: said });
  }

  /** The page went on after its last words: they must not say what is kept by now. */
  function sayAgain() {
    if (said.length > 0) sayLastWords();
  }

  function pump() {
    if (send === undefined) return;
    const client = currentClient();
    for (const entry of pending.value) {
      if (entry.client !== client || unanswered.has(entry)) continue;
      if (!kept.has(entry) || unanswered.size >= unansweredMax) return;
      const { number, to, command } = entry;
      if (!send({ type: "command", number, to, command })) return;
      unanswered.add(entry);
    }
  }

  function settle(entry: Entry, answer: Answer) {
    unanswered.delete(entry);
    pending.value = pending.value.filter((candidate) => candidate !== entry);
    write({ forget: entry });
    // If it cannot be removed it is sent once more some day, and does nothing.
    if (store !== parts.store) parts.store.write(own, [{ forget: entry }]).catch(() => undefined);
    resolvers.get(entry)?.(answer);
  }

  /** Sends on; when an earlier page's lane is empty, its client has done its work. */
  function moveOn() {
    const client = earlier[0];
    if (client === undefined || pending.value.some((entry) => entry.client === client)) {
      pump();
      return;
    }
    earlier.shift();
    store.removeLane(client).catch(() => undefined);
    send = undefined;
    parts.onClientChange();
  }

  async function checkOwner() {
    if (!ownLaneMade && ownDrafts.size === 0) return;
    try {
      const laneLost = ownLaneMade && (await store.ownerOf(own.client)) !== page;
      const held = new Set((await store.draftsOf(person)).filter(({ owner }) => owner === page).map(({ key }) => key));
      if (laneLost || [...ownDrafts].some((key) => !held.has(key))) takenOver();
    } catch {
      goOnInMemory();
    }
  }

  /** While this page slept another took it for gone. What was kept is sent from there; the rest goes under a new name. */
  function takenOver() {
    const before = own.client;
    // Its last words were taken in by the other page, and count as kept.
    if (said.length > 0 && !parts.lastWords.has(page)) {
      for (const change of said) if ("keep" in change) kept.add(change.keep);
    }
    said = [];
    const here = pending.value.filter((entry) => entry.client === before);
    own = { client: makeId(), person, owner: page };
    ownLaneMade = false;
    ownDrafts.clear();
    numbers = new Map();
    unkept = unkept.filter((change) => "forget" in change);
    pending.value = pending.value.filter((entry) => entry.client !== before);
    for (const entry of here) {
      const resolve = resolvers.get(entry);
      if (kept.has(entry)) {
        unanswered.delete(entry);
        resolve?.({ outcome: "taken_over" });
        continue;
      }
      const renamed: Entry = { ...entry, client: own.client, number: nextNumber(entry.to) };
      if (resolve !== undefined) resolvers.set(renamed, resolve);
      enqueue(renamed);
    }
    parts.onTakenOver();
    send = undefined;
    parts.onClientChange();
  }

  function goOnInMemory() {
    store = makeMemoryStore();
    ownLaneMade = false;
    ownDrafts.clear();
    durable.value = false;
  }
}

function answerOf(frame: AcknowledgedFrame | RefusedFrame): Answer {
  return frame.type === "acknowledged"
    ? { outcome: "acknowledged", revision: frame.revision }
    : { outcome: "refused", code: frame.code, sentence: frame.sentence, field: frame.field };
}
