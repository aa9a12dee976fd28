import type { AccessibilityResults } from './accessibility-results.ts';
import type { Area } from './area.ts';
import type { Coverage } from './coverage.ts';
import type { Desk } from './desk.ts';
import type { EasyPage } from './easy.ts';
import type { Emergency } from './emergency.ts';
import type { Guide } from './guide.ts';
import type { Intent } from './intent.ts';
import type { Kind } from './kind.ts';
import type { Language } from './language.ts';
import type { Pathways } from './pathway.ts';
import type { Postcode } from './postcode.ts';
import type { Referrals } from './referral.ts';
import type { RuleSource } from './rule-source.ts';
import type { SearchVocabulary } from './search-vocabulary.ts';
import type { ServiceWords } from './service-words.ts';
import type { ServiceFacts } from './service.ts';
import type { BankHolidays, LeftOut, TellingWords } from './settings.ts';
import type { Town } from './town.ts';

/** Words with a mark on a translation whose English was changed after it was last looked at (C24). */
export type Dated<Words> = Words & { isOlder?: true };

/** A service: its facts, and words in the languages somebody has written. English is always there. */
export interface Service extends ServiceFacts {
  id: string;
  words: { en: Dated<ServiceWords> } & Record<string, Dated<ServiceWords> | undefined>;
}

/** The interface strings of one language, by key. */
export type Strings = Record<string, string>;

/** A rule marked W in safety.md that some file does not keep. */
export interface Warning {
  file: string;
  rule: string;
  wrong: string;
}

/** All of content/, read and checked. */
export interface Directory {
  languages: Language[];
  areas: Area[];
  kinds: Kind[];
  services: Service[];
  guides: Dated<Guide>[];
  /** Pages of easy read in their order, in each language that has them. */
  easy: Dated<EasyPage>[];
  pathways: Pathways;
  /** Where each rule that the decision tables name comes from, and the day it was last looked at. */
  ruleSources: { rules: RuleSource[]; checked: string };
  /** What the referral cards tell. */
  referrals: Referrals;
  /** The pages for professionals: addresses, questions, and which job needs which. */
  desk: Desk;
  coverage: Coverage;
  emergency: Emergency;
  strings: Record<string, Strings>;
  /** Where somebody who types a postcode may be. */
  postcodes: Postcode[];
  /** The names that people give to where they are. */
  towns: Town[];
  bankHolidays: BankHolidays;
  tellingWords: TellingWords;
  /** Records of the evidence without a service of their own, with the reason. */
  leftOut: LeftOut;
  /** What people mean when they search, and how they say it in each language. */
  intents: Intent[];
  vocabularies: Record<string, SearchVocabulary>;
  /** What the last test of accessibility looked at; missing until there was one (A19). */
  accessibility?: AccessibilityResults;
  /** What the checks found that does not stop publishing: told to editors, counted on the data page. */
  warnings: Warning[];
}
