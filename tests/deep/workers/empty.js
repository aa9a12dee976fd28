// Answers every page with nothing, from a store of its own.
addEventListener('install', (event) =>
  event.waitUntil(
    caches
      .open('other')
      .then((store) => store.put('/x', new Response('x')))
      .then(() => skipWaiting()),
  ),
);
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(new Response('')));
