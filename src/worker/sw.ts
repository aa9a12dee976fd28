// The worker of a copy that somebody keeps on this device. It is at /sw.js for ever; nobody has it who did not ask for a copy.
import { pagePath } from '../i18n/paths.ts';
import { answerFile, answerPage, answerRemoval, type Answering } from './answer.ts';
import type { Message, Progress, Wish } from './message.ts';
import { device, worker } from './scope.ts';
import { wishesOn } from './wishes.ts';
import { given } from './words.ts';

const { words, headers, ...frame } = given();
const answering: Answering = {
  device,
  words,
  frame,
  headers,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
const REMOVED = new Set(Object.keys(words).map((lang) => pagePath(lang, 'removed')));

const wishes = wishesOn(device, {
  unregister: () => worker.registration.unregister(),
  isOpen: async (page) => (await worker.clients.get(page)) !== undefined,
});

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), wishes.removeLeftovers()]));
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  const ask = () => fetch(request);
  if (request.mode !== 'navigate') {
    event.respondWith(answerFile(path, clientId, answering, ask));
    return;
  }
  if (REMOVED.has(path)) {
    event.respondWith(answerRemoval({ path, fetch: ask, page: resultingClientId }, answering, wishes.remove));
    return;
  }
  const asked = ask();
  const answer = answerPage({ path, fetch: () => asked, page: resultingClientId }, answering);
  event.respondWith(answer);
  // After the answer: with it a copy that was damaged is found out.
  const isServerThere = answer
    .then(() => asked)
    .then(
      () => true,
      () => false,
    );
  event.waitUntil(isServerThere.then(wishes.tidy));
});

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message === 'leaving') event.waitUntil(wishes.leave());
  else event.waitUntil(keep(message.keep, event.ports[0]));
});

/** Makes a copy, and tells the page that asked how far it is. */
async function keep(wish: Wish, port: MessagePort | undefined): Promise<void> {
  const say = (progress: Progress) => port?.postMessage(progress);
  const isMade = await wishes.keep(wish, (done, total) => {
    say({ done, total });
  });
  say(isMade ? 'kept' : 'failed');
}
