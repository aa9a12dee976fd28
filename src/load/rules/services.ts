import type { ServiceFiles } from '../services.ts';
import type { Problem } from '../problem.ts';
import { checkChannels } from './channels.ts';
import { checkEvidence } from './evidence.ts';
import { checkInstead } from './instead.ts';
import { checkMailboxes } from './mailboxes.ts';
import { checkNames } from './names.ts';
import { checkNearDuplicates } from './near-duplicates.ts';
import { checkReferences } from './references.ts';
import { checkRepeats } from './repeats.ts';
import { checkSharedNumbers } from './shared-numbers.ts';
import type { Known } from './known.ts';

/** Checks that need more than one value of a service, or more than one service. */
export function checkServices(services: ServiceFiles[], known: Known): Problem[] {
  return [
    ...checkNames(services, known),
    ...checkReferences(services, known),
    ...checkInstead(services, known),
    ...checkSharedNumbers(services),
    ...checkNearDuplicates(services, known),
    ...services.flatMap((service) => [
      ...checkRepeats(service),
      ...checkChannels(service),
      ...checkMailboxes(service),
      ...checkEvidence(service, known),
    ]),
  ];
}
