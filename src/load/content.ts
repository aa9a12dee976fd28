import type { Area } from '../schema/area.ts';
import type { Coverage } from '../schema/coverage.ts';
import type { Critical } from '../schema/critical.ts';
import type { Desk } from '../schema/desk.ts';
import type { Strings } from '../schema/directory.ts';
import type { Emergency } from '../schema/emergency.ts';
import type { Host } from '../schema/host.ts';
import type { Kind } from '../schema/kind.ts';
import type { Language } from '../schema/language.ts';
import type { Postcode } from '../schema/postcode.ts';
import type { Referrals } from '../schema/referral.ts';
import type { RuleSource } from '../schema/rule-source.ts';
import type { BankHolidays, LeftOut, MostUsed, TellingWords } from '../schema/settings.ts';
import type { Town } from '../schema/town.ts';
import type { Read } from './content-file.ts';
import type { EasyFile } from './easy.ts';
import type { GuideFile } from './guides.ts';
import type { PathwayFiles } from './pathways.ts';
import type { SearchFiles } from './search-words.ts';
import type { ServiceFiles } from './services.ts';
import type { UpkeepFiles } from './upkeep.ts';
import type { WritingFiles } from './writing.ts';

/** All of content/ as read, each value with its lines: what the checks across files work on. */
export interface Content {
  languages: Read<Language[]>;
  areas: Read<Area[]>;
  kinds: Read<Kind[]>;
  hosts: Read<Host[]>;
  postcodes: Read<Postcode[]>;
  towns: Read<Town[]>;
  bankHolidays: Read<BankHolidays>;
  tellingWords: Read<TellingWords>;
  leftOut: Read<LeftOut>;
  mostUsed: Read<MostUsed>;
  coverage: Read<Coverage>;
  critical: Read<Critical>;
  emergency: Read<Emergency>;
  pathways: PathwayFiles;
  ruleSources: Read<RuleSource[]>;
  referrals: Read<Referrals>;
  desk: Read<Desk>;
  services: ServiceFiles[];
  guides: GuideFile[];
  easy: EasyFile[];
  upkeep: UpkeepFiles;
  writing: WritingFiles;
  search: SearchFiles;
  /** Interface strings by language. */
  strings: Record<string, Read<Strings>>;
}
