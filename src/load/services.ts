import { serviceWordsSchema, type ServiceWords } from '../schema/service-words.ts';
import { serviceSchema, type ServiceFacts } from '../schema/service.ts';
import { listFolder, readData, readMarkdown, type Read, type Reading } from './content-file.ts';
import { checkLastBlock } from './last-block.ts';
import type { Problem } from './problem.ts';

/** Words of a service in one language, with the lines they stand on. */
export interface WordsFile extends Read<ServiceWords> {
  bodyLine: number;
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
  const words: Record<string, WordsFile> = {};
  for (const name of names) {
    if (name === 'service.yaml') continue;
    const lang = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\.md$/.exec(name)?.[1];
    if (lang === undefined) {
      report('C3', `"${name}" does not belong here`, 'a service has service.yaml and one <language>.md each.');
      continue;
    }
    const file = readMarkdown(reading, `${folder}/${name}`, serviceWordsSchema);
    if (file) words[lang] = { ...file, value: { ...file.value, body: file.body } };
  }
  return facts && { id, facts, words };
}
