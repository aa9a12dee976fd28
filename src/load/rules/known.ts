import type { Area } from '../../schema/area.ts';
import type { Host } from '../../schema/host.ts';
import type { Kind } from '../../schema/kind.ts';
import type { Language } from '../../schema/language.ts';
import type { BankHolidays, TellingWords } from '../../schema/settings.ts';
import { didYouMean, type Problem } from '../problem.ts';
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

/** A name that is not in the list it should be in (C30), with the one that was meant where one is close; nothing when it is. */
export function unknownName(
  source: YamlSource,
  path: readonly PropertyKey[],
  name: string,
  list: readonly string[],
  where: string,
): Problem[] {
  if (list.includes(name)) return [];
  return [
    problemAt(source, path, 'C30', `"${name}" is not in ${where}`, `check its spelling.${didYouMean(name, list)}`),
  ];
}

/** One pattern for each list of words, and for each other list of the same words: they are asked thousands of times. */
const ofList = new WeakMap<readonly string[], RegExp>();
const patterns = new Map<string, RegExp>();

/** The telling word that a text would show in a tab, an address bar or a history list, if any (S5). */
export function tellingWordIn(text: string, words: readonly string[]): string | undefined {
  const pattern = ofList.get(words) ?? patternOf(words.join('|'));
  ofList.set(words, pattern);
  return pattern.exec(text.toLowerCase().replace(/[-_/.]/g, ' '))?.[0];
}

function patternOf(all: string): RegExp {
  const pattern = patterns.get(all) ?? new RegExp(`(?<![^\\P{L}\\p{Script=Han}])(?:${all})`, 'u');
  patterns.set(all, pattern);
  return pattern;
}
