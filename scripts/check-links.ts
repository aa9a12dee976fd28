// npm run check:links: asks every site that content/ names whether the page is still there, and writes the day and the
// failures into content/link-results.json. Never part of a build: a build asks nothing of the network (C41).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonTime } from '../src/domain/london-time.ts';
import { readContent } from '../src/load/directory.ts';
import { everyLink } from '../src/load/links.ts';
import { ContentError, type Problem } from '../src/load/problem.ts';
import { readSettings } from '../src/load/settings.ts';
import { LINK_RESULTS } from '../src/load/upkeep.ts';
import { checkAll } from './keep/check-link.ts';
import { fail } from './keep/fail.ts';
import { withDay } from './keep/link-results.ts';

try {
  const { content, now } = readSettings();
  const today = londonTime(now).date;
  const problems: Problem[] = [];
  const read = readContent({ content, problems }, today);
  if (!read || problems.length > 0) throw new ContentError(problems);
  const links = everyLink(read.content);
  const urls = [...new Set(links.map(({ url }) => url))];
  console.log(`Asking for ${String(urls.length)} addresses. This takes some minutes.`);
  const verdicts = await checkAll(urls, { timeout: 20_000, atOnce: 4 });
  const results = withDay(read.content.upkeep.linkResults, verdicts, today);
  writeFileSync(join(content, LINK_RESULTS), `${JSON.stringify(results, null, 2)}\n`);
  for (const { url, at } of links) {
    const verdict = verdicts.get(url);
    if (verdict !== 'good') console.log(`${at.file}:${String(at.line)} ${url} ${verdict?.replaceAll('_', ' ') ?? ''}`);
  }
  const failures = [...verdicts.values()].filter((verdict) => verdict !== 'good' && verdict !== 'unsure').length;
  console.log(`${String(failures)} failed today. Three failures in 14 days are a warning of npm run check.`);
} catch (error) {
  fail(error);
}
