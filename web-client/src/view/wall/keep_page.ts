const cacheName = "oogst.wall";

/**
 * Keeps this page and what it is made of, so that a wall that is started anew while the server is out of reach still shows its
 * last picture. Where the browser has no service worker (plain http on a venue network) the page has to stay open for that.
 */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  try {
    await navigator.serviceWorker.register("/wall-worker.js", { scope: "/wall" });
    const cache = await caches.open(cacheName);
    const parts = performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
      .map(({ href }) => href);
    const wanted = [new URL(location.pathname, location.origin).href, ...new Set(parts)];
    await cache.addAll(wanted);
    for (const request of await cache.keys()) if (!wanted.includes(request.url)) await cache.delete(request);
  } catch {
    // Out of reach or no room: it is tried again at the next start.
  }
}
