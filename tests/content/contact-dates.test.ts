import { describe, expect, it } from 'vitest';
import { inList } from './contact-support.ts';
import { contentFolder, LEAD, LINE, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

const FIRST = 'state: published, source: own-page }\n  - kind: visit';
const evidence = (what: string, rule: string, written: string, at = written): Mistake => ({
  what,
  rule,
  file: LINE,
  edit: swap(FIRST, `${written} }\n  - kind: visit`),
  at,
});
const confirmed = (what: string, day: string, rule = 'C27'): Mistake =>
  evidence(what, rule, `state: confirmed, source: own-page, by: editor, on: "${day}"`);
const sourceDate = (what: string, date: string): Mistake => ({
  what: `${what}: ${date}`,
  rule: 'C28',
  file: LEAD,
  edit: swap("'2019'", `"${date}"`),
  at: `date: "${date}"`,
});
const checked = (what: string, day: string): Mistake => ({
  what,
  rule: 'C27',
  file: LEAD,
  edit: swap("checked: '2026-11-21'", `checked: "${day}"`),
  at: `checked: "${day}"`,
});

describe('days on which something was done', () => {
  rejectsEach([
    checked('a check before there was anything to check', '2019-12-31'),
    checked('a check in the first year of all', '0001-01-01'),
    checked('a check in the year 9999', '9999-01-01'),
    checked('a check in month 13', '2026-13-01'),
    checked('a check on 29 February of a common year', '2026-02-29'),
    checked('a check with a time', '2026-11-21T10:00'),
    confirmed('confirmed tomorrow', '2026-11-23'),
    confirmed('confirmed before 2020', '2019-06-01'),
    confirmed('confirmed on 31 November', '2026-11-31'),
    evidence('who confirmed, on a detail that was not', 'C28', 'state: published, source: own-page, by: editor'),
    evidence('when it was confirmed, on a lead', 'C28', 'state: lead, source: own-page, on: "2026-11-20"'),
    evidence('how it was confirmed, on a detail that was not', 'C28', 'state: published, source: own-page, how: phone'),
    sourceDate('a page of tomorrow', '2026-11-23'),
    sourceDate('a page of next month', '2026-12'),
    sourceDate('a page of next year', '2027'),
    sourceDate('a page of the year 9999', '9999'),
    sourceDate('a page older than the web', '1985'),
    sourceDate('month 13', '2026-13'),
    sourceDate('month 0', '2026-00'),
    sourceDate('30 February', '2026-02-30'),
    sourceDate('a date in the British order', '21-11-2026'),
    {
      what: 'a directory dated after the day of the build',
      rule: 'C28',
      file: LINE,
      edit: swap("'2026-03-01'", '"2026-11-23"'),
      at: 'date: "2026-11-23"',
    },
    inList(
      'pathways/settings.yaml',
      'a setting checked tomorrow',
      'C27',
      "checked: '2026-11-21'",
      'checked: "2026-11-23"',
      'checked: "2026-11-23"',
    ),
    inList(
      'languages.yaml',
      'a language read tomorrow',
      'C27',
      'font: naskh, review: partial',
      'font: naskh, review: { by: teacher, on: "2026-11-23" }',
      'tag: ur',
    ),
    inList(
      'bank-holidays.yaml',
      'a table copied tomorrow',
      'C27',
      "date: '2026-11-01'",
      'date: "2026-11-23"',
      'source: {',
    ),
    inList(
      'hosts.yaml',
      'a list read through tomorrow',
      'C27',
      "checked: '2026-11-21'",
      'checked: "2026-11-23"',
      'checked: "2026',
    ),
    inList(
      'areas.yaml',
      'a copied list read through tomorrow',
      'C27',
      "checked: '2026-11-21'",
      'checked: "2026-11-23"',
      'checked: "2026',
    ),
    inList(
      'pathways/tables/example.yaml',
      'a table of the finder read through tomorrow',
      'C27',
      "checked: '2026-11-21'",
      'checked: "2026-11-23"',
      'checked: "2026',
    ),
  ]);

  const { content, spoil } = contentFolder();

  it.each(['2026-11-22', '2026-11', '2026', '2026-02-28', '2024-02-29', 'unknown'])('may be a page of %s', (date) => {
    spoil(LEAD, swap("'2019'", `"${date}"`));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('may be the day of the build itself', () => {
    spoil(LEAD, swap("checked: '2026-11-21'", "checked: '2026-11-22'"));
    spoil(LINE, swap(FIRST, 'state: confirmed, source: own-page, by: editor, on: "2026-11-22" }\n  - kind: visit'));
    spoil('hosts.yaml', swap("'2026-11-21'", "'2026-11-22'"));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('are held against the day of the build, not the clock', () => {
    expect(problemsOf(content, '2026-11-20').map(({ rule }) => rule)).toContain('C27');
    expect(problemsOf(content, '2026-11-20').map(({ file }) => file)).toContain('content/hosts.yaml');
  });
});
