// What stands at /sw.js when copies are to go from every device (src/site.ts, "offline"; S24): it answers for nothing, deletes all, and leaves.
import { removeAll } from './marker.ts';
import { device, worker } from './scope.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeAll(device), worker.registration.unregister()]));
});
