import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openIdbStore } from "./idb_store";
import { makeId } from "./ids";
import { type Entry, type Lane, makeMemoryStore, type OutboxStore } from "./outbox_store";

const stores: { name: string; open: () => Promise<OutboxStore> }[] = [
  { name: "memory", open: async () => makeMemoryStore() },
  { name: "IndexedDB", open: () => openIdbStore(makeId()) },
];

const lane: Lane = { client: "client01", person: "p7", owner: "page1" };
const entry = (number: number): Entry => ({
  client: lane.client,
  to: "table/7",
  number,
  command: { name: "share_insight", insight: "insight1" },
});

describe.each(stores)("the store in $name", ({ open }) => {
  it("keeps entries with their lane, and gives them back by client", async () => {
    const store = await open();
    expect(await store.putEntry(lane, entry(1))).toBe("kept");
    expect(await store.putEntry(lane, entry(2))).toBe("kept");
    expect(await store.lanesOf("p7")).toEqual([lane]);
    expect(await store.lanesOf("p8")).toEqual([]);
    await store.removeEntry(entry(1));
    expect(await store.entriesOf(lane.client)).toEqual([entry(2)]);
  });

  it("gives a lane to one of two that claim it, and then takes nothing from its former owner", async () => {
    const store = await open();
    await store.putEntry(lane, entry(1));
    expect(await Promise.all([store.claimLane(lane, "page2"), store.claimLane(lane, "page3")])).toEqual([
      "kept",
      "lost",
    ]);
    expect(await store.ownerOf(lane.client)).toBe("page2");
    expect(await store.putEntry(lane, entry(2))).toBe("lost");
    expect(await store.entriesOf(lane.client)).toEqual([entry(1)]);
  });

  it("keeps a draft for its owner until another page claims it", async () => {
    const store = await open();
    const draft = { person: "p7", key: "text/7/insight1", owner: "page1", value: { text: "een" } };
    expect(await store.putDraft(draft)).toBe("kept");
    expect(await store.putDraft({ ...draft, owner: "page2" })).toBe("lost");
    expect(await store.putDraft({ ...draft, owner: "page2" }, "claim")).toBe("kept");
    expect(await store.putDraft({ ...draft, value: undefined })).toBe("lost");
    expect(await store.draftsOf("p7")).toEqual([{ ...draft, owner: "page2" }]);
    expect(await store.putDraft({ ...draft, owner: "page2", value: undefined })).toBe("kept");
    expect(await store.draftsOf("p7")).toEqual([]);
  });
});
