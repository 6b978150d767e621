// Lets the wall's page open while the server is out of reach: it is fetched anew where that can be, and else taken from what
// the page itself kept (src/view/wall/keep_page.ts). Works over https and on localhost only; nothing depends on it.
const kept = "oogst.wall";
const patienceMs = 4000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(freshOrKept(request));
  else if (new URL(request.url).pathname.startsWith("/assets/")) event.respondWith(keptOrFresh(request));
});

async function freshOrKept(request) {
  const page = await caches.match(new URL(request.url).pathname, { cacheName: kept });
  if (page === undefined) return fetch(request);
  const fresh = fetch(request).then((response) => (response.ok ? response : page));
  const tired = new Promise((resolve) => setTimeout(() => resolve(page), patienceMs));
  return Promise.race([fresh, tired]).catch(() => page);
}

// A name under /assets/ stands for its content, so what is kept is never old.
async function keptOrFresh(request) {
  return (await caches.match(request, { cacheName: kept })) ?? fetch(request);
}
