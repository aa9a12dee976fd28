// Does not take over by itself, and keeps the first page that it saw for ever.
addEventListener('fetch', (event) =>
  event.respondWith(
    caches.open('other').then(async (store) => {
      const found = await store.match(event.request);
      if (found) return found;
      const answer = await fetch(event.request);
      await store.put(event.request, answer.clone());
      return answer;
    }),
  ),
);
