import { answer, openDatabase } from "./database";
import { addsToLane, type Change, type Draft, type Entry, type Lane, type OutboxStore } from "./outbox_store";

/**
 * The store in IndexedDB. Rejects where there is none (private mode, no room, a browser that does not answer); then the
 * memory store takes its place. Where the browser is only slow, `onLate` gets the store when it is there.
 */
export async function openIdbStore(name = "oogst", onLate?: (store: OutboxStore) => void): Promise<OutboxStore> {
  const open = (whenLate?: (database: IDBDatabase) => void) => openDatabase(name, makeTables, whenLate);
  return storeIn(await open(onLate && ((database) => onLate(storeIn(database, open)))), open);
}

function makeTables(fresh: IDBDatabase) {
  fresh.createObjectStore("lanes", { keyPath: "client" }).createIndex("person", "person");
  fresh.createObjectStore("entries", { keyPath: ["client", "to", "number"] }).createIndex("client", "client");
  fresh.createObjectStore("drafts", { keyPath: ["person", "key"] }).createIndex("person", "person");
}

/** A browser may lose the connection to its own database in the middle of a session: then it is opened once more. */
function storeIn(database: IDBDatabase, open: () => Promise<IDBDatabase>): OutboxStore {
  let current = database;
  const twice = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await work(current);
    } catch {
      current.close();
      current = await open();
      return await work(current);
    }
  };

  return {
    durable: true,
    lanesOf: (person) => twice((database) => allOf<Lane>(database, "lanes", "person", person)),
    entriesOf: (client) => twice((database) => allOf<Entry>(database, "entries", "client", client)),
    draftsOf: (person) => twice((database) => allOf<Draft>(database, "drafts", "person", person)),

    write: (lane, changes) =>
      change(async ({ lanes, entries, drafts }) => {
        const adds = addsToLane(changes);
        if (adds && isForeign(await answer<Lane | undefined>(lanes.get(lane.client)), lane.owner)) return "lost";
        for (const { person, key, owner } of draftsIn(changes)) {
          if (isForeign(await answer<Draft | undefined>(drafts.get([person, key])), owner)) return "lost";
        }
        if (adds) lanes.put(lane);
        for (const one of changes) {
          if ("keep" in one) entries.put(one.keep);
          else if ("forget" in one) entries.delete([one.forget.client, one.forget.to, one.forget.number]);
          else if (one.draft.value === undefined) drafts.delete([one.draft.person, one.draft.key]);
          else drafts.put(one.draft);
        }
        return "kept";
      }),
    claimLane: (lane, owner) =>
      change(async ({ lanes }) => {
        const held: Lane | undefined = await answer(lanes.get(lane.client));
        if (held?.owner !== lane.owner) return "lost";
        lanes.put({ ...lane, owner });
        return "kept";
      }),
    claimDraft: (draft, owner) =>
      change(async ({ drafts }) => {
        const held: Draft | undefined = await answer(drafts.get([draft.person, draft.key]));
        if (held?.owner !== draft.owner) return "lost";
        drafts.put({ ...draft, owner });
        return "kept";
      }),
    removeLane: (client) =>
      change(async ({ lanes }) => {
        lanes.delete(client);
      }),
    ownerOf: (client) =>
      twice(async (database) => {
        const lane: Lane | undefined = await answer(database.transaction("lanes").objectStore("lanes").get(client));
        return lane?.owner;
      }),
  };

  function change<T>(work: (stores: Record<Table, IDBObjectStore>) => Promise<T>): Promise<T> {
    return twice((database) => inTransaction(database, work));
  }
}

function isForeign(held: { owner: string } | undefined, owner: string): boolean {
  return held !== undefined && held.owner !== owner;
}

/** One of each draft that `changes` touch. */
function draftsIn(changes: readonly Change[]): Draft[] {
  const drafts = changes.flatMap((one) => ("draft" in one ? [one.draft] : []));
  return [...new Map(drafts.map((draft) => [draft.key, draft])).values()];
}

const tables = ["lanes", "entries", "drafts"] as const;
type Table = (typeof tables)[number];

async function allOf<T>(database: IDBDatabase, table: Table, index: string, value: string): Promise<T[]> {
  return answer(database.transaction(table).objectStore(table).index(index).getAll(value));
}

/** Does `work` in one transaction and gives what it gave once that is kept; rejects when nothing was changed. */
async function inTransaction<T>(
  database: IDBDatabase,
  work: (stores: Record<Table, IDBObjectStore>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(tables, "readwrite");
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const [lanes, entries, drafts] = tables.map((table) => transaction.objectStore(table)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  try {
    const outcome = await work({ lanes, entries, drafts });
    // At once rather than when the browser finds that nothing more is asked: the page may be on its way out.
    transaction.commit?.();
    await kept;
    return outcome;
  } catch (error) {
    kept.catch(() => undefined);
    abort(transaction);
    throw error;
  }
}

function abort(transaction: IDBTransaction) {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
