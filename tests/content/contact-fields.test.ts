import { describe, expect, it } from 'vitest';
import { signAnew } from './contact-support.ts';
import { contentFolder, LEAD, LINE, LINE_EN, places, problemsOf, rejectsEach, swap, type Mistake } from './support.ts';

/** Takes a key and all that stands under it out of the top of a file. */
const withoutBlock = (key: string): Mistake => ({
  what: `a service without "${key}"`,
  rule: 'C7',
  file: LINE,
  edit: (text) => text.replace(new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'm'), ''),
  at: 1,
});
/** Takes one line out; the problem stands at what the line belonged to. */
const withoutLine = (what: string, line: string, at: string | number): Mistake => ({
  what: `${what} without "${line.trim().split(':')[0] ?? ''}"`,
  rule: 'C7',
  file: LINE,
  edit: swap(`${line}\n`, ''),
  at,
});
const without = (what: string, from: string, to: string, at: string): Mistake => ({
  what,
  rule: 'C7',
  file: LINE,
  edit: swap(from, to),
  at,
});

describe('what every service has', () => {
  rejectsEach([
    ...[
      'slug',
      'label',
      'name',
      'runBy',
      'kinds',
      'areas',
      'confidential',
      'helps',
      'does',
      'channels',
      'referral',
      'sources',
      'review',
    ].map(withoutBlock),
    withoutLine('whom it helps', '  sex: any', 'audience: [V'),
    withoutLine('whom it helps', '  audience: [V, F, P]', 'sex: any'),
    withoutLine('a channel', '    hours: Mo-Fr 09:30-17:00', 'kind: phone'),
    withoutLine('a channel', '    cost: standard', 'kind: phone'),
    withoutLine('a channel', '    expect: [worker_listens]', 'kind: phone'),
    withoutLine('a channel', '    evidence: { state: published, source: own-page }', 'kind: phone'),
    withoutLine('a phone channel', "    number: '+443000000000'", 'kind: phone'),
    withoutLine('a visit', '    address: [The Library, Foregate Street, Worcester]', 'kind: visit'),
    withoutLine('a referral', '  self: yes', 'professional:'),
    withoutLine('a referral', '  professional: [same_line]', 'self: yes'),
    withoutLine('a source', '    publisher: provider', 'id: own-page\n    name'),
    withoutLine('a source', '    name: A newspaper', 'id: a-newspaper'),
    withoutLine('a source', "    date: '2026-02'", 'id: own-page\n    publisher'),
    withoutLine('a source', '    supports: [hours]', 'id: a-directory'),
    withoutLine('a review', "  checked: '2026-11-21'", 'by: desk'),
    withoutLine('a review', '  by: desk research, nobody was rung', "checked: '2026"),
    withoutLine('a review', "  due: '2027-02-19'", "checked: '2026"),
    without(
      'a website without evidence',
      '  evidence: { state: published, source: own-page }\n',
      '',
      'url: https://www.example.org/\n',
    ),
    without('a channel without a kind', 'kind: phone', 'purpose: main', 'purpose: main'),
    without(
      'evidence without a state',
      'state: published, source: a-directory',
      'source: a-directory',
      'source: a-directory',
    ),
    without(
      'evidence without a source',
      'state: published, source: a-directory',
      'state: published',
      'state: published }\nreferral',
    ),
    without('an empty list of kinds', '[talk_line]', '[]', 'kinds:'),
    without('an empty list of areas', '[worcestershire]', '[]', 'areas:'),
    without('an empty audience', '[V, F, P]', '[]', 'audience:'),
    without('an empty list of deeds', '[listens, safety_planning]', '[]', 'does:'),
    without('an empty address', '[The Library, Foregate Street, Worcester]', '[]', 'address:'),
    without('a name of spaces', 'name: The Day Line', 'name: "  "', 'name: "'),
    {
      what: 'words without a summary',
      rule: 'C7',
      file: LINE_EN,
      edit: (text) => text.replace(/^summary:.*\n/m, ''),
      at: 2,
    },
    ...(['webchat', 'bsl', 'form', 'app', 'email', 'text', 'whatsapp', 'relay'] as const).map((kind) => ({
      what: `a channel of kind ${kind} that leads nowhere`,
      rule: 'C7',
      file: LINE,
      edit: swap("kind: phone\n    number: '+443000000000'", `kind: ${kind}`),
      at: `kind: ${kind}`,
    })),
  ]);

  const { content, spoil } = contentFolder();

  it('need not be a channel, when another service is named', () => {
    spoil(LEAD, (text) => text.replace(/^channels:.*\n(?:[ -].*\n)*/m, 'channels: []\n'));
    signAnew(content, spoil);
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('is a channel, when no other service is named', () => {
    spoil(LEAD, (text) => text.replace(/^channels:.*\n(?:[ -].*\n)*/m, 'channels: []\n').replace(/^instead:.*\n/m, ''));
    signAnew(content, spoil);
    expect(places(problemsOf(content))).toEqual([`content/${LEAD}:1 [C29]`]);
  });
});

describe('whom a service helps', () => {
  const helps = (what: string, lines: string, at: string): Mistake => ({
    what: `${what}: ${lines}`,
    rule: 'C33',
    file: LINE,
    edit: swap('  sex: any\n', `  sex: any\n  ${lines}\n`),
    at,
  });
  rejectsEach([
    helps('ages that end before they start', 'age: { from: 25, to: 16 }', 'age:'),
    helps('an age before birth', 'age: { from: -1 }', 'age:'),
    helps('an age nobody reaches', 'age: { to: 121 }', 'age:'),
    helps('an age nobody starts at', 'age: { from: 130 }', 'age:'),
    helps('half a year', 'age: { from: 12.5 }', 'age:'),
    helps('only for a community that is not named', 'communityOnly: true', 'communityOnly'),
    helps('only for no community', 'communityOnly: true\n  community: []', 'communityOnly'),
    { ...helps('an age in quotes', 'age: { from: "16" }', 'age:'), rule: 'C12' },
    { ...helps('an age with a plus', 'age: 16+', 'age:'), rule: 'C12' },
    { ...helps('an exclusion in words', 'exclusions: [nobody under 18]', 'exclusions:'), rule: 'C30' },
    { ...helps('a community that is none', 'community: [everybody]', 'community:'), rule: 'C30' },
    { ...helps('a sentence where a fact should be', 'who: Women over 16', 'who:'), rule: 'C3' },
  ]);

  const { content, spoil } = contentFolder();
  it.each([
    'age: { from: 16 }',
    'age: { to: 18 }',
    'age: { from: 16, to: 16 }',
    'age: { from: 0, to: 120 }',
    'age: {}',
    'community: [sikh]',
    'community: [sikh]\n  communityOnly: true',
    'exclusions: [not_emergencies, not_public]',
  ])('may be %s', (lines) => {
    spoil(LINE, swap('  sex: any\n', `  sex: any\n  ${lines}\n`));
    expect(places(problemsOf(content))).toEqual([]);
  });
});
