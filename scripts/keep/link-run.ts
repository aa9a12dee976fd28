import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonTime } from '../../src/domain/london-time.ts';
import { readContent } from '../../src/load/directory.ts';
import { everyLink } from '../../src/load/links.ts';
import { ContentError, type Problem } from '../../src/load/problem.ts';
import type { Settings } from '../../src/load/settings.ts';
import { LINK_RESULTS } from '../../src/load/upkeep.ts';
import { withDay } from './link-results.ts';
import type { Verdict } from './link-verdict.ts';

/**
 * Asks for every address of content/ and writes the day and the failures into content/link-results.json.
 * @param ask how addresses are asked for.
 * @returns what failed and where it stands, in words.
 * @throws Error when nothing answered at all, ContentError when content/ cannot be read; then nothing was written.
 */
export async function runLinkCheck(
  { content, now }: Pick<Settings, 'content' | 'now'>,
  ask: (urls: readonly string[]) => Promise<ReadonlyMap<string, Verdict>>,
): Promise<string> {
  const today = londonTime(now).date;
  const problems: Problem[] = [];
  const read = readContent({ content, problems }, today);
  // An address in a file that cannot be read would be forgotten with all its failures.
  if (!read || problems.length > 0) throw new ContentError(problems);
  const links = everyLink(read.content);
  const verdicts = await ask([...new Set(links.map(({ url }) => url))]);
  const results = withDay(read.content.upkeep.linkResults, verdicts, today);
  writeFileSync(join(content, LINK_RESULTS), `${JSON.stringify(results, null, 2)}\n`);
  const said = links.flatMap(({ url, at }) => {
    const verdict = verdicts.get(url) ?? 'good';
    return verdict === 'good' ? [] : [`${at.file}:${String(at.line)} ${url} ${verdict.replaceAll('_', ' ')}`];
  });
  const failures = [...verdicts.values()].filter((verdict) => verdict !== 'good' && verdict !== 'unsure').length;
  const total = `${String(failures)} of ${String(verdicts.size)} addresses failed today. Three failures in 14 days are a warning of npm run check.`;
  return [...said, total].join('\n');
}
