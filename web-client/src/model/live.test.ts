// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../net/fake_socket.testing";
import { openIdbStore } from "../net/idb_store";
import { makeId } from "../net/ids";
import { makeLastWords } from "../net/last_words";
import { openOutbox } from "../net/outbox";
import { makeReceiptBook } from "../net/receipt_book";
import type { Session } from "../net/session";
import { makeTopicMemory } from "../net/topic_memory";
import type { Insight, SnapshotFrame } from "../protocol/frames";
import { type Live, type LiveParts, startLive } from "./live";

const session: Session = {
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

const insight: Insight = {
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

const snapshot = (text = insight.text, text_revision = 3, texts?: SnapshotFrame["texts"]): SnapshotFrame => ({
  type: "snapshot",
  topic: "table/7",
  epoch: "e1",
  revision: 10 + text_revision,
  state: { table: 7, insights: { aaaaaaaa: { ...insight, text, text_revision } } },
  ...(texts === undefined ? {} : { texts }),
});

let database: string;
let live: Live;
let leftOver: string[];
let refusals: string[];

beforeEach(async () => {
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  database = makeId();
  localStorage.clear();
  leftOver = [];
  refusals = [];
  live = await openPage();
});

afterEach(() => {
  live.stop();
  vi.unstubAllGlobals();
});

/** A page of the person's browser; every page before it is gone. */
function openPage(parts: Partial<LiveParts> = {}): Promise<Live> {
  return startLive({
    session,
    address: "ws://oogst/ws",
    language: () => "nl",
    // A page of an earlier test may still write what it last saw: not among what this one sees.
    memory: makeTopicMemory(database, localStorage),
    openOutbox: async (person, events) =>
      openOutbox({
        person,
        page: makeId(),
        store: await openIdbStore(database),
        lastWords: makeLastWords(localStorage),
        isAlive: async () => false,
        ...events,
      }),
    onLeftOver: (_, text) => leftOver.push(text),
    onRefused: (entry) => refusals.push(entry.command.name),
    ...parts,
  });
}

async function connect(as = welcome) {
  await vi.waitFor(() => expect(FakeSocket.all.length).toBeGreaterThan(0));
  await FakeSocket.latest.open();
  await vi.waitFor(() => expect(FakeSocket.latest.sent.length).toBeGreaterThan(0));
  FakeSocket.latest.say(as);
}

const commands = () => FakeSocket.latest.sentOf("command");

describe("a page's part in a conference", () => {
  it("follows what it asked for before and after it was connected", async () => {
    live.follow("programme");
    await connect();
    live.follow("table/7");
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({
      token: session.token,
      topics: [{ topic: "programme" }],
    });
    expect(FakeSocket.latest.sentOf("subscribe")).toEqual([{ type: "subscribe", topics: [{ topic: "table/7" }] }]);
  });

  it("[V7] shows a command as waiting until it is acknowledged", async () => {
    await connect();
    const { answer } = live.command("table/7", { name: "share_insight", insight: "aaaaaaaa" });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(live.pending.value).toHaveLength(1);
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 11 });
    expect(live.pending.value).toEqual([]);
    expect(await answer).toEqual({ outcome: "acknowledged", revision: 11 });
  });

  it("types in a text, hears its own and another's edit, and goes on", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const field = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const hello = FakeSocket.latest.sentOf("hello")[0];
    const typed = { name: "edit_text", base: 3, epoch: "e1", op: [4, "vast "] };
    expect(commands()[0]).toMatchObject({ number: 1, command: typed });

    const edits = [
      { insight: "aaaaaaaa", revision: 4, op: ["Ja: "], client: "client02", number: 9 },
      { insight: "aaaaaaaa", revision: 5, op: [8, "vast "], client: hello?.client ?? "", number: 1 },
    ];
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 15, changes: edits.map((edit) => ({ edit })) });
    expect(field.text.value).toBe("Ja: een vast gezicht!");
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]).toMatchObject({ number: 2, command: { base: 5, op: [20, "!"] } });
  });

  it("[V8] carries on after the page was closed in the middle of typing, without a network", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const field = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const before = FakeSocket.latest.sentOf("hello")[0]?.client ?? "";
    const store = await openIdbStore(database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toMatchObject([{ value: { buffer: [16, "!"] } }]));
    dispatchEvent(new Event("pagehide"));
    live.stop();
    FakeSocket.all = [];

    live = await openPage();
    live.follow("table/7");
    await connect();
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({
      client: before,
      topics: [{ topic: "table/7", epoch: "e1", texts: { aaaaaaaa: 3 } }],
    });
    await vi.waitFor(() => expect(commands()).toMatchObject([{ number: 1, command: { op: [4, "vast "] } }]));
    const own = { revision: 4, op: [4, "vast "], client: before, number: 1 };
    FakeSocket.latest.say(snapshot("een vast gezicht", 4, { aaaaaaaa: [own] }));
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14 });

    await connect();
    await vi.waitFor(() => expect(commands()).toMatchObject([{ number: 1, command: { base: 4, op: [16, "!"] } }]));
    expect(FakeSocket.latest.sentOf("hello")[0]?.client).not.toBe(before);
    expect(live.texts.textOf("aaaaaaaa")?.value).toBe("een vast gezicht!");
    expect(leftOver).toEqual([]);
  });

  it("leaves to the next page what was typed and is no command yet", async () => {
    live.keepDraft("compose/7", "half een zin");
    const store = await openIdbStore(database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toHaveLength(1));
    live.stop();

    live = await openPage();
    expect(live.earlierDrafts("compose/7")).toEqual(["half een zin"]);
    live.keepDraft("compose/7", "half een zin, en de rest");
    expect(live.earlierDrafts("compose/7")).toEqual([]);
    await vi.waitFor(async () =>
      expect(await store.draftsOf("p7")).toMatchObject([{ value: "half een zin, en de rest" }]),
    );
  });

  it("lets two pages of one person type in the same insight", async () => {
    const isAlive = async () => true;
    const other = await openPage({
      openOutbox: async (person, events) =>
        openOutbox({
          person,
          page: makeId(),
          store: await openIdbStore(database),
          lastWords: makeLastWords(localStorage),
          isAlive,
          ...events,
        }),
    });
    const place = { table: 7, insight: "aaaaaaaa" };
    live.texts.open(place, insight.text, 3).edit([4, "vast "]);
    other.texts.open(place, insight.text, 3).edit([11, "!"]);
    const store = await openIdbStore(database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toHaveLength(2));
    expect(live.texts.textOf("aaaaaaaa")?.value).toBe("een vast gezicht");
    expect(other.texts.textOf("aaaaaaaa")?.value).toBe("een gezicht!");
    other.stop();
  });

  it("[X5] brings what was typed behind an operation in flight to the table that she was moved from", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const field = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    field.edit([4, "vast "]);
    field.edit([16, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const client = FakeSocket.latest.sentOf("hello")[0]?.client ?? "";
    FakeSocket.latest.say({ type: "you", role: "scribe", table: 8 });
    FakeSocket.latest.say({ type: "ended", topic: "table/7" });
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14 });
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]).toEqual({
      type: "command",
      to: "table/7",
      number: 2,
      command: {
        name: "edit_text",
        insight: "aaaaaaaa",
        base: 3,
        epoch: "e1",
        op: [16, "!"],
        behind: [{ client, number: 1, op: [4, "vast "] }],
      },
    });
    FakeSocket.latest.say({ type: "acknowledged", number: 2, to: "table/7", revision: 15 });
    const store = await openIdbStore(database);
    await vi.waitFor(async () => expect(await store.draftsOf("p7")).toEqual([]));
    expect(leftOver).toEqual([]);
  });

  it("[E1] brings back what a new history lacks, with what was being typed, before anything forgets it", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const field = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    field.edit([11, " helpt"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ ...snapshot(), epoch: "e2", revision: 2, state: { table: 7, insights: {} } });
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]?.command).toMatchObject({
      name: "offer_insight",
      insight: "aaaaaaaa",
      text: "een gezicht helpt",
      text_revision: 4,
    });
    const back = { ...insight, text: "een gezicht helpt", text_revision: 0 };
    FakeSocket.latest.say({
      type: "change",
      topic: "table/7",
      revision: 3,
      changes: [{ merge: { insights: { aaaaaaaa: back } } }],
    });
    expect(field.text.value).toBe("een gezicht helpt");
    expect(leftOver).toEqual([]);
    field.edit([17, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(3));
    expect(commands()[2]?.command).toMatchObject({ name: "edit_text", base: 0, op: [17, "!"] });
  });

  it("[E1] also brings back what a server lost that does not know it yet, under the epoch of before", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    dispatchEvent(new Event("pagehide"));
    live.stop();
    live = await openPage();
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say({ ...snapshot(), revision: 2, state: { table: 7, insights: {} } });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]?.command).toMatchObject({ name: "offer_insight", insight: "aaaaaaaa", text_revision: 3 });
  });

  it("[E1] brings back, once she may, what was lost while she may only read, after a reload too", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const older = { ...snapshot(), epoch: "e2", revision: 2, state: { table: 7, insights: {} } };
    const asParticipant = { ...welcome, epoch: "e2", role: "participant" as const };
    live.connectNow();
    await connect(asParticipant);
    FakeSocket.latest.say(older);
    dispatchEvent(new Event("pagehide"));
    live.stop();
    live = await openPage();
    live.follow("table/7");
    await connect(asParticipant);
    FakeSocket.latest.say(older);
    expect(live.pending.value).toEqual([]);
    FakeSocket.latest.say({ type: "you", role: "scribe", table: 7 });
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 3, changes: [] });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    expect(commands()[0]?.command).toMatchObject({ name: "offer_insight", insight: "aaaaaaaa", text_revision: 3 });
    expect(live.pending.value).toHaveLength(1);
  });

  it("[E5] shows the server its own receipt at the next hello", async () => {
    const book = makeReceiptBook("c1", localStorage);
    live.stop();
    live = await openPage({ receipts: book });
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    live.command("table/7", { name: "set_kind", insight: "aaaaaaaa", kind: "quote" });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "acknowledged", number: 1, to: "table/7", revision: 14, receipt: "signed" });
    live.connectNow();
    await connect();
    const receipts = [{ to: "table/7", epoch: welcome.epoch, revision: 14, receipt: "signed" }];
    expect(FakeSocket.latest.sentOf("hello")[0]).toMatchObject({ receipts });
  });

  it("[X4] hands back what was typed when the server refuses it", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const field = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    field.edit([11, " erbij"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "refused", number: 1, to: "table/7", code: "text_too_long", sentence: "Te lang." });
    expect(field.text.value).toBe(insight.text);
    expect(leftOver).toEqual(["een gezicht erbij"]);
    expect(refusals).toEqual(["edit_text"]);
  });

  it("merges what was typed a moment ago, and carries over what is typed in what is to come of it", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    const original = live.texts.open({ table: 7, insight: "aaaaaaaa" }, insight.text, 3);
    original.edit([11, " er"]);
    original.edit([14, "bij"]);
    expect(live.texts.sendAll("aaaaaaaa")).toBe(true);
    live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    const merged = live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht erbij\nbellen", 0);
    merged.edit([24, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(3));
    expect(commands().map(({ command }) => command.name)).toEqual(["edit_text", "edit_text", "merge_insights"]);

    const made = { ...insight, text: "een gezicht erbij\nopbellen", text_revision: 0 };
    const patch = { insights: { mmmmmmmm: made } };
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 20, changes: [{ merge: patch }] });
    expect(merged.text.value).toBe("een gezicht erbij\nopbellen!");
    // Before the answer to what made it, too.
    expect(live.pending.value.map(({ command }) => command.name)).toContain("merge_insights");
    await vi.waitFor(() => expect(commands()).toHaveLength(4));
    expect(commands()[3]?.command).toMatchObject({ name: "edit_text", insight: "mmmmmmmm", base: 0, op: [26, "!"] });
  });

  it("types at once in what has come of a merge, before the answer to that", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    const made = { ...insight, text: "een gezicht", text_revision: 0 };
    const patch = { insights: { mmmmmmmm: made } };
    FakeSocket.latest.say({ type: "change", topic: "table/7", revision: 20, changes: [{ merge: patch }] });
    live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht", 0).edit([11, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(2));
  });

  it("hands back what was typed in what was to come of a merge that is refused", async () => {
    live.follow("table/7");
    await connect();
    FakeSocket.latest.say(snapshot());
    live.command("table/7", { name: "merge_insights", insight: "mmmmmmmm", originals: ["aaaaaaaa", "bbbbbbbb"] });
    live.texts.open({ table: 7, insight: "mmmmmmmm" }, "een gezicht", 0).edit([11, "!"]);
    await vi.waitFor(() => expect(commands()).toHaveLength(1));
    FakeSocket.latest.say({ type: "refused", number: 1, to: "table/7", code: "withdrawn", sentence: "Het is weg." });
    expect(leftOver).toEqual(["een gezicht!"]);
    expect(refusals).toEqual(["merge_insights"]);
  });

  it("[W8] says when nothing can be saved", async () => {
    await connect();
    FakeSocket.latest.say({ type: "saving", saving: false, sentence: "De schijf is vol." });
    expect(live.savingFails.value).toBe(true);
    FakeSocket.latest.say({ type: "saving", saving: true });
    expect(live.savingFails.value).toBe(false);
  });

  it("[W2] pairs a wall and says hello on the same connection", async () => {
    live.stop();
    FakeSocket.all = [];
    const codes: string[] = [];
    live = await openPage({ session: undefined, onPairing: (code) => codes.push(code) });
    live.follow("wall");
    await FakeSocket.latest.open();
    await vi.waitFor(() => expect(FakeSocket.latest.sentOf("pair")).toHaveLength(1));
    FakeSocket.latest.say({ type: "pairing", code: "7K2MB" });
    expect(codes).toEqual(["7K2MB"]);
    FakeSocket.latest.say({ type: "paired", token: "token-of-wall", wall: "w1" });
    expect(FakeSocket.latest.sentOf("hello")).toMatchObject([{ token: "token-of-wall", topics: [{ topic: "wall" }] }]);
    expect(FakeSocket.all).toHaveLength(1);
  });
});
