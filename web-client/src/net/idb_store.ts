import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft, Entry, Lane, OutboxStore } from "./outbox_store";

interface OutboxSchema extends DBSchema {
  lanes: { key: string; value: Lane; indexes: { person: string } };
  entries: { key: [string, string, number]; value: Entry; indexes: { client: string } };
  drafts: { key: [string, string]; value: Draft; indexes: { person: string } };
}

const openingMaxMs = 3_000;

/**
 * The store in IndexedDB. Rejects where there is none (private mode, no room, a browser that does not answer); then the
 * memory store takes its place.
 */
export async function openIdbStore(name = "oogst"): Promise<OutboxStore> {
  return storeIn(await opened(name));
}

function opened(name: string): Promise<IDBPDatabase<OutboxSchema>> {
  const opening = openDB<OutboxSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("lanes", { keyPath: "client" }).createIndex("person", "person");
      database.createObjectStore("entries", { keyPath: ["client", "to", "number"] }).createIndex("client", "client");
      database.createObjectStore("drafts", { keyPath: ["person", "key"] }).createIndex("person", "person");
    },
    // A newer page wants to change the tables: make room for it, this page goes on in memory.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), openingMaxMs);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function storeIn(database: IDBPDatabase<OutboxSchema>): OutboxStore {
  return {
    durable: true,
    lanesOf: (person) => database.getAllFromIndex("lanes", "person", person),
    entriesOf: (client) => database.getAllFromIndex("entries", "client", client),
    draftsOf: (person) => database.getAllFromIndex("drafts", "person", person),

    async putEntry(lane, entry) {
      const change = database.transaction(["lanes", "entries"], "readwrite");
      const held = await change.objectStore("lanes").get(lane.client);
      const lost = held !== undefined && held.owner !== lane.owner;
      if (!lost) {
        await Promise.all([change.objectStore("lanes").put(lane), change.objectStore("entries").put(entry)]);
      }
      await change.done;
      return lost ? "lost" : "kept";
    },
    async removeEntry({ client, to, number }) {
      await database.delete("entries", [client, to, number]);
    },
    async claimLane(lane, owner) {
      const change = database.transaction("lanes", "readwrite");
      const held = await change.store.get(lane.client);
      const lost = held === undefined || held.owner !== lane.owner;
      if (!lost) await change.store.put({ ...lane, owner });
      await change.done;
      return lost ? "lost" : "kept";
    },
    async removeLane(client) {
      await database.delete("lanes", client);
    },
    async ownerOf(client) {
      return (await database.get("lanes", client))?.owner;
    },
    async putDraft(draft, claim) {
      const change = database.transaction("drafts", "readwrite");
      const held = await change.store.get([draft.person, draft.key]);
      const lost = claim === undefined && held !== undefined && held.owner !== draft.owner;
      if (!lost && draft.value === undefined) await change.store.delete([draft.person, draft.key]);
      else if (!lost) await change.store.put(draft);
      await change.done;
      return lost ? "lost" : "kept";
    },
  };
}
