import type { Area } from '../../schema/area.ts';
import type { Host } from '../../schema/host.ts';
import type { Kind } from '../../schema/kind.ts';
import type { Language } from '../../schema/language.ts';
import type { BankHolidays, TellingWords } from '../../schema/settings.ts';
import type { Problem } from '../problem.ts';
import type { YamlSource } from '../yaml-source.ts';

/** What the checks across files may look up. */
export interface Known {
  areas: Area[];
  kinds: Kind[];
  hosts: Host[];
  languages: Language[];
  tellingWords: TellingWords;
  bankHolidays: BankHolidays;
  /** Names of the folders of content/services, also of those whose files have problems. */
  serviceFolders: string[];
  /** The day of the build, "2026-11-21". */
  today: string;
}

/** Makes a problem at the place of a value. */
export function problemAt(
  source: YamlSource,
  path: readonly PropertyKey[],
  rule: string,
  wrong: string,
  fix: string,
): Problem {
  return { file: source.file, ...source.placeOf(path), rule, wrong, fix };
}

/** The telling word that a text would show in a tab, an address bar or a history list, if any (S5). */
export function tellingWordIn(text: string, words: readonly string[]): string | undefined {
  const plain = text.toLowerCase().replace(/[-_/.]/g, ' ');
  return words.find((word) => new RegExp(`(^|[^\\p{L}])${word}`, 'u').test(plain));
}
