import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { checkBankHolidays } from './bank-holidays.ts';
import { checkDeletions } from './deletions.ts';
import type { Known } from './known.ts';
import { checkLeftOut } from './left-out.ts';
import { checkPathways } from './pathways.ts';
import { checkServices } from './services.ts';
import { checkGuides, checkSiteWords } from './words.ts';

/** A check across files: everything read goes in, every problem comes out. */
type Check = (content: Content, known: Known) => Problem[];

/** Every check that needs more than one value. Those of one value stand in the schema. */
export const CHECKS: readonly Check[] = [
  ({ services }, known) => checkServices(services, known),
  ({ leftOut, services }) => checkLeftOut(leftOut, services),
  ({ bankHolidays }, { today }) => checkBankHolidays(bankHolidays, today),
  ({ pathways }, known) => checkPathways(pathways, known),
  ({ guides }, known) => checkGuides(guides, known),
  ({ strings, pathways }, known) => (strings['en'] ? checkSiteWords(strings['en'].value, pathways, known) : []),
  checkDeletions,
];
