import { usableChannels } from '../domain/contact.ts';
import { areaLeads, emergencyOthers, nightLine, phoneLineOf, type Line } from './lines.ts';
import { oneNumbers } from './one-number.ts';
import { directory, today } from './site-content.ts';

// What every page carries for somebody whose network is gone (safety.md, section 5, tier 1): content decides, nothing stands here twice.

const linesFor = (choice: (typeof oneNumbers)[number]['id']) => oneNumbers.find(({ id }) => id === choice)?.lines ?? [];

/** Ways to 999 without a voice that need no internet page: by message, by typing. None once nobody has checked it for too long. */
export const silentWays: Line[] = emergencyOthers.flatMap((service) => {
  const channel = usableChannels(service, directory.kinds, today).find(({ number }) => number !== undefined);
  return channel ? { service, channel } : [];
});

/** Lines for the whole country: the one that answers day and night, and men's, who may not be sent to it (P127). */
export const nationalLines: Line[] = [...(nightLine ? [nightLine] : []), ...linesFor('man').slice(0, 1)];

/** The lead line of each covered area. */
export const localLines: Line[] = areaLeads.flatMap((service) => phoneLineOf(service) ?? []);

/** What people who harm are given in place of both (P121). */
export const linesForHarm: Line[] = linesFor('change').slice(0, 1);
