import { z } from 'zod';
import { accessibilityResultsSchema, type AccessibilityResults } from '../schema/accessibility-results.ts';
import { allowedChangeSchema, type AllowedChange } from '../schema/allowed-changes.ts';
import { linkResultsSchema, type LinkResults } from '../schema/link-results.ts';
import { releasedSchema, type Released } from '../schema/released.ts';
import { listFolder, type Read, type Reading } from './content-file.ts';
import { readList } from './list-file.ts';
import { readMachineFile } from './machine-file.ts';

/** What the commands of CONTRIBUTING.md keep beside the services. Each may be missing: nobody ran that command yet. */
export interface UpkeepFiles {
  released: Released | undefined;
  allowedChanges: Read<AllowedChange[]> | undefined;
  linkResults: LinkResults | undefined;
  accessibility: AccessibilityResults | undefined;
}

/** Where `npm run release:record` writes. */
export const RELEASED = 'released.json';
/** Where `npm run check:links` writes. */
export const LINK_RESULTS = 'link-results.json';
/** Where `npm run record:accessibility` writes. */
export const ACCESSIBILITY_RESULTS = 'accessibility-results.json';
/** Where two roles sign what would otherwise stop a release. */
export const ALLOWED_CHANGES = 'allowed-changes.yaml';

/** Reads the files of upkeep (C40, C41, C45, A19). */
export function readUpkeep(reading: Reading): UpkeepFiles {
  const released = readMachineFile(reading, {
    path: RELEASED,
    schema: releasedSchema,
    rule: 'C40',
    fix: 'take it back from git, as it was at the last release.',
  });
  const linkResults = readMachineFile(reading, {
    path: LINK_RESULTS,
    schema: linkResultsSchema,
    rule: 'C41',
    fix: 'delete it, and run "npm run check:links" again.',
  });
  const accessibility = readMachineFile(reading, {
    path: ACCESSIBILITY_RESULTS,
    schema: accessibilityResultsSchema,
    rule: 'C27',
    fix: 'delete it, and run "npm run record:accessibility" again.',
  });
  const isThere = listFolder(reading, '.').includes(ALLOWED_CHANGES);
  const allowedChanges = isThere
    ? readList(reading, ALLOWED_CHANGES, 'allowed', z.array(allowedChangeSchema))
    : undefined;
  return { released, linkResults, allowedChanges, accessibility };
}
