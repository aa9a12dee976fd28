import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What may be set from outside; the contract is in the README. */
export interface Settings {
  /** The folder of content to build: WAYMARK_CONTENT. */
  content: string;
  /** The folder the site is written to: WAYMARK_OUT. */
  out: string;
  /** The build's clock: WAYMARK_NOW, a date or a time. */
  now: Date;
}

/** Reads the settings. @throws Error in plain words when WAYMARK_NOW is no date. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = env['WAYMARK_NOW'];
  const now = given === undefined || given === '' ? new Date() : new Date(given);
  if (Number.isNaN(now.getTime())) throw new Error(`WAYMARK_NOW="${given ?? ''}" is not a date such as 2026-11-21.`);
  return {
    content: resolve(ROOT, env['WAYMARK_CONTENT'] ?? 'content'),
    out: resolve(ROOT, env['WAYMARK_OUT'] ?? 'dist'),
    now,
  };
}
