import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { everyText } from '../texts.ts';
import { checkAccessibilityResults } from './accessibility-results.ts';
import { checkBankHolidays } from './bank-holidays.ts';
import { checkConfidential } from './confidential.ts';
import { checkMentions } from './confidential-elsewhere.ts';
import { checkCoverage } from './coverage.ts';
import { checkChildren } from './children.ts';
import { checkDates } from './dates.ts';
import { checkDeletions } from './deletions.ts';
import { checkDesk } from './desk.ts';
import { checkEasy } from './easy.ts';
import { checkEmergency } from './emergency.ts';
import { checkHosts } from './hosts.ts';
import { checkKinds } from './kinds.ts';
import type { Known } from './known.ts';
import { checkLanguages } from './languages.ts';
import { checkLeftOut } from './left-out.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkLinks } from './links.ts';
import { checkMapPoints } from './map-points.ts';
import { checkPathways } from './pathways.ts';
import { checkReferrals } from './referrals.ts';
import { checkGroups } from './pathways-groups.ts';
import { checkRuleSources } from './rule-sources.ts';
import { checkReachable } from './reachable.ts';
import { checkSearchWords } from './search-words.ts';
import { checkServices } from './services.ts';
import { checkSaid } from './said.ts';
import { checkSheet } from './sheet.ts';
import { checkAddressesInWords } from './text/addresses.ts';
import { checkBodies } from './text/bodies.ts';
import { checkEveryLanguage } from './text/every-language.ts';
import { checkGlossaries } from './text/glossaries.ts';
import { checkJoiners } from './text/joiners.ts';
import { checkLaw } from './text/law.ts';
import { checkLookAlikes } from './text/look-alikes.ts';
import { checkPeople } from './text/people.ts';
import { checkPhrases } from './text/phrases.ts';
import { checkPlainText } from './text/plain.ts';
import { checkReading } from './text/reading.ts';
import { checkSameNumbers } from './text/same-numbers.ts';
import { checkScripts } from './text/scripts.ts';
import { checkTelephoneInWords } from './text/telephone.ts';
import { checkTowns } from './towns.ts';
import { checkTranslations } from './translations.ts';
import { checkGuides, checkSiteWords } from './words.ts';

/** A check across files: everything read goes in, every problem comes out. */
type Check = (content: Content, known: Known) => Problem[];

/** Every check that needs more than one value. Those of one value stand in the schema. */
export const CHECKS: readonly Check[] = [
  ({ services }, known) => checkServices(services, known),
  ({ leftOut }, known) => checkLeftOut(leftOut, known),
  checkHosts,
  checkKinds,
  checkDates,
  checkChildren,
  checkMapPoints,
  checkTowns,
  ({ bankHolidays }, { today }) => checkBankHolidays(bankHolidays, today),
  ({ pathways }, known) => checkPathways(pathways, known),
  checkReferrals,
  ({ pathways }) => checkGroups(pathways),
  checkRuleSources,
  checkSearchWords,
  checkDesk,
  checkEasy,
  ({ guides }, known) => checkGuides(guides, known),
  ({ strings, pathways }, known) => (strings['en'] ? checkSiteWords(strings['en'].value, pathways, known) : []),
  checkSheet,
  checkConfidential,
  checkMentions,
  checkDeletions,
  ({ upkeep }, { today }) => checkAccessibilityResults(upkeep.accessibility, today),
  checkLinks,
  checkLanguages,
  checkTranslations,
  ({ guides }) => checkSaid(guides),
  checkEmergency,
  checkReachable,
  checkOutcomes,
  checkCoverage,
  checkBodies,
  checkEveryLanguage,
  checkSameNumbers,
  checkGlossaries,
  (content) => checkPlainText(everyText(content)),
  (content) => checkAddressesInWords(everyText(content)),
  (content) => checkTelephoneInWords(everyText(content)),
  (content) => checkJoiners(everyText(content), content.writing),
  (content) => checkScripts(everyText(content), content),
  (content) => checkLookAlikes(everyText(content), content),
  (content) => checkPeople(everyText(content), content),
  (content) => checkPhrases(everyText(content), content),
  (content) => checkReading(everyText(content)),
  (content, known) => checkLaw(everyText(content), content, known),
];
