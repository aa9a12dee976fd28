import { describe, expect, it } from 'vitest';
import { addScotland, all, change, signAnew } from './contact-support.ts';
import { contentFolder, LEAD, LINE, places, problemsOf, rejectsEach, type Mistake } from './support.ts';

const ADDRESS = 'address: [The Library, Foregate Street, Worcester]';
const visit = (address: string, at: string) => change(ADDRESS, `address: [${address}]\n    at: ${at}`);
const POSTCODE = 'The Library, Foregate Street, Worcester, WR1 1AA';
const point = (what: string, at: string, address = POSTCODE, rule = 'C11'): Mistake => ({
  what: `${what}: ${at}`,
  rule,
  file: LINE,
  edit: visit(address, at),
  at: `at: ${at}`,
});

describe('a point on the map', () => {
  rejectsEach([
    point('a point with five decimals', '{ lat: 52.19512, lon: -2.2212 }'),
    point('a point in France', '{ lat: 48.85, lon: 2.35 }'),
    point('a point in the sea', '{ lat: 52.2, lon: -9.5 }'),
    point('north and east the wrong way round', '{ lat: -2.2212, lon: 52.1951 }'),
    point('a point east instead of west', '{ lat: 52.1951, lon: 2.2212 }'),
    point('a point in the next town', '{ lat: 52.48, lon: -1.9 }'),
    point('a point nine kilometres from its postcode', '{ lat: 52.281, lon: -2.22 }'),
    point('a point without a postcode', '{ lat: 52.1951, lon: -2.2212 }', 'The Library, Foregate Street'),
    point('a point whose postcode is not in the list', '{ lat: 52.1951, lon: -2.2212 }', 'The Library, WR2 1AA'),
    point('half a point', '{ lat: 52.1951 }', POSTCODE, 'C7'),
    point('a point in words', 'near the library', POSTCODE, 'C12'),
    point('a point in quotes', '{ lat: "52.1951", lon: "-2.2212" }', POSTCODE, 'C12'),
    {
      what: 'a point on a line that is rung',
      rule: 'C11',
      file: LINE,
      edit: change('    hours: Mo-Fr', '    at: { lat: 52.1951, lon: -2.2212 }\n    hours: Mo-Fr'),
      at: 'at: {',
    },
    {
      what: 'a point for a confidential place',
      rule: 'C11',
      file: LINE,
      edit: all(visit(POSTCODE, '{ lat: 52.1951, lon: -2.2212 }'), change('confidential: false', 'confidential: true')),
      at: 'at: {',
    },
  ]);

  const { content, spoil } = contentFolder();

  it.each([
    ['at its postcode', '{ lat: 52.1951, lon: -2.2212 }'],
    ['a few kilometres off, as in the country', '{ lat: 52.25, lon: -2.28 }'],
    ['with few decimals', '{ lat: 52.2, lon: -2.2 }'],
  ])('may be %s', (_what, at) => {
    spoil(LINE, visit(POSTCODE, at));
    expect(places(problemsOf(content))).toEqual([]);
  });

  it.each([
    ['{ lat: 61.5, lon: -2.22 }', 'the point lies outside the United Kingdom'],
    ['{ lat: 49.2, lon: -2.22 }', 'the point lies outside the United Kingdom'],
    ['{ lat: 52.2, lon: -8.9 }', 'the point lies outside the United Kingdom'],
    ['{ lat: 52.2, lon: 2.22 }', 'the point lies outside the United Kingdom'],
    ['{ lat: 52.3, lon: -2.22 }', 'the point lies more than 8 km from the middle of WR1'],
  ])('is told where it lies: %s', (at, wrong) => {
    spoil(LINE, visit(POSTCODE, at));
    expect(problemsOf(content).map((problem) => problem.wrong)).toEqual([wrong]);
  });

  it('may lie in one council of a nation that the service covers', () => {
    spoil(LEAD, all(change('kind: phone', `kind: visit\n    ${ADDRESS}`)));
    spoil(LEAD, visit(POSTCODE, '{ lat: 52.1951, lon: -2.2212 }'));
    signAnew(content, spoil);
    expect(places(problemsOf(content))).toEqual([]);
  });

  it('may not lie in a place that the service does not cover', () => {
    addScotland(content, spoil);
    spoil('postcodes.yaml', change('areas: [england]', 'areas: [scotland]'));
    spoil(LINE, visit('The Library, B15 2AA', '{ lat: 52.46, lon: -1.93 }'));
    expect(problemsOf(content).map(({ rule, wrong }) => `[${rule}] ${wrong}`)).toEqual([
      '[C11] B15 lies in scotland, which this service does not cover',
    ]);
  });
});
