// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { forgetBrowser, openPage, settled, share } from "./outbox_page.testing";
import { makeMemoryStore, type OutboxStore } from "./outbox_store";

beforeEach(forgetBrowser);

describe("an outbox of which the store fails", () => {
  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));

  it("goes on in memory, and says so", async () => {
    const store: OutboxStore = {
      ...makeMemoryStore(),
      durable: true,
      write: full,
    };
    const page = await openPage(store);
    expect(page.outbox.durable.value).toBe(true);
    page.connect();
    page.outbox.add("table/7", share("a"));
    page.outbox.add("table/7", share("b"));
    await settled(page.outbox);
    expect(page.outbox.durable.value).toBe(false);
    expect(page.numbers()).toEqual(["table/7:1", "table/7:2"]);
  });

  it("leaves the next page no draft that is no longer so", async () => {
    const raw = await openIdbStore(makeId());
    const gone = await openPage({
      ...raw,
      write: (lane, changes) => (changes.some((change) => "keep" in change) ? full() : raw.write(lane, changes)),
    });
    gone.outbox.keepDraft("text/7/a/1", { buffer: "ijst" });
    gone.outbox.keepDraft("text/7/b/1", { buffer: "hulp" });
    await settled(gone.outbox);
    gone.outbox.add("table/7", share("a"));
    gone.outbox.keepDraft("text/7/a/1", undefined);
    await settled(gone.outbox);
    gone.sleeps();
    const page = await openPage(raw);
    expect(page.outbox.drafts).toMatchObject([{ key: "text/7/b/1", value: { buffer: "hulp" } }]);
  });

  it("tells the next page so in its last words where the store takes nothing at all any more", async () => {
    const raw = await openIdbStore(makeId());
    let fails = false;
    const gone = await openPage({ ...raw, write: (...args) => (fails ? full() : raw.write(...args)) });
    gone.outbox.keepDraft("text/7/a/1", { buffer: "ijst" });
    const { client } = gone.outbox.add("table/7", share("a"));
    await settled(gone.outbox);
    fails = true;
    gone.connect();
    gone.outbox.keepDraft("text/7/a/1", { buffer: "ijsten" });
    gone.acknowledge(1);
    await settled(gone.outbox);
    expect(await raw.entriesOf(client)).toHaveLength(1);
    gone.sleeps();
    const page = await openPage(raw);
    expect(page.outbox.drafts).toEqual([]);
    expect(page.outbox.pending.value).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe("a store in IndexedDB", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("is opened once more when the browser has lost it", async () => {
    const open = vi.spyOn(indexedDB, "open");
    const store = await openIdbStore(makeId());
    const page = await openPage(store);
    page.outbox.keepDraft("compose/7/a", "een");
    await settled(page.outbox);
    open.mock.results[0]?.value.result.close();
    page.outbox.keepDraft("compose/7/a", "een twee");
    await settled(page.outbox);
    expect(page.outbox.durable.value).toBe(true);
    expect(await store.draftsOf("p7")).toMatchObject([{ value: "een twee" }]);
  });

  it("that comes late takes in what is in memory, and gives what earlier pages left", async () => {
    const store = await openIdbStore(makeId());
    const gone = await openPage(store);
    const left = gone.outbox.add("table/7", share("a"));
    gone.outbox.keepDraft("text/7/a/1", { buffer: "een" });
    await settled(gone.outbox);
    gone.sleeps();

    const page = await openPage(makeMemoryStore());
    page.connect();
    const own = page.outbox.add("table/7", share("b"));
    page.outbox.keepDraft("compose/7/b", "twee");
    await settled(page.outbox);
    expect(page.outbox.durable.value).toBe(false);
    page.outbox.add("table/7", share("c"));
    await page.outbox.keepIn(store);
    expect(page.outbox.durable.value).toBe(true);
    expect(page.late).toMatchObject([{ key: "text/7/a/1", value: { buffer: "een" } }]);
    expect(await page.outbox.client()).toBe(left.client);
    expect(page.clientChanges()).toBe(1);
    expect((await store.entriesOf(own.client)).map(({ number }) => number)).toEqual([1, 2]);
    expect((await store.draftsOf("p7")).map(({ key }) => key).sort()).toEqual(["compose/7/b", "text/7/a/1"]);
  });

  it("is handed over when it answers after all", async () => {
    const opening = vi.spyOn(indexedDB, "open");
    const name = makeId();
    const onLate = vi.fn();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const opened = openIdbStore(name, onLate);
    const request = opening.mock.results[0]?.value as IDBOpenDBRequest;
    const answers = request.onsuccess;
    request.onsuccess = null;
    vi.advanceTimersByTime(3_000);
    await expect(opened).rejects.toThrow("does not answer");
    vi.useRealTimers();
    await vi.waitFor(() => expect(request.readyState).toBe("done"));
    answers?.call(request, new Event("success"));
    expect(onLate).toHaveBeenCalledOnce();
    expect(await onLate.mock.calls[0]?.[0].draftsOf("p7")).toEqual([]);
  });
});
