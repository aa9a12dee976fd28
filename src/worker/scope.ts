import type { Device } from './device.ts';

/** What happens to a worker: the part of the browser's own types that is used here, as the pages' types do not know it. */
export interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
export interface AskedFor extends WorkerEvent {
  request: Request;
  /** The page that asks. */
  clientId: string;
  /** The page that comes of it. */
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}
export interface Told extends WorkerEvent {
  data: unknown;
  ports: readonly MessagePort[];
}
interface Heard {
  install: WorkerEvent;
  activate: WorkerEvent;
  fetch: AskedFor;
  message: Told;
}

/** The worker itself. */
export const worker = globalThis as unknown as {
  addEventListener: <Name extends keyof Heard>(name: Name, hear: (event: Heard[Name]) => void) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void>; get: (id: string) => Promise<unknown> };
  registration: { unregister: () => Promise<boolean> };
  location: { origin: string };
};

/** The device that the worker runs on. */
export const device: Device = {
  caches,
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
};
