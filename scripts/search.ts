// npm run -s search -- --lang ur "query": what the search of a page finds, as a command, for people and tests.
import { parseArgs } from 'node:util';
import { londonTime } from '../src/domain/london-time.ts';
import { search, searcherOf } from '../src/domain/search/search.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { searchDataOf } from '../src/load/search-data.ts';
import { readSettings } from '../src/load/settings.ts';
import { placeIn } from '/tmp/placestub.ts';

const { values, positionals } = parseArgs({ options: { lang: { type: 'string', default: 'en' } }, allowPositionals: true });
const { content, now } = readSettings();
const time = londonTime(now);
const directory = loadDirectory(content, time.date);
const searcher = searcherOf(searchDataOf(values.lang, directory, placeIn));
const { services, understood } = search(positionals.join(' '), searcher, time.date, { now: time, bankHolidays: new Set(directory.bankHolidays.days.map(({ date }) => date)) });
console.log(JSON.stringify({ services: services.map(({ id }) => id), understood }));
