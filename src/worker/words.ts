/** What the worker says by itself in one language; put in by the build (scripts/build/worker.ts). */
export interface WorkerWords {
  dir: 'ltr' | 'rtl';
  /** Of the tab. */
  tab: string;
  exit: { label: string; hint: string; to: readonly [first: string, second: string]; title: string };
  /** What a page says where no copy is, as it stands in its HTML. */
  nothingKept: string;
  /** In its place, with a link to remove the copy. */
  kept: string;
  remove: string;
  /** "{{date}}": when the server last had the same. */
  old: string;
  /** Why a page cannot be shown, and what then stands on it: a heading and a sentence. */
  why: Record<Why, readonly [heading: string, text: string]>;
  /** The heading and the sentence of a page that is missing, as they stand in its HTML. */
  missing: readonly [heading: string, text: string];
  /** Emergency numbers for the whole country, the only ones that never grow old: words, and a number to ring. */
  emergency: readonly { text: string; number?: string }[];
  start: string;
  /** What leaving does not do: below every page. */
  safety: string;
}

/** Not in the copy; no copy any more; a copy that is too old; a copy that was just removed. */
export type Why = 'away' | 'gone' | 'withdrawn' | 'removed';

/** What stands in every page of the worker's own. */
export interface Frame {
  name: string;
  /** The bundled text of src/islands/leave. */
  leave: string;
  css: string;
}

/** All that the build gives the worker. */
export interface Given extends Frame {
  words: Record<string, WorkerWords>;
  /** What its own pages are sent with. */
  headers: Record<string, string>;
}

declare const __WORKER__: Given;

export const given = (): Given => __WORKER__;
