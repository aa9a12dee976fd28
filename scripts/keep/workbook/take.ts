import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xliff12ToJs } from 'xliff';
import { loadDirectory } from '../../../src/load/directory.ts';
import type { Critical } from '../../../src/schema/critical.ts';
import { recordTranslations, translationsOf } from '../translations.ts';
import { unitsOf, type Unit } from './units.ts';
import { writeMarkdown, writeStrings } from './write.ts';

/** Who reviewed the words, and when. */
export interface Reviewer {
  /** A role, never a name (C37). */
  by: string;
  on: string;
}

/** A text that came back. */
export interface Taken {
  unit: Unit;
  target: string;
}

/**
 * Writes a reviewed workbook back: changed words into their files, and for all that came back that they were held against
 * today's English. What was left empty stays as it is.
 * @returns what was done, for people.
 * @throws Error that names what cannot be taken; ContentError when the new words break a rule. Then nothing is changed.
 */
export async function takeWorkbook(
  content: string,
  workbook: string,
  reviewer: Reviewer,
  critical: Critical,
): Promise<string> {
  const { targetLanguage: lang, resources } = await xliff12ToJs(workbook);
  const units = new Map(unitsOf(content, lang, critical).map((unit) => [`${unit.file} ${unit.key}`, unit]));
  const problems: string[] = [];
  const taken = Object.entries(resources).flatMap(([file, words]) =>
    Object.entries(words).flatMap(([key, { source, target = '' }]): Taken[] => {
      const unit = units.get(`${file} ${key}`);
      if (!unit) problems.push(`${file} has no "${key}" that is translated.`);
      else if (unit.english !== source) problems.push(`The English of "${key}" in ${file} was changed since.`);
      else if (target.trim() !== '') return [{ unit, target }];
      return [];
    }),
  );
  if (problems.length > 0)
    throw new Error(`${problems.join('\n')}\nNothing was changed: give the reviewer a new workbook for these.`);

  const before = remember(content, taken, lang);
  try {
    const changed = taken.filter(({ unit, target }) => unit.own !== target);
    for (const [file, own] of Map.groupBy(taken, ({ unit }) => unit.file))
      if (file.endsWith('.json')) writeStrings(content, lang, file, own);
      else writeMarkdown(content, file, own, reviewer);
    const names = [...new Set(taken.map(({ unit }) => unit.name))];
    recordTranslations(content, translationsOf(content, lang), lang, names);
    loadDirectory(content, reviewer.on, { drafts: true });
    return `${String(taken.length)} texts came back in ${lang}, ${String(changed.length)} of them changed.`;
  } catch (error) {
    before();
    throw error;
  }
}

/** @returns puts every file that may be written back as it was. */
function remember(content: string, taken: readonly Taken[], lang: string): () => void {
  const files = [...new Set([...taken.map(({ unit }) => unit.file), `ui/made-from.${lang}.json`])];
  const texts = files.map((file) => {
    const path = join(content, file);
    return { path, text: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
  });
  return () => {
    for (const { path, text } of texts)
      if (text === undefined) rmSync(path, { force: true });
      else writeFileSync(path, text);
  };
}
