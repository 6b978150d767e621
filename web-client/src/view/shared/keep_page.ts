/**
 * Keeps this page and what it is made of, so that it opens while the server is out of reach: the table's and the reporter's
 * with what they last saw, the wall's with its last picture. Where the browser has no service worker (plain http on a venue
 * network) the page has to stay open for that.
 */
export async function keepPage(path: "/table" | "/reporter" | "/wall"): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/page-worker.js", { scope: path });
    (await navigator.serviceWorker.ready).active?.postMessage("keep");
  } catch {
    // Out of reach or no room: it is tried again at the next start.
  }
}
