// Each rule C1 to C45 of safety.md, taken away in turn: some content that must be refused would then be published.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/load/settings.ts';
import { addChannel, change } from './contact-support.ts';
import { contentFolder, HOUSE, HOUSE_UR, LEAD, LINE, LINE_EN, problemsOf, type Edit } from './support.ts';

type Spoil = (file: string, edit: Edit) => string;
const NAME = 'name: The Day Line';
const named = (words: string) => (spoil: Spoil) => void spoil(LINE, change(NAME, `name: "${words}"`));
const inLine = (from: string, to: string) => (spoil: Spoil) => void spoil(LINE, change(from, to));

/** One thing that breaks one rule and no other. */
const BREAKS: Record<string, (spoil: Spoil, content: string) => void> = {
  C1: (spoil) => void spoil(LINE, (text) => text.replaceAll('\n', '\r\n')),
  C2: inLine('alsoKnownAs: [DL]', 'alsoKnownAs: &names [DL]'),
  C3: inLine('alsoKnownAs:', 'alsoKnowAs:'),
  C4: (spoil) => void spoil('kinds.yaml', (text) => text.slice(0, text.indexOf('review:'))),
  C5: named('The Day Line TODO'),
  C6: inLine('slug: day-line', 'slug: quiet-house'),
  C7: inLine('confidential: false\n', ''),
  C8: (spoil) => void spoil(HOUSE, change('confidential: true', 'confidential: false')),
  C9: (spoil) => void spoil(HOUSE, change('name: The Quiet House', 'name: The Quiet House, B1 1BB')),
  C10: (spoil) => void spoil(HOUSE, change('areas: [worcestershire]', 'areas: [wychavon]')),
  C11: inLine('    hours: Sa', '    at: { lat: 48.8566, lon: 2.3522 }\n    hours: Sa'),
  C12: inLine("'+443000000000'", "'0300 000 0000'"),
  C13: inLine("'+443000000000'", "'+441214960123'"),
  C14: inLine("'+443000000000'", "'+449001234567'"),
  C15: (spoil) => void spoil(HOUSE, change("'+443000000001'", "'+443000000000'")),
  C16: inLine('hours: Mo-Fr 09:30-17:00', 'offBill: a-directory\n    hours: Mo-Fr 09:30-17:00'),
  C17: inLine('url: https://www.example.org/help/', 'url: http://www.example.org/help/'),
  C18: named('The Day Line javascript:go'),
  C19: (spoil) =>
    void spoil(
      LINE,
      addChannel(
        'kind: email\nemail: help@example.net\nhours: unknown\ncost: unknown\nexpect: [unknown]\nevidence: { state: lead, source: own-page }',
      ),
    ),
  C20: named('The Day Line <b>'),
  C21: named('The Day\\u202e Line'),
  C22: named('The Dаy Line'),
  C23: (spoil) => void spoil('ui/ur.json', (text) => text.replace(/ {2}"greeting":.*\n/, '')),
  C24: (spoil) => void spoil('guides/safety/ur.md', (text) => text.replace(/from: .*/, "from: '000000000000'")),
  C25: (spoil) => void spoil(HOUSE_UR, (text) => text.replace('۔\n', ' 7 دن۔\n')),
  C26: inLine('Mo-Fr 09:30-17:00', 'Mo-Fr 25:00-26:00'),
  C27: inLine("due: '2027-02-19'", "due: '2027-06-19'"),
  C28: inLine(
    'evidence: { state: published, source: a-directory }',
    'evidence: { state: published, source: a-newspaper }',
  ),
  C29: (spoil) => void spoil(LEAD, change('instead: [day-line]\n', '')),
  C30: (spoil) => void spoil(LEAD, change('areas: [england]', 'areas: [ngland]')),
  C31: (spoil) => void spoil('pathways/axes.yaml', change('      slug: unsure\n', '')),
  C32: (spoil) => void spoil('coverage.yaml', (text) => text.replace(/.*id: deaf,.*\n/, '')),
  C33: inLine('  sex: any\n', '  sex: any\n  age: { from: 25, to: 16 }\n'),
  C34: inLine('does: [listens', 'does: [children_work'),
  C35: (spoil) => void spoil('emergency.yaml', (text) => text.replace(/of: '\w+'/, "of: '000000000000'")),
  C37: named('The Day Line, ask for Mrs Smith'),
  C38: (spoil) => void spoil(LINE_EN, change('A worker listens and', 'You are anonymous here. A worker')),
  C39: (spoil) => void spoil(LINE_EN, change('Anyone in', `You ${'go '.repeat(24)}on. Anyone in`)),
  C40: (_spoil, content) => {
    const lines = [{ kind: 'phone', purpose: 'main', reach: '+443000000009', hours: '24/7' }];
    const gone = { confidential: false, national: true, areas: ['england'], lines };
    const released = { recorded: '2026-11-21', services: { 'old-line': gone } };
    writeFileSync(join(content, 'released.json'), JSON.stringify(released));
  },
  C42: (spoil) => void spoil('bank-holidays.yaml', change("  - '2027-12-28'\n", '')),
  C44: (spoil) => void spoil(LINE_EN, change('A worker listens and', 'They help with legal aid. A worker')),
};

/** Rules that stop nothing, and rules about what is built rather than written: each is tried where it stands. */
const ELSEWHERE: Record<string, string> = {
  C36: 'tests/content/contact-twins.test.ts',
  C41: 'tests/content/keep-link-results.test.ts',
  C43: 'tests/build/numbers.test.ts',
  C45: 'tests/content/keep-changes.test.ts',
};

describe('each rule by itself', () => {
  const { content, spoil } = contentFolder();

  it.each(Object.entries(BREAKS))('without %s, something that it alone refuses would be published', (rule, edit) => {
    edit(spoil, content);
    const problems = problemsOf(content);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    expect(problems.filter((problem) => problem.rule !== rule)).toEqual([]);
  });

  it('is here, or is tried where it stands: C1 to C45', () => {
    const all = Array.from({ length: 45 }, (_, index) => `C${index + 1}`);
    const tried = [...Object.keys(BREAKS), ...Object.keys(ELSEWHERE)];
    expect(all.filter((rule) => !tried.includes(rule))).toEqual([]);
    for (const [rule, file] of Object.entries(ELSEWHERE))
      expect(readFileSync(join(ROOT, file), 'utf8'), file).toContain(rule);
  });
});
