/** Where the worker is, for ever: a browser that has one asks here for the next (S24). */
export const WORKER_PATH = '/sw.js';
