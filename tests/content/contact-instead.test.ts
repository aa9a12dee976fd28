import { describe, expect, it } from 'vitest';
import { all, change } from './contact-support.ts';
import { contentFolder, LEAD, LINE, places, problemsOf, rejectsEach, swap } from './support.ts';

const NIGHT = 'services/night-line/service.yaml';
const ended = change('confidential:', 'status: ended\nconfidential:');
const withoutChannels = (text: string) => text.replace(/^channels:.*\n(?:[ -].*\n)*/m, 'channels: []\n');
const instead = (ids: string) => change('sources:', `instead: [${ids}]\nsources:`);
const audience = (letters: string) => change('audience: [V, F, P]', `audience: [${letters}]`);

describe('whom to ring instead', () => {
  rejectsEach([
    { what: 'the service itself', rule: 'C29', file: LINE, edit: instead('day-line'), at: 'instead:' },
    {
      what: 'an ended service that can still be rung from its page',
      rule: 'C29',
      file: LINE,
      edit: all(ended, instead('night-line')),
      at: 'kind: phone',
    },
    { what: 'an ended service that names nobody', rule: 'C29', file: LINE, edit: all(ended, withoutChannels), at: 1 },
    { what: 'an unknown service', rule: 'C30', file: LINE, edit: instead('night-lines'), at: 'instead:' },
  ]);

  const { content, spoil } = contentFolder();
  const problems = () => places(problemsOf(content));

  it('may not be a service that has ended', () => {
    spoil(NIGHT, all(ended, withoutChannels, instead('day-line')));
    spoil(LEAD, swap('[day-line]', '[day-line, night-line]'));
    expect(problems()).toContain(`content/${LEAD}:22 [C29]`);
    expect(problemsOf(content).map(({ wrong }) => wrong)).toContain('night-line: this service has ended itself');
  });

  it('is nobody, when the only one that is named has ended', () => {
    spoil(NIGHT, all(ended, withoutChannels, instead('day-line')));
    spoil(LEAD, swap('[day-line]', '[night-line]'));
    expect(problemsOf(content).map(({ wrong }) => wrong)).toContain(
      'nobody can ring this service from the site, and no other line is named',
    );
  });

  it.each([
    ['a line only for people who harm, for those who are hurt', 'V, F, P', 'X, P', ['[C29]']],
    ['a line for those who are hurt, for people who harm', 'X', 'V, F', ['[C29]']],
    ['a line for everybody, for those who are hurt', 'V, F, P', 'V, F, P, X', []],
    ['a line for everybody, for people who harm', 'X, P', 'V, F, P, X', []],
    ['a line for those who are hurt, for professionals who ask for somebody', 'P', 'V, F', []],
  ])('judges %s', (_what, own, other, rules) => {
    spoil(LINE, all(audience(own), instead('night-line')));
    spoil(NIGHT, audience(other));
    const found = problems().filter((place) => place.startsWith(`content/${LINE}`) && place.includes('[C29]'));
    expect(found.map((place) => place.split(' ')[1])).toEqual(rules);
  });

  it('may be a running service, from one that has ended and has no channel left', () => {
    spoil(NIGHT, all(ended, withoutChannels, instead('day-line')));
    expect(problems().filter((place) => place.includes('C29'))).toEqual([]);
  });

  it('may be named by an ended service that keeps a lead for the person who will ring', () => {
    spoil(NIGHT, all(ended, instead('day-line'), change('state: published', 'state: lead')));
    expect(problems().filter((place) => place.includes('C29'))).toEqual([]);
  });
});
