import { fill } from '../page/page-data.ts';

/** Gives the finished strings of the page's language; an unknown key shows nothing rather than its name. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export function sayFrom(strings: Record<string, string>): Say {
  return (key, values) => fill(strings[key] ?? '', values);
}
