// npm run confirm: a check is written into one file, and nothing else of it moves.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { confirmText, reviewAfter, type Check } from '../../scripts/keep/confirm-text.ts';
import { editMaps } from '../../scripts/keep/edit-yaml.ts';
import { kindsSchema } from '../../src/schema/kind.ts';
import { ROOT } from '../../src/load/settings.ts';
import { serviceSchema } from '../../src/schema/service.ts';

const SERVICES = join(ROOT, 'content', 'services');
const textOf = (id: string) => readFileSync(join(SERVICES, id, 'service.yaml'), 'utf8');
const factsOf = (text: string) => serviceSchema.parse(parse(text));

/** Lines of the new text that the old one does not have in that place; both have as many lines. */
function changedLines(before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  expect(fresh).toHaveLength(old.length);
  return fresh.filter((line, index) => line !== old[index]);
}

describe('each service of the content', () => {
  const ids = readdirSync(SERVICES).sort();
  const review = { checked: '2027-01-05', by: 'duty manager, helpline', due: '2027-04-05' };
  const check = { by: review.by, on: '2027-01-05', how: 'phone' } as const;

  it('can be confirmed whole, and only the lines of its evidence and its review change', () => {
    for (const id of ids) {
      const text = textOf(id);
      const { channels, website } = factsOf(text);
      const lines: Check['lines'] = [...channels.keys(), ...(website ? (['website'] as const) : [])];
      const changed = changedLines(text, confirmText(text, { ...check, lines }, review));
      const evidence = changed.filter((line) => /^ {2,4}evidence: \{ state: confirmed, source: /.test(line));
      expect(evidence, id).toHaveLength(lines.length);
      expect(
        changed.filter((line) => !evidence.includes(line)),
        id,
      ).toEqual(['  checked: "2027-01-05"', '  by: "duty manager, helpline"', '  due: "2027-04-05"']);
    }
  }, 60_000);

  it('keeps every other line when one channel of it is confirmed', () => {
    for (const id of ids) {
      const text = textOf(id);
      factsOf(text).channels.forEach((channel, index) => {
        const changed = changedLines(text, confirmText(text, { ...check, lines: [index] }, undefined));
        const { source } = channel.evidence;
        expect(changed, id).toEqual([
          `    evidence: { state: confirmed, source: ${source}, by: "duty manager, helpline", on: "2027-01-05", how: phone }`,
        ]);
      });
    }
  }, 60_000);
});

describe('a text that is changed in place', () => {
  const change = (text: string) =>
    editMaps(text, [{ path: ['channels', 0, 'evidence'], set: { state: 'confirmed', on: '"2027-01-05"' } }]);

  it.each([
    [
      'a block of lines with comments',
      'channels:\n  # the office\n  - kind: phone # rung\n    evidence:\n      state: lead # only a leaflet\n      source: leaflet # 2019\n    # end\nreview: {}\n',
      'channels:\n  # the office\n  - kind: phone # rung\n    evidence:\n      state: confirmed # only a leaflet\n      source: leaflet # 2019\n      on: "2027-01-05"\n    # end\nreview: {}\n',
    ],
    [
      'a list on one line with odd spaces and quotes',
      'channels: [{   kind:  phone, evidence: {state:   \'lead\',   source: "a" } }]\n',
      'channels: [{   kind:  phone, evidence: {state:   confirmed,   source: "a", on: "2027-01-05" } }]\n',
    ],
    [
      'a map over several lines',
      'channels:\n  - evidence: {\n      state: lead,\n      source: a,\n    }\n',
      'channels:\n  - evidence: {\n      state: confirmed,\n      source: a, on: "2027-01-05",\n    }\n',
    ],
    [
      'a text without a last line end',
      'channels:\n  - evidence:\n      state: lead',
      'channels:\n  - evidence:\n      state: confirmed\n      on: "2027-01-05"',
    ],
    [
      'a detail that was confirmed before',
      'channels:\n  - evidence: { on: "2026-01-01", state: confirmed, source: a }\n',
      'channels:\n  - evidence: { on: "2027-01-05", state: confirmed, source: a }\n',
    ],
    [
      'letters of other scripts',
      'name: خط # ا\nchannels:\n  - evidence: { state: lead }\n',
      'name: خط # ا\nchannels:\n  - evidence: { state: confirmed, on: "2027-01-05" }\n',
    ],
  ])('keeps its form: %s', (_what, before, after) => {
    expect(change(before)).toBe(after);
  });

  it('is not changed where the block is not there', () => {
    expect(() => change('channels: []\n')).toThrow('there is no block "channels.0.evidence"');
  });
});

describe('the review after a check', () => {
  const kinds = kindsSchema.parse([
    { id: 'talk_line', group: 'talk', audience: ['V'], crisis: true, p: ['P14'] },
    { id: 'money_help', group: 'money', audience: ['V'], p: ['P70'] },
  ]);
  const channel = (kind: string, parts: object, state: string) => ({
    kind,
    ...parts,
    hours: '24/7',
    cost: 'free',
    expect: ['unknown'],
    evidence: { state, source: 'own-page' },
  });
  const facts = serviceSchema.parse({
    slug: 'line',
    label: 'Line',
    name: 'The Line',
    runBy: 'The Line',
    kinds: ['talk_line'],
    areas: ['england'],
    confidential: false,
    helps: { sex: 'any', audience: ['V'] },
    does: ['listens'],
    channels: [
      channel('phone', { number: '+443000000001' }, 'published'),
      channel('whatsapp', { number: '+443000000002' }, 'published'),
      channel('webchat', { url: 'https://www.example.org/chat/' }, 'published'),
      channel('phone', { purpose: 'office', number: '+443000000003' }, 'published'),
      channel('text', { number: '+443000000004' }, 'lead'),
    ],
    referral: { self: 'yes', professional: ['unknown'] },
    sources: [{ id: 'own-page', publisher: 'provider', name: 'The Line', date: 'unknown', supports: ['number'] }],
    review: { checked: '2026-11-21', by: 'desk research', due: '2027-02-19' },
  });
  const aCheck = (lines: Check['lines'], on = '2026-11-25'): Check => ({ lines, by: 'editor', on, how: 'phone' });
  const [main, whatsapp, webchat, office] = [0, 1, 2, 3] as const;
  const confirmedAt = (days: Record<number, string>) => ({
    ...facts,
    channels: facts.channels.map((channel, index) => ({
      ...channel,
      evidence:
        days[index] === undefined
          ? channel.evidence
          : { ...channel.evidence, state: 'confirmed' as const, on: days[index] },
    })),
  });

  it('is due 90 days later for a crisis line, 365 for others (C27)', () => {
    const check = aCheck([main, whatsapp, office]);
    expect(reviewAfter(facts, check, kinds)).toEqual({ checked: '2026-11-25', by: 'editor', due: '2027-02-23' });
    const other = { ...facts, kinds: ['money_help'] };
    expect(reviewAfter(other, check, kinds)?.due).toBe('2027-11-25');
  });

  it('stays while the page shows a number that nobody asked about', () => {
    expect(reviewAfter(facts, aCheck([main]), kinds)).toBeUndefined();
    expect(reviewAfter(facts, aCheck([webchat]), kinds)).toBeUndefined();
    expect(reviewAfter(facts, aCheck(['website']), kinds)).toBeUndefined();
  });

  it('does not wait for leads, which the page does not show, nor for a chat beside the numbers', () => {
    expect(reviewAfter(facts, aCheck([main, whatsapp, office]), kinds)).toBeDefined();
  });

  it('is as old as the oldest check of a number', () => {
    const before = confirmedAt({ [main]: '2026-11-22', [whatsapp]: '2026-11-24' });
    expect(reviewAfter(before, aCheck([office]), kinds)?.checked).toBe('2026-11-22');
  });

  it('does not change when one of several numbers was asked about again', () => {
    const before = confirmedAt({ [main]: '2026-11-22', [whatsapp]: '2026-11-22', [office]: '2026-11-22' });
    const reviewed = { ...before, review: { checked: '2026-11-22', by: 'editor', due: '2027-02-20' } };
    expect(reviewAfter(reviewed, aCheck([main]), kinds)).toBeUndefined();
  });

  it('never goes back', () => {
    expect(reviewAfter(facts, aCheck([main, whatsapp, office], '2026-11-01'), kinds)).toBeUndefined();
  });

  it('rests on what there is where a service has no number', () => {
    const chat = { ...facts, channels: facts.channels.filter(({ kind }) => kind === 'webchat') };
    expect(reviewAfter(chat, aCheck([0]), kinds)?.checked).toBe('2026-11-25');
  });
});
