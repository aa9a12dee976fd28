// npm run bench:search: the same services, the same queries, ours and six other engines: what each finds and what it costs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { londonTime } from '../src/domain/london-time.ts';
import { search, searcherOf } from '../src/domain/search/search.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { searchDataOf } from '../src/load/search-data.ts';
import { readSettings, ROOT } from '../src/load/settings.ts';
import { ENGINES, type Engine } from './bench-search/engines.ts';
import { FIRST, labelledQueries, placeOfRight, type Labelled } from './bench-search/labelled.ts';
import { openPagefind } from './bench-search/pagefind.ts';
import { textsOf } from './bench-search/texts.ts';
import { ourBytes } from './bench-search/weight.ts';

/** Middle of the morning of a working day, so that the hour is the same in every run. */
const NOW = londonTime(new Date('2026-11-23T10:30:00Z'));
const { content, out } = readSettings();
const directory = loadDirectory(content, NOW.date);
/** One of so many queries is asked: some of the others take half a second for each. `npm test` asks ours all of them. */
const ONE_OF = 4;
const queries = labelledQueries().filter((_, at) => at % ONE_OF === 0);
const languages = [...new Set(queries.map(({ lang }) => lang))];
const moment = { now: NOW, bankHolidays: new Set<string>() };

/** What a search found for every query, and how long each took in milliseconds. */
interface Run {
  name: string;
  bytes: string;
  found: { query: Labelled; place: number | undefined; ms: number }[];
}

async function run(name: string, bytes: string, engines: ReadonlyMap<string, Pick<Engine, 'find'>>): Promise<Run> {
  console.error(`${name} ...`);
  const found: Run['found'] = [];
  for (const query of queries) {
    const begun = performance.now();
    const ids = (await engines.get(query.lang)?.find(query.q)) ?? [];
    found.push({ query, place: placeOfRight(query, ids, directory), ms: performance.now() - begun });
  }
  return { name, bytes, found };
}

const runs: Run[] = [];
const ours = new Map(
  languages.map((lang) => {
    const searcher = searcherOf(searchDataOf(lang, directory));
    const find = (query: string) => search(query, searcher, NOW.date, moment).services.map(({ id }) => id);
    return [lang, { find }] as const;
  }),
);
// Once without counting, as a page that has been open for a moment.
for (const { lang, q } of queries) ours.get(lang)?.find(q);
runs.push(await run('ours', kilobytes(ourBytes(out, languages)), ours));

for (const [name, { make, code }] of Object.entries(ENGINES)) {
  const engines = new Map<string, Engine>();
  for (const lang of languages) engines.set(lang, await make(textsOf(directory, lang)));
  const largest = Math.max(...[...engines.values()].map(({ index }) => compressed(index)));
  const own = compressed(codeAt(join(ROOT, 'node_modules', code)));
  runs.push(await run(name, kilobytes(largest + own), engines));
}
const pagefind = await openPagefind(new Map(languages.map((lang) => [lang, textsOf(directory, lang)])));
runs.push(await run('pagefind', 'about 110', pagefind.engines));
await pagefind.close();

print(runs);

function print(all: readonly Run[]): void {
  const groups = [...new Set(queries.map(({ group }) => group))];
  const rows = [
    ...groups.map((group) => [group, (each: Labelled) => each.group === group] as const),
    ['all, seen by authors', (each: Labelled) => each.half === 'dev'] as const,
    ['all, held out', (each: Labelled) => each.half === 'held_out'] as const,
    ['all', () => true] as const,
  ];
  console.log(`Recall at ${FIRST} / mean reciprocal rank, of ${queries.length} queries`);
  console.log(['class'.padEnd(22), 'count', ...all.map(({ name }) => name.padEnd(12))].join(' '));
  for (const [name, isOf] of rows) {
    const cells = all.map(({ found }) => {
      const own = found.filter(({ query }) => isOf(query));
      const recall = own.filter(({ place }) => place !== undefined && place <= FIRST).length / own.length;
      const rank = own.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0) / own.length;
      return `${recall.toFixed(2)} / ${rank.toFixed(2)}`.padEnd(12);
    });
    console.log([name.padEnd(22), String(queries.filter(isOf).length).padEnd(5), ...cells].join(' '));
  }
  for (const share of [0.5, 0.95]) {
    const cells = all.map(({ found }) => {
      const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
      return (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padEnd(12);
    });
    console.log([`ms a query, p${share * 100}`.padEnd(28), ...cells].join(' '));
  }
  console.log(['kB to the first result'.padEnd(28), ...all.map(({ bytes }) => bytes.padEnd(12))].join(' '));
}

/** An engine's code as its package ships it to browsers: one file, or a folder of them. */
function codeAt(path: string): string {
  if (path.endsWith('js')) return readFileSync(path, 'utf8');
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  return names.map((name) => readFileSync(join(path, name), 'utf8')).join('');
}

function compressed(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
