import { describe, expect, it } from 'vitest';
import { contentFolder, HOUSE, LEAD, LINE, places, problemsOf, rejectsEach, swap } from './support.ts';

const FIRST = 'state: published, source: own-page }\n  - kind: visit';
const first = (evidence: string) => swap(FIRST, `${evidence} }\n  - kind: visit`);

describe('where a contact detail comes from', () => {
  rejectsEach([
    {
      what: 'published from a page of somebody else',
      rule: 'C28',
      file: LINE,
      edit: first('state: published, source: a-newspaper'),
      at: 'state: published, source: a-newspaper',
    },
    {
      what: 'published from a directory without a date',
      rule: 'C28',
      file: LINE,
      edit: swap("'2026-03-01'", '"unknown"'),
      at: 'source: a-directory }',
    },
    {
      what: 'published from a directory dated more than a year before the check',
      rule: 'C28',
      file: LINE,
      edit: swap("'2026-03-01'", '"2025-11-01"'),
      at: 'source: a-directory }',
    },
    {
      what: 'published from a page that is older than three years',
      rule: 'C28',
      file: LINE,
      edit: swap("'2026-02'", '"2023-10"'),
      at: 'source: own-page }\n  - kind: visit',
    },
    {
      what: 'published from a page of a year more than three years back',
      rule: 'C28',
      file: LINE,
      edit: swap("'2026-02'", '"2022"'),
      at: 'source: own-page }\n  - kind: visit',
    },
    {
      what: 'a number from a source that is not said to give it',
      rule: 'C28',
      file: LINE,
      edit: first('state: published, source: a-directory'),
      at: 'source: a-directory }\n  - kind: visit',
    },
    {
      what: 'a number confirmed from a source that is not said to give it',
      rule: 'C28',
      file: LINE,
      edit: first('state: confirmed, source: a-directory, by: editor, on: "2026-11-20"'),
      at: 'source: a-directory, by: editor',
    },
    {
      what: 'a source that is not in the list',
      rule: 'C28',
      file: LINE,
      edit: first('state: published, source: own-pages'),
      at: 'own-pages }\n',
    },
    {
      what: 'confirmed without who and when',
      rule: 'C28',
      file: LINE,
      edit: first('state: confirmed, source: own-page'),
      at: 'state: confirmed',
    },
    {
      what: 'confirmed without a day',
      rule: 'C28',
      file: LINE,
      edit: first('state: confirmed, source: own-page, by: editor'),
      at: 'state: confirmed',
    },
    {
      what: 'a state that is no word of ours',
      rule: 'C30',
      file: LINE,
      edit: first('state: sure, source: own-page'),
      at: 'state: sure',
    },
    {
      what: 'a website from a page of somebody else',
      rule: 'C28',
      file: LINE,
      edit: swap('state: published, source: own-page }\nchannels', 'state: published, source: a-newspaper }\nchannels'),
      at: 'source: a-newspaper }\nchannels',
    },
    {
      what: 'off the bill on the word of somebody else',
      rule: 'C16',
      file: LINE,
      edit: swap('    evidence:', '    offBill: a-newspaper\n    evidence:'),
      at: 'offBill',
    },
    {
      what: 'a service without sources',
      rule: 'C7',
      file: HOUSE,
      edit: (text) => text.replace(/sources:[^]*?(?=review:)/, 'sources: []\n'),
      at: 'sources: []',
    },
    {
      what: 'only leads and no other line to ring',
      rule: 'C29',
      file: LEAD,
      edit: swap('instead: [day-line]\n', ''),
      at: 1,
    },
    {
      what: 'an ended service that names no other line',
      rule: 'C29',
      file: LINE,
      edit: swap('kinds:', 'status: ended\nkinds:'),
      at: 1,
    },
    {
      what: 'only leads and another line of leads only',
      rule: 'C29',
      file: LEAD,
      edit: swap('[day-line]', '[asked-only]'),
      at: 'instead:',
    },
    { what: 'an unknown kind', rule: 'C30', file: LINE, edit: swap('[talk_line]', '[talk_lin]'), at: 'kinds:' },
    {
      what: 'an unknown area',
      rule: 'C30',
      file: LINE,
      edit: swap('[worcestershire]', '[worcestershir]'),
      at: 'areas:',
    },
    {
      what: 'an unknown line to ring instead',
      rule: 'C30',
      file: LEAD,
      edit: swap('[day-line]', '[day-lines]'),
      at: 'instead:',
    },
    {
      what: 'a slug with a telling word',
      rule: 'C6',
      file: LINE,
      edit: swap('slug: day-line', 'slug: refuge-line'),
      at: 'slug:',
    },
    {
      what: 'a label with a telling word',
      rule: 'C6',
      file: LINE,
      edit: swap('label: Day Line', 'label: Abuse Line'),
      at: 'label:',
    },
    {
      what: 'a label with a telling word of another language',
      rule: 'C6',
      file: LINE,
      edit: swap('label: Day Line', 'label: پناہ'),
      at: 'label:',
    },
    { what: 'a slug in capitals', rule: 'C6', file: LINE, edit: swap('slug: day-line', 'slug: Day-Line'), at: 'slug:' },
    { what: 'a slug with a slash', rule: 'C6', file: LINE, edit: swap('slug: day-line', 'slug: ../day'), at: 'slug:' },
    {
      what: 'the slug of another service',
      rule: 'C6',
      file: HOUSE,
      edit: swap('slug: quiet-house', 'slug: day-line'),
      at: 'slug:',
    },
    {
      what: 'the label of another service',
      rule: 'C6',
      file: HOUSE,
      edit: swap('label: Quiet House', 'label: DAY LINE'),
      at: 'label:',
    },
    {
      what: 'a label that is too long for a tab',
      rule: 'C7',
      file: LINE,
      edit: swap('label: Day Line', `label: ${'Day Line '.repeat(6)}`),
      at: 'label:',
    },
    {
      what: 'a guide with a telling word in its tab',
      rule: 'C6',
      file: 'guides/safety/en.md',
      edit: swap('tab: Using', 'tab: Refuge'),
      at: 1,
    },
  ]);

  const { content, spoil } = contentFolder();
  it.each([
    ['area', LINE, '[worcestershire]', '[worcestershir]', 'worcestershire'],
    ['kind', LINE, '[talk_line]', '[talk_lin]', 'talk_line'],
    ['line', LEAD, '[day-line]', '[day-lin]', 'day-line'],
  ])('asks "Did you mean" for a misspelt %s', (_what, file, from, to, meant) => {
    spoil(file, swap(from, to));
    expect(problemsOf(content).map(({ fix }) => fix)).toContain(`check its spelling. Did you mean "${meant}"?`);
  });

  it('does not guess when nothing is near', () => {
    spoil(LINE, swap('[worcestershire]', '[atlantis]'));
    expect(problemsOf(content)).toHaveLength(1);
    expect(problemsOf(content)[0]?.fix).not.toContain('Did you mean');
  });

  it('accepts a detail that a named role confirmed on a day', () => {
    spoil(LINE, first('state: confirmed, source: own-page, by: editor, on: "2026-11-20"'));
    expect(problemsOf(content)).toEqual([]);
  });

  it("accepts a provider's own page without a date", () => {
    spoil(LINE, swap("'2026-02'", '"unknown"'));
    expect(places(problemsOf(content))).toEqual([]);
  });
});
