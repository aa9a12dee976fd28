/** What somebody asked for when they kept a copy. */
export interface Wish {
  lang: string;
  /** Whether "Leave this page" removes it. */
  goesOnLeaving: boolean;
}

/** What pages tell the worker; the exit says "leaving" on any page (src/islands/leave). */
export type Message = { keep: Wish } | 'leaving';

/** What the worker tells the page that asked for a copy. */
export type Progress = { done: number; total: number } | 'kept' | 'failed';
