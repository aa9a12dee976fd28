import { describe, expect, it } from 'vitest';
import {
  contentFolder,
  HOUSE,
  HOUSE_EN,
  HOUSE_UR,
  places,
  problemsOf,
  rejectsEach,
  swap,
  tight,
  type Mistake,
} from './support.ts';

/** Ways to write down where a house is. */
const GIVEAWAYS: [what: string, words: string][] = [
  ['a postcode', 'WR9 8DJ'],
  ['a postcode without its space', 'wr98dj'],
  ['coordinates', '52.2671, -2.1530'],
  ['coordinates in a Markdown link', '[here](geo:52.2671,-2.1530)'],
  ['a plus code', '9C4V7R8W+2X'],
  ['a short plus code', '7R8W+2X Droitwich'],
  ['a what3words address', '///filled.count.soap'],
  ['a what3words address with spaces', 'what3words: filled . count . soap'],
  ['a map link', 'https://maps.example.org/x'],
  ['a short map link', 'goo.gl/maps/x'],
  ['a street and number', '14 Foregate Street'],
  ['a flat in a street', '14b, Foregate Street'],
  ['a road in short', '14 Foregate Rd'],
];
const PLACES: [where: string, file: string, mark: string][] = [
  ['the English summary', HOUSE_EN, 'A place to stay'],
  ['the English text', HOUSE_EN, 'Nobody is told'],
  ['the Urdu summary', HOUSE_UR, 'خواتین اور بچوں'],
  ['the Urdu text', HOUSE_UR, 'کوئی نہیں بتاتا'],
  ['its name', HOUSE, 'The Quiet House'],
];

describe('where a refuge is', () => {
  rejectsEach(
    GIVEAWAYS.flatMap(([what, words]) =>
      PLACES.map(([where, file, mark]): Mistake => {
        const inYaml = file === HOUSE ? `"${mark} ${words}"` : `${mark} ${words.replace(': ', ' ')}`;
        return {
          what: `${what} in ${where}`,
          rule: 'C9',
          file,
          edit: (text) => swap(mark, inYaml)(tight(text)),
          at: inYaml,
        };
      }),
    ),
  );
});

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
  it('names every place at once', () => {
    spoil(HOUSE_EN, tight);
    spoil(HOUSE_EN, swap('Nobody is told', 'WR9 8DJ.\n\n14 Foregate Street. Nobody is told'));
    spoil(HOUSE_UR, swap('خواتین', 'WR9 8DJ خواتین'));
    expect(places(problemsOf(content))).toEqual([
      'content/services/quiet-house/en.md:6 [C9]',
      'content/services/quiet-house/en.md:8 [C9]',
      'content/services/quiet-house/ur.md:2 [C9]',
    ]);
  });

  it.each([1, 3])('names the right line after %i empty lines below the front matter', (count) => {
    spoil(HOUSE_EN, tight);
    spoil(HOUSE_EN, swap('---\nA worker', `---\n${'\n'.repeat(count)}A worker`));
    spoil(HOUSE_EN, swap('Nobody', '14 Foregate Street. Nobody'));
    expect(places(problemsOf(content))).toEqual([`content/${HOUSE_EN}:${6 + count} [C9]`]);
  });
});
