import { expect, vi } from "vitest";
import { FakeSocket, welcome } from "../net/fake_socket.testing";
import { openIdbStore } from "../net/idb_store";
import { makeId } from "../net/ids";
import { makeLastWords } from "../net/last_words";
import { openOutbox } from "../net/outbox";
import type { Session } from "../net/session";
import { makeTopicMemory } from "../net/topic_memory";
import type { Insight, SnapshotFrame } from "../protocol/frames";
import { type Live, type LiveParts, startLive } from "./live";

export const session: Session = {
  token: "token-of-noor",
  person: "p7",
  name: "Noor",
  role: "chair",
  conference: "c1",
  conferenceTitle: "Werkconferentie",
  table: 7,
  theme: undefined,
  expiresAt: 2_000_000_000_000,
};

export const insight: Insight = {
  kind: "idea",
  perspectives: [],
  text: "een gezicht",
  text_revision: 3,
  author: "p7",
  added_at: 1,
  changed_at: 1,
  order: 1,
  state: "safe",
  late: false,
};

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
    openOutbox: async (person, events) =>
      openOutbox({
        person,
        page: makeId(),
        store: await openIdbStore(here.database),
        lastWords: makeLastWords(localStorage),
        isAlive: async () => false,
        ...events,
      }),
    onLeftOver: (_, text) => here.leftOver.push(text),
    onRefused: (entry) => here.refusals.push(entry.command.name),
    ...parts,
  });
}

export async function connect(as = welcome) {
  await vi.waitFor(() => expect(FakeSocket.all.length).toBeGreaterThan(0));
  await FakeSocket.latest.open();
  await vi.waitFor(() => expect(FakeSocket.latest.sent.length).toBeGreaterThan(0));
  FakeSocket.latest.say(as);
}

export const commands = () => FakeSocket.latest.sentOf("command");
