// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { forgetBrowser, openPage, settled, share } from "./outbox_page.testing";
import { makeMemoryStore } from "./outbox_store";

beforeEach(forgetBrowser);

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
