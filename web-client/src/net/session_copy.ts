import { answer, openDatabase } from "./database";
import type { Page, Session } from "./session";

const table = "sessions";

/**
 * Copies a login to IndexedDB, for after the browser was killed: what a page puts into localStorage may reach the disk only
 * minutes later, and without the login nothing that was typed could go on. May fail without harm.
 */
export async function copySession(page: Page, session: Session): Promise<void> {
  await inSessions("readwrite", (sessions) => sessions.put({ page, session })).catch(() => undefined);
}

/** The login that was copied at `page`. */
export async function sessionCopy(page: Page): Promise<Session | undefined> {
  const row = await inSessions("readonly", (sessions) => sessions.get(page)).catch(() => undefined);
  return (row as { session: Session } | undefined)?.session;
}

async function inSessions(mode: IDBTransactionMode, ask: (sessions: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await openDatabase("oogst.sessions", (fresh) => fresh.createObjectStore(table, { keyPath: "page" }));
  try {
    return await answer(ask(database.transaction(table, mode).objectStore(table)));
  } finally {
    database.close();
  }
}
