const openingMaxMs = 3_000;

/**
 * Opens a database of IndexedDB, making its tables when it is new. Rejects where there is none (private mode, no room, a browser
 * that does not answer in 3 s). Who wants one that opens after that too gets it by `onLate`.
 */
export function openDatabase(
  name: string,
  makeTables: (database: IDBDatabase) => void,
  onLate: (database: IDBDatabase) => void = (database) => database.close(),
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("IndexedDB does not answer"));
    }, openingMaxMs);
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => makeTables(opening.result);
    opening.onsuccess = () => {
      clearTimeout(timer);
      // A newer page wants to change the tables: make room for it, this page goes on in memory.
      opening.result.onversionchange = () => opening.result.close();
      if (late) onLate(opening.result);
      else resolve(opening.result);
    };
    opening.onerror = () => {
      clearTimeout(timer);
      reject(opening.error);
    };
  });
}

/** What a request gave. What goes on after it does so while its transaction is still open. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
