import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canariesIn } from '../../scripts/build/canaries.ts';
import { Finder } from '../../scripts/build/compact.ts';
import { secretRegionCheck } from '../../scripts/build/secret-regions.ts';
import { readingsOf } from '../../scripts/build/site-text.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, TODAY } from '../content/support.ts';

describe('a text that is looked for in a built file', () => {
  const finder = new Finder(['14 Foregate Street', '1905 000000']);
  const isIn = (text: string) => readingsOf({ name: 'x', text }).some((reading) => finder.find(reading).size > 0);

  it.each([
    '14 Foregate Street',
    '14, FOREGATE-STREET',
    '14&nbsp;Foregate&#32;Street',
    '14%20Foregate%20Street',
    '14 <b>Foregate</b>\n<br>Street',
    '<a title="14 Foregate Street">',
    '<!-- 14 Foregate Street -->',
    '"14\\u0020Foregate\\x20Street"',
    '"14\\nForegate\\u{20}Street"',
    '۱۴ Ｆｏｒｅｇａｔｅ Street',
    'tel:+441905000000',
    '(01905) 000-000',
    '۰۱۹۰۵ ۰۰۰۰۰۰',
  ])('is found however it is written: %s', (text) => {
    expect(isIn(text)).toBe(true);
  });

  it.each(['14 Foregate Road', '41 Foregate Street', 'the street', ''])('is not found in others: %s', (text) => {
    expect(isIn(text)).toBe(false);
  });
});

describe('many texts that are looked for at once', () => {
  const texts = [
    'https://www.example.org/one',
    'https://www.example.org/two',
    'Ünal Straße 12',
    'e\u0301te\u0301 2026',
    'Vi\u1EC7t Nam',
    '\u{1E907}\u{1E922}\u{1E924}123',
  ];
  const found = (text: string) => [...new Finder(texts).find(text)];

  it('are told apart, however much of them is the same', () => {
    expect(found('see https://www.example.org/two, not https://www.example.org/on')).toEqual([texts[1]]);
    expect(found('https://www.example.org/one/https://www.example.org/two')).toEqual([texts[0], texts[1]]);
  });

  it('are found at the very beginning and the very end', () => {
    expect(found('https://www.example.org/one')).toEqual([texts[0]]);
    expect(found('ttps://www.example.org/one')).toEqual([]);
  });

  it('are found with their accents apart or not, and with capitals that are longer', () => {
    expect(found('U\u0308NAL STRASSE 12')).toEqual([texts[2]]);
    expect(found('\u00C9t\u00E9 2026')).toEqual([texts[3]]);
    expect(found('E-\u0301te\u0301 2026')).toEqual([texts[3]]);
    expect(found('Vie\u0302\u0323t-nam')).toEqual([texts[4]]);
  });

  it('are found in letters of two halves', () => {
    expect(found('a \u{1E907}\u{1E922}\u{1E924}-123')).toEqual([texts[5]]);
    expect(found('a \u{1E907}\u{1E922}\u{1E925}-123')).toEqual([]);
  });

  it('are not too short to be found', () => {
    expect(() => new Finder(['12 Elm'])).toThrow(RangeError);
  });
});

describe('a built site', () => {
  const site = mkdtempSync(join(tmpdir(), 'waymark-site-'));
  afterAll(() => {
    rmSync(site, { recursive: true });
  });

  it('is read once where pages share a script, and whole where they do not', () => {
    const shared = '<script>const a = "14 Foregate Street";</script>';
    writeFileSync(join(site, '1.html'), `${shared}<p>one</p>`);
    writeFileSync(join(site, '2.html'), `${shared}<p>two</p>`);
    writeFileSync(join(site, '3.html'), `${shared}<p>14 Fore${shared}gate Street</p>`);
    writeFileSync(join(site, '4.html'), shared.replace('const', 'let'));
    const leaks = canariesIn(site, [{ text: '14 Foregate Street', from: 'x' }]);
    expect(leaks.map(({ file }) => file)).toEqual(['1.html', '3.html', '4.html']);
  });
});

describe('a file that speaks of a confidential service', () => {
  const { content } = contentFolder();
  const leaks = (name: string, text: string) =>
    secretRegionCheck(loadDirectory(content, TODAY))({ name, text }).map(({ what }) => what);
  const GRID = ['holds a grid reference where it speaks of quiet-house'];

  it('may not hold a place on its page, in its head or in an attribute', () => {
    const page = 'en/services/quiet-house/index.html';
    expect(leaks(page, '<article data-service="quiet-house"><p>SP 07 86</p></article>')).toEqual(GRID);
    expect(leaks(page, '<head><meta content="SP 07 86"></head>')).toEqual(GRID);
    expect(leaks(page, '<article data-service="quiet-house"><img alt="SP 07 86"></article>')).toEqual(GRID);
  });

  it('may not hold a place in its card on another page, however deep it lies', () => {
    const card = '<ul><li data-service="quiet-house"><ul><li>Ring</li></ul><p>SP <b>07</b> 86</p></li><li>x</li></ul>';
    expect(leaks('en/index.html', card)).toEqual(GRID);
  });

  it('may hold the public place of another service beside it and inside it', () => {
    const other = '<li data-service="day-line"><p>SP 07 86</p></li>';
    expect(leaks('en/index.html', `<ul><li data-service="quiet-house">Ring</li>${other}</ul>`)).toEqual([]);
    expect(leaks('en/index.html', `<div data-service="quiet-house"><ul>${other}</ul></div>`)).toEqual([]);
  });

  it('may not hold a place in its entry in data and in the search index', () => {
    const entries = [
      { id: 'day-line', hours: 'SP 07 86' },
      { id: 'quiet-house', expect: [{ words: 'SP 07 86' }] },
    ];
    expect(leaks('en/find.json', JSON.stringify({ services: entries }))).toEqual(GRID);
    const fragment = { url: '/en/services/quiet-house/', content: 'SP 07 86' };
    expect(leaks('pagefind/fragment/x.pf_fragment', `pagefind_dcd${JSON.stringify(fragment)}`)).toEqual(GRID);
  });

  it('may not hold a place among data that are laid out by columns either', () => {
    const columns = { id: ['day-line', 'quiet-house'], hours: [null, 'SP 07 86'], dates: [0, 1] };
    expect(leaks('en/find.json', JSON.stringify({ services: columns }))).toEqual(GRID);
    const last = { id: ['quiet-house', 'day-line'], hours: ['SP 07 86'] };
    expect(leaks('en/find.json', JSON.stringify(last))).toEqual(GRID);
    const deep = { id: ['day-line', 'quiet-house'], channels: [null, [{ hours: 'SP 07 86' }]] };
    expect(leaks('en/find.json', JSON.stringify({ services: deep }))).toEqual(GRID);
    const others = { id: ['day-line', 'quiet-house'], hours: ['SP 07 86'] };
    expect(leaks('en/find.json', JSON.stringify({ services: others }))).toEqual([]);
  });

  it('is not told that two lines are one address', () => {
    expect(leaks('en/index.html', '<div data-service="quiet-house"><p>Day 14</p><p>The House</p></div>')).toEqual([]);
  });
});
