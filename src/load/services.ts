import { serviceWordsSchema, type ServiceWords } from '../schema/service-words.ts';
import { serviceSchema, type ServiceFacts } from '../schema/service.ts';
import { listFolder, readData, readMarkdown, type Read, type Reading } from './content-file.ts';
import { checkLastBlock } from './last-block.ts';
import { checkParagraphs } from './paragraphs.ts';
import type { Problem } from './problem.ts';
import { wordsPrint } from './words-print.ts';

/** Words of a service in one language, with the lines they stand on. */
export interface WordsFile extends Read<ServiceWords> {
  bodyLine: number;
  /** true: the English was changed after this translation was last looked at (C24). */
  isOlder: boolean;
}

/** One folder of content/services, as read. */
export interface ServiceFiles {
  id: string;
  facts: Read<ServiceFacts>;
  words: Record<string, WordsFile>;
}

/** Reads every folder of content/services; files with problems are left out and reported. */
export function readServices(reading: Reading): ServiceFiles[] {
  const folders = listFolder(reading, 'services');
  if (folders.length === 0) {
    const wrong = 'there are no services';
    reading.problems.push({
      file: 'content/services',
      line: 1,
      column: 1,
      rule: 'C7',
      wrong,
      fix: 'is this the right folder?',
    });
  }
  return folders.flatMap((id) => readService(reading, id) ?? []);
}

function readService(reading: Reading, id: string): ServiceFiles | undefined {
  const folder = `services/${id}`;
  const names = listFolder(reading, folder);
  const report = (rule: string, wrong: string, fix: string) =>
    reading.problems.push({ file: `content/${folder}`, line: 1, column: 1, rule, wrong, fix } satisfies Problem);
  if (!/^[a-z0-9-]{3,40}$/.test(id)) {
    report('C6', `"${id}" cannot be the name of a service's folder`, 'use 3 to 40 small letters, digits and hyphens.');
  }
  if (!names.includes('service.yaml')) {
    report('C7', 'this folder has no service.yaml', 'add it, or delete the folder.');
    return undefined;
  }
  if (!names.includes('en.md')) report('C23', 'this folder has no en.md', 'write the English words.');
  const facts = readData(reading, `${folder}/service.yaml`, serviceSchema);
  if (facts) reading.problems.push(...checkLastBlock(facts.source, 'due'));
  const words = readWords(reading, folder, names, report);
  return facts && { id, facts, words };
}

/** Reads each <language>.md, English first, so that the others can be held against it (C24). */
function readWords(
  reading: Reading,
  folder: string,
  names: string[],
  report: (rule: string, wrong: string, fix: string) => void,
): Record<string, WordsFile> {
  const words: Record<string, WordsFile> = {};
  for (const name of names.toSorted((a, b) => Number(b === 'en.md') - Number(a === 'en.md'))) {
    if (name === 'service.yaml') continue;
    const lang = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\.md$/.exec(name)?.[1];
    if (lang === undefined) {
      report('C3', `"${name}" does not belong here`, 'a service has service.yaml and one <language>.md each.');
      continue;
    }
    const file = readMarkdown(reading, `${folder}/${name}`, serviceWordsSchema);
    if (!file) continue;
    const { body, bodyLine, source } = file;
    const { from, ...rest } = file.value;
    const english = words['en'];
    const isOlder = english !== undefined && from !== wordsPrint(english.value);
    reading.problems.push(...checkParagraphs(source.file, body, bodyLine));
    words[lang] = { source, bodyLine, isOlder, value: { ...rest, body } };
  }
  return words;
}
