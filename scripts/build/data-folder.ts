import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a built site has what its scripts fetch, from the site's folder: "files/" and the mark of that data (src/load/data-files.ts).
 * @throws Error where there is not exactly one: a page could be given the data of another build.
 */
export function dataFolder(site: string): string {
  const marks = readdirSync(join(site, 'files'));
  if (marks.length !== 1)
    throw new Error(`${site}/files holds the data of ${marks.length} builds, and has to hold that of one`);
  return `files/${marks[0] ?? ''}`;
}
