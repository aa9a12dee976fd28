import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canariesIn } from '../../scripts/build/canaries.ts';
import { compact, Finder } from '../../scripts/build/compact.ts';
import { secretRegionCheck } from '../../scripts/build/secret-regions.ts';
import { readingsOf } from '../../scripts/build/site-text.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { contentFolder, TODAY } from '../content/support.ts';

describe('a text that is looked for in a built file', () => {
  const finder = new Finder([compact('14 Foregate Street'), compact('1905 000000')]);
  const isIn = (text: string) =>
    readingsOf({ name: 'x', text }).some((reading) => finder.find(compact(reading)).size > 0);

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

describe('a built site', () => {
  const site = mkdtempSync(join(tmpdir(), 'waymark-site-'));
  afterAll(() => {
    rmSync(site, { recursive: true });
  });

  it('is read once where pages share a script, and whole where they do not', async () => {
    const shared = '<script>const a = "14 Foregate Street";</script>';
    writeFileSync(join(site, '1.html'), `${shared}<p>one</p>`);
    writeFileSync(join(site, '2.html'), `${shared}<p>two</p>`);
    writeFileSync(join(site, '3.html'), `${shared}<p>14 Fore${shared}gate Street</p>`);
    writeFileSync(join(site, '4.html'), shared.replace('const', 'let'));
    const leaks = await canariesIn(site, [{ text: '14 Foregate Street', from: 'x' }]);
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
