import { describe, expect, it } from 'vitest';
import { contentFolder, HOUSE, HOUSE_EN, HOUSE_UR, places, problemsOf, rejectsEach, swap, tight } from './support.ts';

describe('a refuge', () => {
  const visit =
    '  - kind: visit\n    address: [The Library]\n    hours: unknown\n    cost: free\n    expect: [unknown]\n    evidence: { state: published, source: own-page }\n';
  rejectsEach([
    {
      what: 'confidential: false',
      rule: 'C8',
      file: HOUSE,
      edit: swap('confidential: true', 'confidential: false'),
      at: 'confidential:',
    },
    {
      what: 'no word on whether it is confidential',
      rule: 'C7',
      file: HOUSE,
      edit: swap('confidential: true\n', ''),
      at: 1,
    },
    {
      what: 'confidential: "true" as text',
      rule: 'C12',
      file: HOUSE,
      edit: swap('confidential: true', 'confidential: "true"'),
      at: 'confidential:',
    },
    {
      what: 'a place to visit',
      rule: 'C9',
      file: HOUSE,
      edit: swap('referral:', `${visit}referral:`),
      at: 'kind: visit',
    },
    {
      what: 'an address on its phone line',
      rule: 'C9',
      file: HOUSE,
      edit: swap('    hours: 24/7', '    address: [The Library]\n    hours: 24/7'),
      at: 'kind: phone',
    },
    {
      what: 'an area that is a district',
      rule: 'C10',
      file: HOUSE,
      edit: swap('[worcestershire]', '[wychavon]'),
      at: 'areas:',
    },
    {
      what: 'a key for where it is',
      rule: 'C3',
      file: HOUSE,
      edit: swap('confidential:', 'postcode: WR9 8DJ\nconfidential:'),
      at: 'postcode:',
    },
  ]);

  const { content, spoil } = contentFolder();
  const found = () => places(problemsOf(content).filter(({ rule }) => rule === 'C9'));
  it('names every place at once', () => {
    spoil(HOUSE_EN, tight);
    spoil(HOUSE_EN, swap('Nobody is told', 'WR9 8DJ.\n\n14 Foregate Street. Nobody is told'));
    spoil(HOUSE_UR, swap('خواتین', 'WR9 8DJ خواتین'));
    expect(found()).toEqual([
      'content/services/quiet-house/en.md:6 [C9]',
      'content/services/quiet-house/en.md:8 [C9]',
      'content/services/quiet-house/ur.md:2 [C9]',
    ]);
  });

  it.each([1, 3])('names the right line after %i empty lines below the front matter', (count) => {
    spoil(HOUSE_EN, tight);
    spoil(HOUSE_EN, swap('---\nA worker', `---\n${'\n'.repeat(count)}A worker`));
    spoil(HOUSE_EN, swap('Nobody', '14 Foregate Street. Nobody'));
    expect(found()).toEqual([`content/${HOUSE_EN}:${6 + count} [C9]`]);
  });
});
