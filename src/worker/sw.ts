// The worker of a copy that somebody keeps on this device. It is at /sw.js for ever; nobody has it who did not ask for a copy.
import { isDueForRenewal } from '../domain/copy-age.ts';
import { pagePath } from '../i18n/paths.ts';
import { answerFile, answerPage, answerRemoval, type Answering } from './answer.ts';
import { keepCopy, type Tell } from './keep.ts';
import type { Message, Progress, Wish } from './message.ts';
import { readMarker, removeAll, removeLeftovers } from './marker.ts';
import { forgetPages } from './pages-of-copy.ts';
import { device, worker } from './scope.ts';
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

/** One copy is made at a time. */
let making: Promise<unknown> = Promise.resolve();
/** From then on nothing may be put on the device: what was on its way is removed when it arrives. */
let isRemoved = false;
/** What is being made at the moment. */
let wished: Wish | undefined;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), removeLeftovers(device)]));
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
  const opened = { path, fetch: ask, page: resultingClientId };
  if (REMOVED.has(path)) {
    event.respondWith(answerRemoval(opened, answering, remove));
    return;
  }
  event.respondWith(answerPage(opened, answering));
  event.waitUntil(tidy());
});

worker.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message === 'leaving') event.waitUntil(leave());
  else event.waitUntil(keep(message.keep, event.ports[0]));
});

/** Makes a copy, and tells the page that asked how far it is. When none came of it, and none was there, nothing stays. */
async function keep(wish: Wish, port: MessagePort | undefined): Promise<void> {
  isRemoved = false;
  const say = (progress: Progress) => port?.postMessage(progress);
  const isMade = await make(wish, (done, total) => {
    say({ done, total });
  });
  if (!isMade && !(await readMarker(device))) await remove();
  say(isMade ? 'kept' : 'failed');
}

/** Puts in order what is on the device: once a day, with a connection, the copy becomes what the server has. */
async function tidy(): Promise<void> {
  const marker = await readMarker(device);
  if (!marker) {
    // A removal that was cut off left its files.
    making = making.then(() => removeLeftovers(device)).catch(() => undefined);
    await making;
    return;
  }
  await forgetPages(device, async (page) => (await worker.clients.get(page)) !== undefined);
  if (isDueForRenewal(marker.confirmed, device.now())) await make(marker, () => undefined);
}

/** @returns whether the copy is there. */
async function make(wish: Wish, tell: Tell): Promise<boolean> {
  wished = wish;
  const made = making.then(() => keepCopy(device, wish, tell));
  making = made.catch(() => undefined);
  const isMade = await made.then(
    () => true,
    () => false,
  );
  wished = undefined;
  if (isRemoved) await removeAll(device);
  return isMade && !isRemoved;
}

/** "Leave this page" was pressed: the copy goes when its owner wanted that. */
async function leave(): Promise<void> {
  if ((wished ?? (await readMarker(device)))?.goesOnLeaving) await remove();
}

async function remove(): Promise<void> {
  isRemoved = true;
  await Promise.all([removeAll(device), worker.registration.unregister()]);
}
