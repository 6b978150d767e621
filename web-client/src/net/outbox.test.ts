// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import type { CommandFrame } from "../protocol/frames";
import type { Answer } from "./answer";
import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { makeLastWords } from "./last_words";
import { type Outbox, openOutbox } from "./outbox";
import { type Draft, makeMemoryStore, type OutboxStore } from "./outbox_store";

const share = (insight: string) => ({ name: "share_insight", insight }) as const;

/** The pages that answer to their id. */
const living = new Set<string>();

beforeEach(() => {
  localStorage.clear();
  living.clear();
});

/** A page of one browser: its outbox, and what it has sent and was told. */
async function openPage(store: OutboxStore) {
  const page = makeId();
  living.add(page);
  const sent: CommandFrame[] = [];
  const answers: Answer[] = [];
  const renamed: string[] = [];
  const taken: { key: string; unkept: boolean }[] = [];
  const late: Draft[] = [];
  let clientChanges = 0;
  const outbox = await openOutbox({
    person: "p7",
    page,
    store,
    lastWords: makeLastWords(localStorage),
    isAlive: async (other) => living.has(other),
    onClientChange: () => {
      clientChanges += 1;
    },
    onAnswer: (_, answer) => answers.push(answer),
    onRenamed: ({ number }, before) => renamed.push(`${before.number} to ${number}`),
    onDraftsTaken: (keys, unkept) => taken.push(...[...keys].map((key) => ({ key, unkept: unkept.has(key) }))),
    takesLate: (key) => key.startsWith("text/"),
    onLateDrafts: (drafts) => late.push(...drafts),
  });
  return {
    outbox,
    /** It is gone, or sleeps so deep that it seems so. */
    sleeps: () => living.delete(page),
    wakes: () => living.add(page),
    sent,
    answers,
    renamed,
    taken,
    late,
    clientChanges: () => clientChanges,
    connect: () => outbox.opened((frame) => sent.push(frame) > 0),
    numbers: () => sent.map(({ to, number }) => `${to}:${number}`),
    acknowledge: (number: number, to: CommandFrame["to"] = "table/7") =>
      outbox.answered({ type: "acknowledged", number, to, revision: 40 + number }),
  };
}

/** What is handed in has been kept. */
async function settled(outbox: Outbox) {
  await outbox.client();
}

describe.each([
  { name: "memory", open: async () => makeMemoryStore() },
  { name: "IndexedDB", open: () => openIdbStore(makeId()) },
])("an outbox over $name", ({ open }) => {
  it("[C1] numbers per stream from 1 and sends in order", async () => {
    const page = await openPage(await open());
    page.connect();
    page.outbox.add("table/7", share("a"));
    page.outbox.add("plenary", { name: "blank_wall", blank: true });
    page.outbox.add("table/7", share("b"));
    await settled(page.outbox);
    expect(page.numbers()).toEqual(["table/7:1", "plenary:1", "table/7:2"]);
  });

  it("sends nothing before it is kept", async () => {
    const store = await open();
    const page = await openPage(store);
    page.connect();
    const { client } = page.outbox.add("table/7", share("a"));
    expect(page.sent).toEqual([]);
    await settled(page.outbox);
    expect(page.sent).toHaveLength(1);
    expect(await store.entriesOf(client)).toHaveLength(1);
  });

  it("[C3] sends everything unanswered again after a break, under the same numbers", async () => {
    const page = await openPage(await open());
    page.connect();
    for (const insight of ["a", "b", "c"]) page.outbox.add("table/7", share(insight));
    await settled(page.outbox);
    page.acknowledge(1);
    page.outbox.closed();
    page.sent.length = 0;
    page.connect();
    expect(page.numbers()).toEqual(["table/7:2", "table/7:3"]);
  });

  it("counts what waits until it is answered, and tells what became of it", async () => {
    const store = await open();
    const page = await openPage(store);
    page.connect();
    const first = page.outbox.add("table/7", share("a"));
    const second = page.outbox.add("table/7", share("b"));
    await settled(page.outbox);
    expect(page.outbox.pending.value).toHaveLength(2);
    page.acknowledge(1);
    page.outbox.answered({
      type: "refused",
      number: 2,
      to: "table/7",
      code: "empty_text",
      sentence: "Typ eerst iets.",
    });
    expect(page.outbox.pending.value).toEqual([]);
    expect(await first.answer).toEqual({ outcome: "acknowledged", revision: 41 });
    expect(await second.answer).toMatchObject({ outcome: "refused", code: "empty_text" });
    expect(page.answers.map(({ outcome }) => outcome)).toEqual(["acknowledged", "refused"]);
    await settled(page.outbox);
    expect(await store.entriesOf(first.client)).toEqual([]);
  });

  it("[C4] leaves room in what may be unanswered, and goes on as answers come", async () => {
    const page = await openPage(await open());
    page.connect();
    for (let count = 0; count < 100; count += 1) page.outbox.add("table/7", share(`i${count}`));
    await settled(page.outbox);
    expect(page.sent.length).toBeLessThan(64);
    for (let number = 1; number <= 100; number += 1) page.acknowledge(number);
    expect(page.numbers()).toEqual(Array.from({ length: 100 }, (_, index) => `table/7:${index + 1}`));
    expect(page.outbox.pending.value).toEqual([]);
  });

  it("sends first what a page that is gone has left, as that page's client, and then its own", async () => {
    const store = await open();
    const gone = await openPage(store);
    const left = gone.outbox.add("table/7", share("a"));
    gone.outbox.add("table/7", share("b"));
    await settled(gone.outbox);
    gone.sleeps();

    const page = await openPage(store);
    expect(page.outbox.pending.value).toHaveLength(2);
    const own = page.outbox.add("table/7", share("c"));
    expect(own.client).not.toBe(left.client);
    expect(await page.outbox.client()).toBe(left.client);
    page.connect();
    expect(page.numbers()).toEqual(["table/7:1", "table/7:2"]);
    page.acknowledge(1);
    expect(page.clientChanges()).toBe(0);
    page.acknowledge(2);
    expect(page.clientChanges()).toBe(1);

    expect(await page.outbox.client()).toBe(own.client);
    page.sent.length = 0;
    page.connect();
    expect(page.sent).toMatchObject([{ number: 1, command: { insight: "c" } }]);
    expect((await store.lanesOf("p7")).map(({ client }) => client)).toEqual([own.client]);
  });

  it("leaves another living page its own", async () => {
    const store = await open();
    const first = await openPage(store);
    first.outbox.add("table/7", share("a"));
    first.outbox.keepDraft("text/7/a/1", { text: "een" });
    await settled(first.outbox);

    const second = await openPage(store);
    expect(second.outbox.pending.value).toEqual([]);
    expect(second.outbox.drafts).toEqual([]);
    await first.outbox.lookAround();
    first.connect();
    expect(first.numbers()).toEqual(["table/7:1"]);
    expect(first.taken).toEqual([]);
  });

  it("takes over what a page leaves that goes later, and says hello as it", async () => {
    const store = await open();
    const first = await openPage(store);
    const left = first.outbox.add("table/7", share("a"));
    first.outbox.keepDraft("text/7/a/1", { text: "een" });
    await settled(first.outbox);
    first.outbox.keepDraft("compose/7/1", "half");
    await settled(first.outbox);
    const second = await openPage(store);
    second.connect();
    first.sleeps();

    await second.outbox.lookAround();
    expect(second.late).toMatchObject([{ key: "text/7/a/1", value: { text: "een" } }]);
    expect(second.clientChanges()).toBe(1);
    expect(await second.outbox.client()).toBe(left.client);
    second.connect();
    expect(second.numbers()).toEqual(["table/7:1"]);
    await second.outbox.lookAround();
    expect(second.late).toHaveLength(1);
    expect(second.taken).toEqual([]);
    second.sleeps();
    expect((await openPage(store)).outbox.drafts.map(({ key }) => key).sort()).toEqual(["compose/7/1", "text/7/a/1"]);
  });

  it("goes on under a new name when another page took it for gone, and sends nothing twice", async () => {
    const store = await open();
    const asleep = await openPage(store);
    const before = asleep.outbox.add("table/7", share("a"));
    await settled(asleep.outbox);
    asleep.sleeps();
    const other = await openPage(store);
    expect(other.outbox.pending.value).toHaveLength(1);

    asleep.wakes();
    const after = asleep.outbox.add("table/7", share("b"));
    const client = await asleep.outbox.client();
    expect(client).not.toBe(before.client);
    expect(asleep.renamed).toEqual(["2 to 1"]);
    expect(await before.answer).toEqual({ outcome: "taken_over" });
    asleep.connect();
    await settled(asleep.outbox);
    expect(asleep.sent).toMatchObject([{ number: 1, command: { insight: "b" } }]);
    asleep.acknowledge(1);
    expect(await after.answer).toMatchObject({ outcome: "acknowledged" });
  });

  it("hands on what a page that is gone had not yet made a command of", async () => {
    const store = await open();
    const gone = await openPage(store);
    gone.outbox.keepDraft("text/7/a/1", { text: "een" });
    gone.outbox.keepDraft("text/7/b/1", { text: "twee" });
    gone.outbox.keepDraft("text/7/b/1", undefined);
    await settled(gone.outbox);
    gone.sleeps();
    const page = await openPage(store);
    expect(page.outbox.drafts).toMatchObject([{ key: "text/7/a/1", value: { text: "een" } }]);
    await page.outbox.lookAround();
    expect(page.taken).toEqual([]);
  });

  it("tells a page that wakes which drafts another has, and what it typed since", async () => {
    const store = await open();
    const asleep = await openPage(store);
    asleep.outbox.keepDraft("text/7/a/1", { text: "een" });
    asleep.outbox.keepDraft("text/7/b/1", { text: "twee" });
    const before = asleep.outbox.add("table/7", share("a"));
    await settled(asleep.outbox);
    asleep.sleeps();
    const page = await openPage(store);
    asleep.wakes();
    asleep.outbox.keepDraft("text/7/b/1", { text: "twee en een half" });
    const after = asleep.outbox.add("table/7", share("b"));
    await settled(asleep.outbox);
    expect(asleep.taken).toEqual([
      { key: "text/7/a/1", unkept: false },
      { key: "text/7/b/1", unkept: true },
    ]);
    expect(await before.answer).toEqual({ outcome: "taken_over" });
    expect(asleep.outbox.pending.value).toMatchObject([{ number: 1, command: { insight: "b" } }]);
    expect(asleep.outbox.pending.value[0]?.client).not.toBe(after.client);
    expect((await store.draftsOf("p7")).map(({ value }) => value)).toEqual([{ text: "een" }, { text: "twee" }]);
    expect(page.outbox.pending.value).toMatchObject([{ client: before.client, command: { insight: "a" } }]);
  });

  it("keeps a lane of its own when only a draft of it was taken", async () => {
    const store = await open();
    const asleep = await openPage(store);
    asleep.outbox.keepDraft("text/7/a/1", { text: "een" });
    await settled(asleep.outbox);
    asleep.sleeps();
    await openPage(store);
    asleep.wakes();
    const { client } = asleep.outbox.add("table/7", share("a"));
    await settled(asleep.outbox);
    expect(asleep.taken).toEqual([{ key: "text/7/a/1", unkept: false }]);
    expect(await asleep.outbox.client()).toBe(client);
    asleep.connect();
    expect(asleep.numbers()).toEqual(["table/7:1"]);
  });
});

describe("a page that goes before all is kept", () => {
  /** The same store, but from now on it is too late to write to it. */
  const tooLate = (store: OutboxStore): OutboxStore => ({ ...store, write: () => new Promise(() => undefined) });

  it("leaves word of it, and the next page sends it under the same numbers", async () => {
    const store = await openIdbStore(makeId());
    const gone = await openPage(tooLate(store));
    const left = gone.outbox.add("table/7", share("a"));
    gone.outbox.add("table/7", share("b"));
    gone.outbox.keepDraft("compose/7/x", { text: "half" });
    gone.outbox.going();
    gone.sleeps();

    const page = await openPage(store);
    expect(page.outbox.drafts).toMatchObject([{ key: "compose/7/x", value: { text: "half" } }]);
    expect(await page.outbox.client()).toBe(left.client);
    page.connect();
    expect(page.numbers()).toEqual(["table/7:1", "table/7:2"]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("changes what was kept before by what it says last", async () => {
    const store = await openIdbStore(makeId());
    let late = false;
    const gone = await openPage({
      ...store,
      write: (...args) => (late ? new Promise(() => undefined) : store.write(...args)),
    });
    gone.outbox.keepDraft("compose/7/x", { text: "Nog niet af" });
    gone.outbox.add("table/7", share("a"));
    await settled(gone.outbox);
    late = true;
    gone.outbox.add("table/7", share("b"));
    gone.outbox.keepDraft("compose/7/x", undefined);
    gone.outbox.going();
    gone.sleeps();

    const page = await openPage(store);
    expect(page.outbox.drafts).toEqual([]);
    await page.outbox.client();
    page.connect();
    expect(page.numbers()).toEqual(["table/7:1", "table/7:2"]);
  });

  it("says nothing when all is kept, and takes its word back when it goes on after all", async () => {
    const page = await openPage(await openIdbStore(makeId()));
    page.outbox.going();
    expect(Object.keys(localStorage)).toEqual([]);
    page.outbox.keepDraft("compose/7/x", "half");
    page.outbox.going();
    expect(Object.keys(localStorage)).toHaveLength(1);
    await settled(page.outbox);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("sends nothing itself when it wakes and another page has taken in its last words", async () => {
    const store = await openIdbStore(makeId());
    let thaw: () => void = () => undefined;
    const frozen = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    const asleep = await openPage({ ...store, write: (...args) => frozen.then(() => store.write(...args)) });
    const left = asleep.outbox.add("table/7", share("a"));
    asleep.outbox.going();
    asleep.sleeps();
    const page = await openPage(store);
    expect(page.outbox.pending.value).toHaveLength(1);

    asleep.wakes();
    thaw();
    expect(await left.answer).toEqual({ outcome: "taken_over" });
    await settled(asleep.outbox);
    asleep.connect();
    expect(asleep.sent).toEqual([]);
  });

  it("is left what is its own while it lives", async () => {
    const store = await openIdbStore(makeId());
    const hidden = await openPage(tooLate(store));
    hidden.outbox.add("table/7", share("a"));
    hidden.outbox.going();
    const page = await openPage(store);
    expect(page.outbox.pending.value).toEqual([]);
    expect(Object.keys(localStorage)).toHaveLength(1);
  });
});

it("goes on in memory, and says so, when the store is full", async () => {
  const full: OutboxStore = {
    ...makeMemoryStore(),
    durable: true,
    write: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
  };
  const page = await openPage(full);
  expect(page.outbox.durable.value).toBe(true);
  page.connect();
  page.outbox.add("table/7", share("a"));
  page.outbox.add("table/7", share("b"));
  await settled(page.outbox);
  expect(page.outbox.durable.value).toBe(false);
  expect(page.numbers()).toEqual(["table/7:1", "table/7:2"]);
});
