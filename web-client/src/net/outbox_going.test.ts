// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { forgetBrowser, openPage, settled, share } from "./outbox_page.testing";
import type { OutboxStore } from "./outbox_store";

beforeEach(forgetBrowser);

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
