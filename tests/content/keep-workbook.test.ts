// npm run workbook and npm run report:translations: words go out to a reviewer and come back, and nothing is lost on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCritical } from '../../scripts/keep/workbook/critical.ts';
import { workbookOf } from '../../scripts/keep/workbook/give.ts';
import { sayCritical, sayProgress } from '../../scripts/keep/workbook/report.ts';
import { takeWorkbook } from '../../scripts/keep/workbook/take.ts';
import { unitsOf } from '../../scripts/keep/workbook/units.ts';
import { contentFolder, HOUSE_EN, HOUSE_UR, problemsOf, swap } from './support.ts';

const { content, spoil } = contentFolder();
const REVIEWER = { by: 'native speaker', on: '2026-11-22' };
const GUIDE = 'guides/safety/ur.md';

const units = () => unitsOf(content, 'ur', readCritical(content));
const give = () => workbookOf(units(), 'ur');
const take = (workbook: string) => takeWorkbook(content, workbook, REVIEWER, readCritical(content));
const text = (file: string) => readFileSync(join(content, file), 'utf8');

/** Every file of the folder, who read a guide aside. */
function files(): Record<string, string> {
  const names = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, readFileSync(path, 'utf8').replace(/^read: .*\n/m, '')];
    }),
  );
}

describe('a workbook for a reviewer', () => {
  it('holds every text that is translated, with its English', async () => {
    const workbook = await give();
    expect(workbook).toContain('<source>Ring {{number}}</source>');
    expect(workbook).toContain('<target>{{number}} پر فون کریں</target>');
    for (const { own } of units()) expect(workbook).toContain(own?.split('\n')[0]);
    expect(new Set(units().map(({ file }) => file))).toEqual(
      new Set(['ui/ur.json', 'ui/ur/people.json', 'guides/now/ur.md', GUIDE, HOUSE_UR]),
    );
  });

  it('says what lives hang on, and what is older', async () => {
    spoil('ui/en.json', swap('Ring {{number}}', 'Please ring {{number}}'));
    const workbook = await give();
    expect(workbook).toContain('Made from other English than today');
    expect(sayCritical({ tag: 'ur' } as never, units())).toContain('older than its English');
  });

  it('comes back without loss: nothing is changed but who read the guides', async () => {
    const before = files();
    expect(await take(await give())).toMatch(/^\d+ texts came back in ur, 0 of them changed\.$/);
    expect(files()).toEqual(before);
    expect(text(GUIDE)).toContain('by: "native speaker", on: "2026-11-22"');
    expect(problemsOf(content)).toEqual([]);
  });

  it('comes back with other words, which are written where they belong and nowhere else', async () => {
    const changes: [from: string, to: string][] = [
      ['اکیلے میں ملیں۔', 'اس شخص سے اکیلے میں ملیں۔'],
      ['کام کرنے والے', 'کام کرنے والے لوگ'],
      ['خواتین اور بچوں کے لیے رہنے کی جگہ۔', 'خواتین اور بچوں کے لیے ایک جگہ۔'],
      ['کوئی نہیں بتاتا کہ یہ کہاں ہے۔', 'یہ کہاں ہے، کوئی نہیں بتاتا۔'],
    ];
    const before = files();
    const workbook = changes.reduce((all, [from, to]) => all.replace(from, to), await give());
    expect(await take(workbook)).toContain('4 of them changed');
    const after = files();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.map((path) => path.slice(content.length + 1)).sort()).toEqual([
      HOUSE_UR,
      'ui/ur.json',
      'ui/ur/people.json',
    ]);
    for (const [, to] of changes) expect(Object.values(after).some((each) => each.includes(to))).toBe(true);
    expect(problemsOf(content)).toEqual([]);
  });

  it('brings words that nobody had written yet, in their place', async () => {
    spoil('ui/ur.json', (all) => all.replace(/ {2}"greeting":.*\n/, ''));
    expect(sayProgress({ tag: 'ur', published: true, review: 'none' } as never, units())).toContain('1 missing');
    const workbook = (await give()).replace('<target></target>', '<target>{{number}} پر فون کریں</target>');
    await take(workbook);
    expect(Object.keys(JSON.parse(text('ui/ur.json')) as object).indexOf('greeting')).toBeGreaterThan(0);
    expect(problemsOf(content)).toEqual([]);
  });

  it('leaves what the reviewer left empty as it is', async () => {
    const before = files();
    await take((await give()).replace(/<target>[^<]*<\/target>/g, '<target></target>'));
    expect(files()).toEqual(before);
  });
});

describe('a workbook that cannot be taken', () => {
  it('was made before the English was changed: it is named, and nothing is written', async () => {
    const workbook = await give();
    spoil('ui/en.json', swap('Ring {{number}}', 'Please ring {{number}}'));
    const before = files();
    await expect(take(workbook.replace('>اکیلے میں ملیں۔<', '>اب اکیلے میں ملیں۔<'))).rejects.toThrow(
      'The English of "greeting" in ui/ur.json was changed since.',
    );
    expect(files()).toEqual(before);
  });

  it('breaks a rule: it is told as for any editor, and nothing is written', async () => {
    const before = files();
    const workbook = (await give()).replace('>{{number}} پر فون کریں<', '>فون کریں<');
    await expect(take(workbook)).rejects.toThrow('[C25]');
    expect(files()).toEqual(before);
  });

  it('holds a text that does not exist', async () => {
    await expect(take((await give()).replace('id="greeting"', 'id="greating"'))).rejects.toThrow(
      'ui/ur.json has no "greating" that is translated.',
    );
  });

  it('is of a service whose English moved on: it says so', async () => {
    const workbook = await give();
    spoil(HOUSE_EN, swap('Nobody is told where it is.', 'Nobody is told.'));
    await expect(take(workbook)).rejects.toThrow('The English of "body"');
  });
});
