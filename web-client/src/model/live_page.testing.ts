import { expect, vi } from "vitest";
import { FakeSocket, welcome } from "../net/fake_socket.testing";
import { openIdbStore } from "../net/idb_store";
import { makeId } from "../net/ids";
import { makeLastWords } from "../net/last_words";
import { type OutboxEvents, type OutboxParts, openOutbox } from "../net/outbox";
import { session } from "../net/session.testing";
import { makeTopicMemory } from "../net/topic_memory";
import type { SnapshotFrame } from "../protocol/frames";
import { type Live, type LiveParts, startLive } from "./live";
import { insight } from "./states.testing";

export const snapshot = (text = insight.text, text_revision = 3, texts?: SnapshotFrame["texts"]): SnapshotFrame => ({
  type: "snapshot",
  topic: "table/7",
  epoch: "e1",
  revision: 10 + text_revision,
  state: { table: 7, insights: { aaaaaaaa: { ...insight, text, text_revision } } },
  ...(texts === undefined ? {} : { texts }),
});

/** The page of the test that runs, and what it was told. */
export interface Here {
  database: string;
  live: Live;
  leftOver: string[];
  refusals: string[];
}

export const here = {} as Here;

/** A new browser with one page, which is not connected yet. */
export async function beginPage() {
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  localStorage.clear();
  Object.assign(here, { database: makeId(), leftOver: [], refusals: [] });
  here.live = await openPage();
}

export function endPage() {
  here.live.stop();
  vi.unstubAllGlobals();
}

/** A page of the person's browser; every page before it is gone. */
export function openPage(parts: Partial<LiveParts> = {}): Promise<Live> {
  return startLive({
    session,
    address: "ws://oogst/ws",
    language: () => "nl",
    // A page of an earlier test may still write what it last saw: not among what this one sees.
    memory: makeTopicMemory(here.database, localStorage),
    openOutbox: (person, events) => openOutboxOf(person, { ...events, isAlive: async () => false }),
    onLeftOver: (_, text) => here.leftOver.push(text),
    onRefused: (entry) => here.refusals.push(entry.command.name),
    ...parts,
  });
}

/** The outbox of a page in the person's browser. */
export async function openOutboxOf(person: string, events: OutboxEvents & Pick<OutboxParts, "isAlive">) {
  const store = await openIdbStore(here.database);
  return openOutbox({ person, page: makeId(), store, lastWords: makeLastWords(localStorage), ...events });
}

export async function connect(as = welcome) {
  await vi.waitFor(() => expect(FakeSocket.all.length).toBeGreaterThan(0));
  await FakeSocket.latest.open();
  await vi.waitFor(() => expect(FakeSocket.latest.sent.length).toBeGreaterThan(0));
  FakeSocket.latest.say(as);
}

/** Connects a page that follows the person's table, and tells it of that. */
export async function followTable(as = welcome, told = snapshot()) {
  here.live.follow("table/7");
  await connect(as);
  FakeSocket.latest.say(told);
}

/** The text of the insight at the table, in a page. */
export function openText(page = here.live) {
  return page.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, insight.text_revision);
}

export const commands = () => FakeSocket.latest.sentOf("command");
