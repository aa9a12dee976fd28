import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { londonTime } from '../domain/london-time.ts';
import type { Directory } from '../schema/directory.ts';
import { loadDirectory } from './directory.ts';
import { readSettings } from './settings.ts';

/** All of content/, and the day on which the pages are made. */
export interface SiteContent {
  directory: Directory;
  today: string;
}

/** Where whoever has read and checked content/ already leaves it for the process that draws the pages. */
export const HANDED_OVER = 'WAYMARK_ASTRO_CONTENT';

/** Leaves what was read in a file: reading and checking takes longer than all else that is done before a page is drawn. */
export function handOver(file: string, content: SiteContent): void {
  writeFileSync(file, serialize(content));
}

/**
 * The content of the site: as it was handed over by the build, else read and checked here.
 * @throws ContentError that lists every problem of every file.
 */
export function siteContent(): SiteContent {
  const file = process.env[HANDED_OVER];
  if (file !== undefined) return deserialize(readFileSync(file)) as SiteContent;
  const { content, now } = readSettings();
  const today = londonTime(now).date;
  return { directory: loadDirectory(content, today), today };
}
