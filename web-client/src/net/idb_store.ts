import type { Draft, Entry, Lane, OutboxStore } from "./outbox_store";

const openingMaxMs = 3_000;

/**
 * The store in IndexedDB. Rejects where there is none (private mode, no room, a browser that does not answer); then the
 * memory store takes its place.
 */
export async function openIdbStore(name = "oogst"): Promise<OutboxStore> {
  return storeIn(await opened(name));
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), openingMaxMs);
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      database.createObjectStore("lanes", { keyPath: "client" }).createIndex("person", "person");
      database.createObjectStore("entries", { keyPath: ["client", "to", "number"] }).createIndex("client", "client");
      database.createObjectStore("drafts", { keyPath: ["person", "key"] }).createIndex("person", "person");
    };
    opening.onsuccess = () => {
      clearTimeout(timer);
      // A newer page wants to change the tables: make room for it, this page goes on in memory.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => {
      clearTimeout(timer);
      reject(opening.error);
    };
  });
}

function storeIn(database: IDBDatabase): OutboxStore {
  return {
    durable: true,
    lanesOf: (person) => allOf<Lane>(database, "lanes", "person", person),
    entriesOf: (client) => allOf<Entry>(database, "entries", "client", client),
    draftsOf: (person) => allOf<Draft>(database, "drafts", "person", person),

    putEntry: (lane, entry) =>
      change(database, ["lanes", "entries"], async (lanes, entries) => {
        const held: Lane | undefined = await answer(lanes.get(lane.client));
        if (held !== undefined && held.owner !== lane.owner) return "lost";
        lanes.put(lane);
        entries.put(entry);
        return "kept";
      }),
    removeEntry: ({ client, to, number }) =>
      change(database, ["entries"], async (entries) => {
        entries.delete([client, to, number]);
      }),
    claimLane: (lane, owner) =>
      change(database, ["lanes"], async (lanes) => {
        const held: Lane | undefined = await answer(lanes.get(lane.client));
        if (held?.owner !== lane.owner) return "lost";
        lanes.put({ ...lane, owner });
        return "kept";
      }),
    removeLane: (client) =>
      change(database, ["lanes"], async (lanes) => {
        lanes.delete(client);
      }),
    async ownerOf(client) {
      const lane: Lane | undefined = await answer(database.transaction("lanes").objectStore("lanes").get(client));
      return lane?.owner;
    },
    putDraft: (draft, claim) =>
      change(database, ["drafts"], async (drafts) => {
        const key = [draft.person, draft.key];
        const held: Draft | undefined = await answer(drafts.get(key));
        if (claim === undefined && held !== undefined && held.owner !== draft.owner) return "lost";
        if (draft.value === undefined) drafts.delete(key);
        else drafts.put(draft);
        return "kept";
      }),
  };
}

type Table = "lanes" | "entries" | "drafts";

function allOf<T>(database: IDBDatabase, table: Table, index: string, value: string): Promise<T[]> {
  return answer(database.transaction(table).objectStore(table).index(index).getAll(value));
}

/** Does `work` in one transaction and gives what it gave once that is kept; rejects when nothing was changed. */
async function change<T>(
  database: IDBDatabase,
  tables: Table[],
  work: (...stores: [IDBObjectStore, IDBObjectStore]) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(tables, "readwrite");
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const [first = "lanes", second = first] = tables;
  const [outcome] = await Promise.all([work(transaction.objectStore(first), transaction.objectStore(second)), kept]);
  return outcome;
}

// What goes on after the answer does so while its transaction is still open.
function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
