import { type ReadonlySignal, signal } from "@preact/signals";
import type { AcknowledgedFrame, Command, CommandFrame, RefusedFrame, StreamName } from "../protocol/frames";
import { type Answer, answerOf } from "./answer";
import { makeId } from "./ids";
import { makeKeeping } from "./keeping";
import { type LastWords, noLastWords } from "./last_words";
import { addsToLane, type Change, type Draft, type Entry, type Lane, type OutboxStore } from "./outbox_store";
import { type Legacy, takeOver } from "./takeover";

/** Under which name a command travels. */
export interface Travel {
  client: string;
  number: number;
}

/** A command that was handed in: under which name it travels, and what becomes of it. */
export interface Sent extends Travel {
  answer: Promise<Answer>;
}

/** What an outbox tells of what happens to it. */
export interface OutboxEvents {
  /** The client id has changed: say hello anew. */
  onClientChange(): void;
  /** A command was answered; `entry` may come from an earlier page. */
  onAnswer(entry: Entry, answer: Answer): void;
  /** A command that another page cannot have sent travels under another name than before. */
  onRenamed(entry: Entry, before: Travel): void;
  /** Drafts of this page belong to another one now; of those in `unkept` it does not have the latest. */
  onDraftsTaken(keys: ReadonlySet<string>, unkept: ReadonlySet<string>): void;
  /**
   * Whether a draft is to be taken of a page that goes later than this one began. It may come back at once, as after a
   * reload: what it shows to its person should be left for it.
   */
  takesLate(key: string): boolean;
  /** These were taken so. */
  onLateDrafts(drafts: readonly Draft[]): void;
}

export interface OutboxParts extends OutboxEvents {
  person: string;
  /** This page load; what it owns is taken over by the next page once it is gone. */
  page: string;
  store: OutboxStore;
  lastWords: LastWords;
  isAlive(page: string): Promise<boolean>;
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
  /** The client to say hello as, after a look around. */
  client(): Promise<string>;
  /** Looks whether this page's things are still its own, and what pages left that have gone since. */
  lookAround(): Promise<void>;
  add(to: StreamName, command: Command): Sent;
  /** The server has said welcome: sends all that waits by `send`, which says whether it could. */
  opened(send: (frame: CommandFrame) => boolean): void;
  closed(): void;
  /** The page may be gone in a moment: says in its last words what is not yet kept. */
  going(): void;
  answered(frame: AcknowledgedFrame | RefusedFrame): void;
  /** Keeps something that is not yet a command under `key`, or removes it with undefined. */
  keepDraft(key: string, value: unknown): void;
  /** A store that keeps is there after all: takes into it what is in memory, and out of it what pages left. */
  keepIn(store: OutboxStore): Promise<void>;
  /** What earlier pages left under their keys. */
  readonly drafts: readonly Draft[];
}

/** Fewer than the server reads before it waits (C4). */
const unansweredMax = 32;

export async function openOutbox(parts: OutboxParts): Promise<Outbox> {
  const { person, page } = parts;
  const pending = signal<readonly Entry[]>([]);
  const drafts: Draft[] = [];
  /** Clients of earlier pages whose commands go first. */
  const earlier: string[] = [];
  let own: Lane = { client: makeId(), person, owner: page };
  let ownLaneMade = false;
  let numbers = new Map<StreamName, number>();
  let send: ((frame: CommandFrame) => boolean) | undefined;
  const kept = new WeakSet<Entry>();
  const keptDrafts = new Set<string>();
  const unanswered = new Set<Entry>();
  const resolvers = new WeakMap<Entry, (answer: Answer) => void>();

  const keeping = makeKeeping({
    page,
    store: parts.store,
    lastWords: parts.lastWords,
    lane: () => own,
    onKept,
    onLost: checkOwner,
    onMemory() {
      ownLaneMade = false;
      keptDrafts.clear();
    },
  });
  adopt(await whatGonePagesLeft(() => true));

  return {
    pending,
    durable: keeping.durable,
    drafts,
    async client() {
      await lookAround();
      return currentClient();
    },
    lookAround,
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
      settle(entry, answerOf(frame));
      moveOn();
    },
    keepDraft: (key, value) => keeping.write({ draft: { person, key, owner: page, value } }),
    going: keeping.sayLastWords,
    async keepIn(store) {
      await keeping.keepIn(store);
      await lookAround();
    },
  };

  function currentClient(): string {
    return earlier[0] ?? own.client;
  }

  function nextNumber(to: StreamName): number {
    const number = (numbers.get(to) ?? 0) + 1;
    numbers.set(to, number);
    return number;
  }

  function enqueue(entry: Entry) {
    pending.value = [...pending.value, entry];
    keeping.write({ keep: entry });
  }

  function onKept(changes: readonly Change[]) {
    ownLaneMade ||= addsToLane(changes);
    for (const change of changes) {
      if ("keep" in change) kept.add(change.keep);
      if ("draft" in change) keptDrafts[change.draft.value === undefined ? "delete" : "add"](change.draft.key);
    }
    pump();
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
    // First what comes of the answer, so that it is kept together with the command's going.
    parts.onAnswer(entry, answer);
    // If it cannot be removed it is sent once more some day, and does nothing.
    keeping.write({ forget: entry });
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
    keeping.removeLane(client);
    changeClient();
  }

  function changeClient() {
    send = undefined;
    parts.onClientChange();
  }

  async function lookAround() {
    await keeping.settled();
    await checkOwner().catch(keeping.goOnInMemory);
    const before = currentClient();
    const { lanes, drafts: late } = adopt(await whatGonePagesLeft(parts.takesLate));
    if (late.length > 0) parts.onLateDrafts(late);
    if (lanes.length > 0 && send !== undefined && currentClient() !== before) changeClient();
  }

  async function whatGonePagesLeft(wants: (key: string) => boolean): Promise<Legacy> {
    const store = keeping.store();
    // What others said last stays where it is as long as it cannot be kept better.
    const lastWords = store.durable ? parts.lastWords : noLastWords;
    return takeOver({ person, page, store, lastWords, isAlive: parts.isAlive, wants }).catch(() => {
      keeping.goOnInMemory();
      return { lanes: [], drafts: [] };
    });
  }

  function adopt(legacy: Legacy): Legacy {
    for (const { client, entries } of legacy.lanes) {
      for (const entry of entries) kept.add(entry);
      earlier.push(client);
      pending.value = [...pending.value, ...entries];
    }
    for (const draft of legacy.drafts) keptDrafts.add(draft.key);
    drafts.push(...legacy.drafts);
    return legacy;
  }

  /** While this page slept another may have taken it for gone, and have taken over what was kept. */
  async function checkOwner() {
    const store = keeping.store();
    const { client } = own;
    const made = ownLaneMade;
    const owner = await store.ownerOf(client);
    const owners = new Map((await store.draftsOf(person)).map((draft) => [draft.key, draft.owner]));
    const taken = keeping.takenWords();
    for (const change of taken) if ("keep" in change) kept.add(change.keep);
    keeping.drop((change) => taken.includes(change));

    const unkept = new Set(keeping.waiting().flatMap((change) => ("draft" in change ? [change.draft.key] : [])));
    const said = taken.flatMap((change) =>
      "draft" in change && change.draft.value !== undefined ? [change.draft.key] : [],
    );
    const isForeign = (key: string) => owners.has(key) && owners.get(key) !== page;
    const lost = [...keptDrafts].filter((key) => owners.get(key) !== page);
    const keys = new Set([...lost, ...said, ...[...unkept].filter(isForeign)]);
    const isLaneTaken = addsToLane(taken) || (owner !== page && (made || owner !== undefined));
    // Another look may have found it out in the meantime.
    if (isLaneTaken && client === own.client) laneTaken();
    if (keys.size > 0) draftsTaken(keys, unkept);
  }

  /** What was kept is sent from the other page; the rest goes under a new name. */
  function laneTaken() {
    const before = own.client;
    const here = pending.value.filter((entry) => entry.client === before);
    own = { client: makeId(), person, owner: page };
    ownLaneMade = false;
    numbers = new Map();
    keeping.drop((change) => "keep" in change);
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
      parts.onRenamed(renamed, entry);
    }
    changeClient();
  }

  function draftsTaken(keys: ReadonlySet<string>, unkept: ReadonlySet<string>) {
    for (const key of keys) keptDrafts.delete(key);
    keeping.drop((change) => "draft" in change && keys.has(change.draft.key));
    parts.onDraftsTaken(keys, unkept);
  }
}
