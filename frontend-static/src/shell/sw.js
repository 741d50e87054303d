// Keeps the shell of the phone's pages: it opens without a network, and says so. Never a word of the API, no token.
// The build fills in what this release consists of; another release is another cache, and the old one goes.
const { release, pages, files } = "%SHELL%";
const CACHE = `cv-shell-${release}`;

/** The kept page that answers for an address of a phone. */
const pageOf = (path) =>
  /^\/(\d{4,10})?$/.test(path) ? pages.join : /^\/play\/\d{4,10}$/.test(path) ? pages.play : /^\/watch\/\d{4,10}$/.test(path) ? pages.watch : null;

addEventListener("install", (event) => {
  const kept = caches.open(CACHE).then((cache) => cache.addAll([...Object.values(pages), ...files]));
  event.waitUntil(kept.then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("cv-shell-") && name !== CACHE);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) {
    return;
  }
  const page = request.mode === "navigate" ? pageOf(url.pathname) : null;
  if (page) {
    // The network first: whoever has one gets the release that the server has.
    event.respondWith(fetch(request).catch(() => caches.match(page)));
  } else if (files.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept || fetch(request)));
  }
});
