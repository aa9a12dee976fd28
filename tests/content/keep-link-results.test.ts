// npm run check:links (C41): what is written down, and when an editor is warned.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDay } from '../../scripts/keep/link-results.ts';
import { runLinkCheck } from '../../scripts/keep/link-run.ts';
import type { Verdict } from '../../scripts/keep/link-verdict.ts';
import { readContent, loadDirectory } from '../../src/load/directory.ts';
import { everyLink } from '../../src/load/links.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { LinkResults } from '../../src/schema/link-results.ts';
import { settingsOf } from './keep-support.ts';
import { contentFolder, LINE, places, problemsOf, swap, TODAY } from './support.ts';

const { content, spoil } = contentFolder();

describe('what is written down', () => {
  const url = 'https://www.example.org/';
  const other = 'https://www.example.org/other';
  const day = (before: LinkResults | undefined, verdict: Verdict, today: string) =>
    withDay(
      before,
      new Map([
        [url, verdict],
        [other, 'good'],
      ]),
      today,
    );

  it('is the day, and what was wrong the last time', () => {
    expect(day(undefined, 'missing', '2026-11-20')).toEqual({
      checked: '2026-11-20',
      failed: { [url]: { days: ['2026-11-20'], fault: 'missing' } },
    });
    const second = day(day(undefined, 'missing', '2026-11-20'), 'no_answer', '2026-11-22');
    expect(second.failed[url]).toEqual({ days: ['2026-11-20', '2026-11-22'], fault: 'no_answer' });
  });

  it('counts a day once, however often somebody asks', () => {
    const twice = day(day(undefined, 'missing', '2026-11-20'), 'missing', '2026-11-20');
    expect(twice.failed[url]?.days).toEqual(['2026-11-20']);
  });

  it.each<Verdict>(['good', 'unsure'])('keeps the failures of a link that is %s today, for 14 days', (verdict) => {
    const failed = day(undefined, 'missing', '2026-11-01');
    expect(day(failed, verdict, '2026-11-14').failed[url]?.days).toEqual(['2026-11-01']);
    expect(day(failed, verdict, '2026-11-15').failed).toEqual({});
  });

  it('forgets links that nobody names any more', () => {
    const failed = day(undefined, 'missing', '2026-11-20');
    expect(withDay(failed, new Map([[other, 'good']]), '2026-11-21').failed).toEqual({});
  });

  it('is nothing when no site answered: then it is this machine that has no network', () => {
    const none = new Map<string, Verdict>([
      [url, 'no_such_host'],
      [other, 'no_answer'],
    ]);
    expect(() => withDay(undefined, none, '2026-11-20')).toThrow('Nothing answered at all');
  });
});

describe('the warning', () => {
  const url = 'https://www.example.org/help/';
  const write = (days: string[], checked = TODAY) => {
    const results: LinkResults = { checked, failed: { [url]: { days, fault: 'missing' } } };
    writeFileSync(join(content, 'link-results.json'), JSON.stringify(results));
  };
  const warnings = () => loadDirectory(content, TODAY).warnings.filter(({ rule }) => rule === 'C41');

  it('comes after three failures in 14 days, at the file that names the address, and stops nothing', () => {
    write(['2026-11-09', '2026-11-15', '2026-11-22']);
    expect(warnings()).toEqual([
      expect.objectContaining({
        file: `content/${LINE}`,
        rule: 'C41',
        wrong: `${url} failed on 3 of the 14 days to 2026-11-22: the page is not there any more`,
      }),
    ]);
  });

  it.each<[what: string, days: string[]]>([
    ['two failures', ['2026-11-15', '2026-11-22']],
    ['a third failure 15 days ago', ['2026-11-08', '2026-11-15', '2026-11-22']],
    ['one day written three times', ['2026-11-22', '2026-11-22', '2026-11-22']],
  ])('does not come after %s', (_what, days) => {
    write(days);
    expect(warnings()).toEqual([]);
  });

  it('goes when the address is corrected', () => {
    write(['2026-11-20', '2026-11-21', '2026-11-22']);
    spoil(LINE, swap(url, 'https://www.example.org/new/'));
    expect(warnings()).toEqual([]);
  });

  it('does not come where nobody ever asked', () => {
    expect(existsSync(join(content, 'link-results.json'))).toBe(false);
    expect(warnings()).toEqual([]);
  });

  it('is not kept quiet by a file of results that was cut short', () => {
    write(['2026-11-20', '2026-11-21', '2026-11-22']);
    spoil('link-results.json', (text) => text.slice(0, -5));
    expect(places(problemsOf(content))).toEqual(['content/link-results.json:1 [C41]']);
  });
});

describe('the addresses of the content that is published', () => {
  it('are all that stand in its services', () => {
    const read = readContent({ content: join(ROOT, 'content'), problems: [] }, TODAY);
    if (!read) throw new Error('content/ cannot be read');
    const found = new Set(everyLink(read.content).map(({ url }) => url));
    const named = read.content.services.flatMap(({ facts: { value } }) => [
      ...(value.website ? [value.website.url] : []),
      ...value.channels.flatMap(({ url }) => url ?? []),
      ...value.sources.flatMap(({ url }) => url ?? []),
    ]);
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((url) => !found.has(url))).toEqual([]);
  });
});

describe('npm run check:links', () => {
  const asWritten = () => JSON.parse(readFileSync(join(content, 'link-results.json'), 'utf8')) as LinkResults;
  const all = (urls: readonly string[], verdict: Verdict) =>
    Promise.resolve(new Map(urls.map((url) => [url, verdict])));

  it('asks for every address once, writes down what failed and says where it stands', async () => {
    const gone = 'https://www.example.org/help/';
    let asked: readonly string[] = [];
    const said = await runLinkCheck(settingsOf(content), async (urls) => {
      asked = urls;
      return new Map(await all(urls, 'good')).set(gone, 'missing');
    });
    expect(asked).toContain(gone);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asWritten()).toEqual({ checked: TODAY, failed: { [gone]: { days: [TODAY], fault: 'missing' } } });
    expect(said).toMatch(
      /^content\/services\/day-line\/service\.yaml:\d+ https:\/\/www\.example\.org\/help\/ missing\n/,
    );
    expect(said).toContain(`1 of ${String(asked.length)} addresses failed today.`);
    await runLinkCheck(settingsOf(content), (urls) => all(urls, 'good'));
    // The last answer of a day counts.
    expect(asWritten().failed).toEqual({});
  });

  it('writes nothing without a network', async () => {
    const offline = runLinkCheck(settingsOf(content), (urls) => all(urls, 'no_such_host'));
    await expect(offline).rejects.toThrow('Nothing answered at all: is there a network? Nothing was written down.');
    expect(existsSync(join(content, 'link-results.json'))).toBe(false);
  });

  it('writes nothing while a file cannot be read, whose failures would be forgotten', async () => {
    spoil(LINE, swap('runBy:', 'runby:'));
    await expect(runLinkCheck(settingsOf(content), (urls) => all(urls, 'good'))).rejects.toThrow('[C3]');
    expect(existsSync(join(content, 'link-results.json'))).toBe(false);
  });

  it('is no part of a build or of a check', () => {
    for (const file of [
      'scripts/build.ts',
      'scripts/build/site.ts',
      'scripts/check.ts',
      'scripts/start.ts',
      'scripts/test.ts',
    ]) {
      expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(/link-run|check-link/);
    }
  });
});
