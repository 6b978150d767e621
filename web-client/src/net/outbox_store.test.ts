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

const keep = (number: number) => ({ keep: entry(number) });

describe.each(stores)("the store in $name", ({ open }) => {
  it("keeps entries with their lane, and gives them back by client", async () => {
    const store = await open();
    expect(await store.write(lane, [keep(1), keep(2)])).toBe("kept");
    expect(await store.lanesOf("p7")).toEqual([lane]);
    expect(await store.lanesOf("p8")).toEqual([]);
    await store.write(lane, [{ forget: entry(1) }]);
    expect(await store.entriesOf(lane.client)).toEqual([entry(2)]);
  });

  it("gives a lane to one of two that claim it, and then takes nothing from its former owner", async () => {
    const store = await open();
    await store.write(lane, [keep(1)]);
    expect(await Promise.all([store.claimLane(lane, "page2"), store.claimLane(lane, "page3")])).toEqual([
      "kept",
      "lost",
    ]);
    expect(await store.ownerOf(lane.client)).toBe("page2");
    expect(await store.write(lane, [keep(2)])).toBe("lost");
    expect(await store.entriesOf(lane.client)).toEqual([entry(1)]);
  });

  it("keeps a draft for its owner until one of two others claims it", async () => {
    const store = await open();
    const draft = { person: "p7", key: "text/7/insight1", owner: "page1", value: { text: "een" } };
    expect(await store.write(lane, [{ draft }])).toBe("kept");
    expect(await store.write(lane, [{ draft: { ...draft, owner: "page2" } }])).toBe("lost");
    expect(await Promise.all([store.claimDraft(draft, "page2"), store.claimDraft(draft, "page3")])).toEqual([
      "kept",
      "lost",
    ]);
    expect(await store.write(lane, [{ draft: { ...draft, value: undefined } }])).toBe("lost");
    expect(await store.draftsOf("p7")).toEqual([{ ...draft, owner: "page2" }]);
    expect(await store.write(lane, [{ draft: { ...draft, owner: "page2", value: undefined } }])).toBe("kept");
    expect(await store.draftsOf("p7")).toEqual([]);
    expect(await store.lanesOf("p7")).toEqual([]);
  });

  it("keeps a command and the draft that it came of together, or neither", async () => {
    const store = await open();
    const draft = { person: "p7", key: "compose/7/a", owner: "page1", value: "een" };
    await store.write(lane, [{ draft }]);
    await store.claimDraft(draft, "page2");
    expect(await store.write(lane, [keep(1), { draft: { ...draft, value: undefined } }])).toBe("lost");
    expect(await store.entriesOf(lane.client)).toEqual([]);
    expect(await store.draftsOf("p7")).toHaveLength(1);
  });

  it("makes the last of several changes to one draft count", async () => {
    const store = await open();
    const draft = (value: string | undefined) => ({ draft: { person: "p7", key: "k", owner: "page1", value } });
    await store.write(lane, [draft("een"), draft(undefined), draft("twee")]);
    expect(await store.draftsOf("p7")).toMatchObject([{ value: "twee" }]);
  });
});
