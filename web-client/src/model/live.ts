import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../net/answer";
import { type Link, makeConnection } from "../net/connection";
import { makeId } from "../net/ids";
import type { Outbox, OutboxEvents, Sent } from "../net/outbox";
import type { Draft, Entry } from "../net/outbox_store";
import type { ReceiptBook } from "../net/receipt_book";
import type { Session } from "../net/session";
import type { TopicMemory } from "../net/topic_memory";
import type {
  Command,
  HelloFrame,
  Language,
  PairFrame,
  Role,
  ServerFrame,
  ServerLimits,
  StreamName,
  TableState,
  TopicName,
} from "../protocol/frames";
import { type KeptText, LiveTexts } from "./live_texts";
import { type BringsBack, makeLostTables } from "./lost_tables";
import { makePageDrafts, nameIn } from "./page_drafts";
import { makeServerClock, type ServerClock } from "./server_clock";
import { nameOf, placeOf, type TextPlace } from "./text_place";
import { makeTopics, type StateOf } from "./topics";

/** What a page brings along, and what it wants to be told besides what it follows. */
export interface LiveParts {
  /** Who the page is; absent for a wall that has to be paired first. */
  session: Session | undefined;
  /** The language of the server's sentences; read for each connection. */
  language(): Language;
  /** Opens the outbox, `openPageOutbox` in ordinary pages; absent for a page that asks for nothing, as the wall. */
  openOutbox?(person: string, events: OutboxEvents): Promise<Outbox>;
  /** A command was refused, perhaps one of an earlier page: say so, in the server's sentence. */
  onRefused?(entry: Entry, answer: Answer): void;
  /** What was typed in an insight could not be carried over: show it beside the text. */
  onLeftOver?(place: TextPlace, leftOver: string): void;
  /** For a wall: the code to show, and who it has become once a moderator has typed it. */
  onPairing?(code: string): void;
  onPaired?(token: string, wall: string): void;
  /** Where what was last seen is kept, for a page that shows it at once. */
  memory?: TopicMemory | undefined;
  /** Where the server's receipts for what was written here are kept. */
  receipts?: ReceiptBook | undefined;
  address?: string;
}

/** Where somebody sits and what she does there, as it is now (W7). */
export interface Seat {
  role: Role;
  table: number | undefined;
}

/**
 * One page's part in a conference: what it follows, as signals, and what it asks for. Made once a page and living as long;
 * connects, resumes and repeats by itself.
 */
export interface Live {
  readonly clock: ServerClock;
  readonly link: ReadonlySignal<Link>;
  /** Commands that are not yet known to be durable, in the order of sending. */
  readonly pending: ReadonlySignal<readonly Entry[]>;
  /** False when what waits is gone with the page. */
  readonly durable: ReadonlySignal<boolean>;
  /** True while the server cannot make anything durable (W8). */
  readonly savingFails: ReadonlySignal<boolean>;
  /** Undefined until somebody is known. */
  readonly seat: ReadonlySignal<Seat | undefined>;
  readonly limits: ReadonlySignal<ServerLimits | undefined>;
  readonly texts: LiveTexts;
  follow<Name extends TopicName>(name: Name): ReadonlySignal<StateOf<Name> | undefined>;
  unfollow(name: TopicName): void;
  isClosed(name: TopicName): ReadonlySignal<boolean>;
  command(to: StreamName, command: Command): Sent;
  /** Keeps something that is not yet a command under `name` beyond this page, or with undefined forgets it. */
  keepDraft(name: string, value: unknown): void;
  /** What earlier pages left under `name`; it is this page's to keep from now on, and forgotten with its next `keepDraft`. */
  earlierDrafts(name: string): unknown[];
  /** Says in which insight of a table this person types, or with null that she no longer does; not kept, not answered (V9). */
  tellWriting(table: number, insight: string | null): void;
  /** Tries at once to connect. */
  connectNow(): void;
  /** Goes on with another login of the same person (the token ran out), or as nobody, for a wall that was removed. */
  goOnAs(session: Pick<Session, "token"> | undefined): void;
  stop(): void;
}

export async function startLive(parts: LiveParts): Promise<Live> {
  let token = parts.session?.token;
  const clock = makeServerClock();
  const savingFails = signal(false);
  const seat = signal<Seat | undefined>(parts.session && { role: parts.session.role, table: parts.session.table });
  const limits = signal<ServerLimits>();
  const clientWithoutOutbox = makeId();
  let outbox: Outbox | undefined;
  const drafts = makePageDrafts(() => outbox);

  const texts = new LiveTexts({
    handIn: ({ table, insight }, epoch, base, op, behind) =>
      command(`table/${table}`, {
        name: "edit_text",
        insight,
        base,
        op,
        ...(epoch === undefined ? {} : { epoch }),
        ...(behind.length === 0 ? {} : { behind: behind.map(({ client, number, op }) => ({ client, number, op })) }),
      }),
    newKey: (place) => `${nameOf(place)}/${makeId()}`,
    keep: (key, text) => outbox?.keepDraft(key, text),
    onLeftOver: (place, leftOver) => parts.onLeftOver?.(place, leftOver),
    isToBeMade: ({ table, insight }) =>
      topics.follow(`table/${table}`).peek()?.insights[insight] === undefined &&
      outbox?.pending.peek().some(({ command }) => madeBy(command) === insight) === true,
    epoch: (table) => topics.epochOf(`table/${table}`),
    followAnew: (table) => topics.followAnew(`table/${table}`),
  });

  const topics = makeTopics({
    memory: parts.memory,
    subscribe: (subscriptions) => connection.send({ type: "subscribe", topics: subscriptions }),
    unsubscribe: (names) => connection.send({ type: "unsubscribe", topics: names }),
    textBases(name, epoch) {
      const table = tableOf(name);
      return table === undefined ? undefined : texts.bases(table, epoch);
    },
    onEdit: (edit) => texts.receive(edit),
    onSnapshot(name, epoch, since, lost) {
      const table = tableOf(name);
      const state = table === undefined ? undefined : topics.follow(`table/${table}`).peek();
      if (table === undefined || state === undefined) return;
      const offered = lostTables.told(state, lost as TableState | undefined);
      texts.snapshot(state, epoch, since, offered);
    },
    onMerge(name) {
      const table = tableOf(name);
      const state = table === undefined ? undefined : topics.follow(`table/${table}`).peek();
      if (state !== undefined) texts.appeared(state, topics.epochOf(name));
    },
  });

  const lostTables = makeLostTables({
    memory: parts.memory,
    may: bringsBack,
    stateOf: (table) => topics.follow(`table/${table}`).peek(),
    textOf: (insight) => texts.seen(insight),
    ask: (table, asked) => command(`table/${table}`, asked),
  });

  const connection = makeConnection({
    opening,
    receive,
    onServerTime: (now, roundTripMs) => clock.learn(now, roundTripMs),
    ...(parts.address === undefined ? {} : { address: parts.address }),
  });

  outbox =
    parts.session &&
    (await parts.openOutbox?.(parts.session.person, {
      onClientChange: () => connection.restart(),
      onAnswer,
      onRenamed({ command, client, number }, before) {
        if (command.name === "edit_text") texts.renamed(command.insight, before, { client, number });
      },
      onDraftsTaken(keys, unkept) {
        drafts.beginAnew();
        texts.giveUp(keys, unkept);
      },
      takesLate: (key) => placeOf(nameIn(key)) !== undefined,
      onLateDrafts(late) {
        for (const table of restoreTexts(late)) topics.followAnew(`table/${table}`);
      },
    }));

  restoreTexts(outbox?.drafts ?? []);
  effect(() => {
    if (connection.link.value.state !== "open") outbox?.closed();
  });
  connection.restart();

  return {
    clock,
    link: connection.link,
    pending: outbox?.pending ?? signal([]),
    durable: outbox?.durable ?? signal(true),
    savingFails,
    seat,
    limits,
    texts,
    follow: topics.follow,
    unfollow: topics.unfollow,
    isClosed: topics.isClosed,
    command,
    keepDraft: drafts.keep,
    earlierDrafts: (name) => drafts.earlier(name).map(({ value }) => value),
    tellWriting: (table, insight) => connection.send({ type: "writing", table, insight }),
    connectNow: () => connection.restart(),
    goOnAs(session) {
      token = session?.token;
      connection.restart();
    },
    stop: () => connection.stop(),
  };

  async function opening(): Promise<() => HelloFrame | PairFrame> {
    const client = (await outbox?.client()) ?? clientWithoutOutbox;
    return () => (token === undefined ? { type: "pair", language: parts.language() } : hello(token, client));
  }

  function hello(token: string, client: string): HelloFrame {
    const hello: HelloFrame = {
      type: "hello",
      token,
      client,
      language: parts.language(),
      topics: topics.subscriptions(),
    };
    const receipts = parts.receipts?.shown() ?? [];
    return receipts.length === 0 ? hello : { ...hello, receipts };
  }

  function receive(frame: ServerFrame) {
    switch (frame.type) {
      case "welcome":
        seat.value = { role: frame.role, table: frame.table ?? undefined };
        parts.receipts?.begin(frame.epoch);
        limits.value = frame.limits;
        savingFails.value = !frame.saving;
        outbox?.opened((command) => connection.send(command));
        break;
      case "snapshot":
      case "change":
      case "ended":
      case "refused_topic":
        topics.receive(frame);
        lostTables.look();
        break;
      case "acknowledged":
        parts.receipts?.note(frame);
        outbox?.answered(frame);
        break;
      case "refused":
        outbox?.answered(frame);
        break;
      case "saving":
        savingFails.value = !frame.saving;
        break;
      case "you":
        seat.value = { role: frame.role, table: frame.table ?? undefined };
        lostTables.look();
        break;
      case "pairing":
        parts.onPairing?.(frame.code);
        break;
      case "paired":
        token = frame.token;
        parts.onPaired?.(frame.token, frame.wall);
        connection.send(hello(frame.token, clientWithoutOutbox));
        break;
      // The connection has dealt with these.
      case "pong":
      case "goodbye":
        break;
    }
  }

  function command(to: StreamName, command: Command): Sent {
    if (outbox === undefined) throw new Error("this page has no outbox");
    return outbox.add(to, command);
  }

  function bringsBack(table: number): BringsBack | undefined {
    const here = seat.peek();
    if (here?.table !== table) return undefined;
    if (here.role === "chair") return "standings";
    const isOpen = topics.follow(`stage/${table}`).peek()?.open === true;
    return here.role === "scribe" || (here.role === "participant" && isOpen) ? "texts" : undefined;
  }

  /** Takes up the texts among what gone pages left, and gives their tables. */
  function restoreTexts(left: readonly Draft[]): Set<number> {
    const tables = new Set<number>();
    for (const { key, value } of left) {
      const place = placeOf(nameIn(key));
      if (place === undefined) continue;
      texts.restore(place, key, value as KeptText);
      tables.add(place.table);
    }
    return tables;
  }

  function onAnswer(entry: Entry, answer: Answer) {
    const { command, client, number } = entry;
    if (command.name === "edit_text") {
      if (answer.outcome === "refused") texts.refused(command.insight, { client, number });
      else texts.acknowledged(command.insight, { client, number });
    }
    const made = madeBy(command);
    if (made !== undefined) texts[answer.outcome === "refused" ? "neverMade" : "madeElsewhere"](made);
    if (answer.outcome === "refused") parts.onRefused?.(entry, answer);
  }
}

function tableOf(topic: TopicName): number | undefined {
  return topic.startsWith("table/") ? Number(topic.slice("table/".length)) : undefined;
}

/** The insight that a command makes of others, which others may have typed in meanwhile. */
function madeBy(command: Command): string | undefined {
  if (command.name === "merge_insights") return command.insight;
  return command.name === "split_insight" ? command.into : undefined;
}
