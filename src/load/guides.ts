import { guideSchema, type Guide } from '../schema/guide.ts';
import { listFolder, readMarkdown, type Read, type Reading } from './content-file.ts';
import { wordsPrint } from './words-print.ts';

/** A guide in one language, with the lines it stands on. */
export interface GuideFile extends Read<Guide> {
  bodyLine: number;
  /** true: the English was changed after this translation was last looked at (C24). */
  isOlder: boolean;
}

/** Reads content/guides/<id>/<lang>.md. */
export function readGuides(reading: Reading): GuideFile[] {
  return listFolder(reading, 'guides').flatMap((id) => {
    const versions = listFolder(reading, `guides/${id}`).flatMap((name) => readGuide(reading, id, name) ?? []);
    const english = versions.find(({ value }) => value.lang === 'en');
    return versions.map(({ from, ...file }) => {
      const isOlder = file.value.lang !== 'en' && english !== undefined && from !== wordsPrint(english.value);
      return { ...file, isOlder };
    });
  });
}

function readGuide(reading: Reading, id: string, name: string) {
  const file = readMarkdown(reading, `guides/${id}/${name}`, guideSchema);
  if (!file) return undefined;
  const { source, body, bodyLine } = file;
  const { read, from, ...words } = file.value;
  const value = { ...words, id, lang: name.replace(/\.md$/, ''), body };
  const found = wordsPrint(value);
  if (read.of !== found) {
    reading.problems.push({
      file: source.file,
      ...source.placeOf(['read', 'of']),
      rule: 'C4',
      wrong: 'these are not the words that somebody read through last: they were changed, or cut short',
      fix: `read them through to the end, then write your role, the day, and of: "${found}".`,
    });
  }
  return { source, bodyLine, from, value };
}
