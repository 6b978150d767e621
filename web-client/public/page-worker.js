// Lets a page open while the server is out of reach. One script for every page that wants it (src/view/shared/keep_page.ts), each
// in a scope of its own: the page is what the scope names. It is fetched anew where that can be, so that an upgrade is never
// missed for longer than a bad network lasts, and else taken from what was kept of it. Works over https and on localhost only;
// nothing depends on it.
const page = new URL(registration.scope).pathname;
const kept = `oogst${page.replaceAll("/", ".")}`;
const patienceMs = 2500;
// How a built file names another. Such a name stands for its content, so what is kept under it is never old.
const partName = /["'`(](?:\.\/|\/assets\/)([\w.-]+-[\w-]{8}\.\w+)["'`)]/g;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keep().catch(() => undefined)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === page) event.respondWith(freshOrKept(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(keptOrFresh(request));
});

async function freshOrKept(request) {
  const known = await caches.match(page, { cacheName: kept });
  if (known === undefined) return fetch(request);
  const fresh = fetch(request).then((response) => (response.ok ? response : known));
  const tired = new Promise((resolve) => setTimeout(() => resolve(known), patienceMs));
  return Promise.race([fresh, tired]).catch(() => known);
}

async function keptOrFresh(request) {
  return (await caches.match(request, { cacheName: kept })) ?? fetch(request);
}

/** Keeps the page as it is now with all that it is made of or may fetch later, or leaves things as they are. */
async function keep() {
  const cache = await caches.open(kept);
  const html = await fetched(page);
  const parts = new Set();
  for (const texts = [await html.clone().text()]; texts.length > 0; ) {
    for (const [, name] of texts.pop().matchAll(partName)) {
      const address = `/assets/${name}`;
      if (parts.has(address)) continue;
      parts.add(address);
      if ((await cache.match(address)) === undefined) await cache.put(address, await fetched(address));
      if (/\.(js|css)$/.test(name)) texts.push(await (await cache.match(address)).text());
    }
  }
  await cache.put(page, html);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== page && !parts.has(pathname)) await cache.delete(url);
  }
}

async function fetched(address) {
  const response = await fetch(address, { cache: address === page ? "no-cache" : "default" });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response;
}
