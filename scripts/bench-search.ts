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
import { labelledQueries, placeOfRight } from './bench-search/labelled.ts';
import { openPagefind } from './bench-search/pagefind.ts';
import { leadsLost, tableOf, type Run } from './bench-search/table.ts';
import { textsOf } from './bench-search/texts.ts';
import { ourBytes } from './bench-search/weight.ts';

/** Middle of the morning of a working day, so that the hour is the same in every run. */
const NOW = londonTime(new Date('2026-11-23T10:30:00Z'));
const { content, out } = readSettings();
const directory = loadDirectory(content, londonTime(new Date()).date);
const queries = labelledQueries();
const languages = [...new Set(queries.map(({ lang }) => lang))];
const moment = { now: NOW, bankHolidays: new Set<string>() };

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
runs.push(await run('pagefind', kilobytes(pagefind.bytes), pagefind.engines));
await pagefind.close();

for (const line of tableOf(runs)) console.log(line);
const lost = leadsLost(runs);
console.log(lost.length === 0 ? 'Ours leads each class.' : `Ours does not lead:\n${lost.join('\n')}`);
if (lost.length > 0) process.exitCode = 1;

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
