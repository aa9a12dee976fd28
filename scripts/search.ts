// npm run -s search -- --lang ur "query": what the search of a page finds, as a command, for people and tests.
import { parseArgs } from 'node:util';
import { londonTime } from '../src/domain/london-time.ts';
import { search, searcherOf } from '../src/domain/search/search.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { searchDataOf } from '../src/load/search-data.ts';
import { readSettings } from '../src/load/settings.ts';

try {
  const { values, positionals } = parseArgs({
    options: { lang: { type: 'string', default: 'en' } },
    allowPositionals: true,
  });
  const { content, now } = readSettings();
  const time = londonTime(now);
  const directory = loadDirectory(content, time.date);
  const languages = directory.languages.filter(({ published }) => published).map(({ tag }) => tag);
  if (!languages.includes(values.lang))
    throw new Error(`"${values.lang}" has no pages; there are ${languages.join(', ')}.`);
  const moment = { now: time, bankHolidays: new Set(directory.bankHolidays.days) };
  const searcher = searcherOf(searchDataOf(values.lang, directory));
  const { services, understood } = search(positionals.join(' '), searcher, time.date, moment);
  const { intents, place = [], only } = understood;
  console.log(
    JSON.stringify({
      services: services.map(({ id }) => id),
      understood: [...intents.map(({ id }) => id), ...place, ...only],
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
