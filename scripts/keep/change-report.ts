import { changesBetween, listingOf, publicPart, type Change } from '../../src/domain/changes.ts';
import { releasedSchema } from '../../src/schema/released.ts';
import { readMachineFile } from '../../src/load/machine-file.ts';
import { RELEASED } from '../../src/load/upkeep.ts';
import { factsAt, findCommit } from './git-files.ts';
import { factsNow, readListing } from './read-listing.ts';
import { sayChange } from './say-change.ts';

/** What changed in content/, and since when. */
export interface ChangeReport {
  /** The commit or release it is held against, as a person names it. */
  since: string;
  /** "2026-11-21" */
  day: string;
  changes: Change[];
  /** Ids of files that could not be read on one of the days: nobody can say what changed there. */
  unreadable: string[];
}

/**
 * What changed in the facts of all services since a commit.
 * @throws GitError in plain words when git does not know it.
 */
export function changesSinceCommit(content: string, name: string): ChangeReport {
  const commit = findCommit(content, name);
  const before = readListing(factsAt(content, commit));
  const after = readListing(factsNow(content));
  const unreadable = [...new Set([...before.unreadable, ...after.unreadable])].sort();
  const changes = changesBetween(before.listing, after.listing).filter(({ service }) => !unreadable.includes(service));
  return { since: name, day: commit.day, changes, unreadable };
}

/** What readers find changed since the last release that was recorded (C45); undefined when none ever was. */
export function changesSinceRelease(content: string): ChangeReport | undefined {
  const released = readMachineFile(
    { content, problems: [] },
    { path: RELEASED, schema: releasedSchema, rule: 'C40', fix: '' },
  );
  if (!released) return undefined;
  const { listing, unreadable } = readListing(factsNow(content));
  const changes = changesBetween(listingOf(released), publicPart(listing));
  return {
    since: 'the last release',
    day: released.recorded,
    changes: changes.filter(({ service }) => !unreadable.includes(service)),
    unreadable,
  };
}

const HEADINGS: [heading: string, is: Change['is'][]][] = [
  ['Where somebody is could become known', ['made_public']],
  ['Numbers somebody will dial: ring each of them', ['reach_changed', 'first_changed', 'line_shown', 'line_added']],
  ['New services', ['service_added', 'service_back']],
  ['Gone', ['service_removed', 'service_ended', 'line_removed', 'line_hidden']],
  ['Hours', ['hours_changed']],
  ['Areas', ['areas_changed']],
  ['Made confidential', ['made_confidential']],
];

/** What changed since the last release, in words; also when there is nothing to compare with. */
export function sayChangesSinceRelease(content: string): string {
  const report = changesSinceRelease(content);
  return report ? sayReport(report) : 'No release was ever recorded: after the first, run npm run release:record.';
}

/** A report in words, worst first, for a second person to review. */
export function sayReport({ since, day, changes, unreadable }: ChangeReport): string {
  const groups = HEADINGS.flatMap(([heading, kinds]) => {
    const own = changes.filter(({ is }) => kinds.includes(is));
    return own.length === 0
      ? []
      : [`${heading} (${String(own.length)})\n${own.map((change) => `  ${sayChange(change)}`).join('\n')}`];
  });
  const unsure =
    unreadable.length === 0
      ? []
      : [`These files could not be read, now or then. Compare them yourself:\n  ${unreadable.join('\n  ')}`];
  const count = changes.length === 1 ? '1 change' : `${String(changes.length)} changes`;
  return [`${count} since ${since} (${day})`, ...unsure, ...groups].join('\n\n');
}
