// Throws before it has answered: the browser goes on without it, but it stays.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', () => {
  throw new Error('broken');
});
