import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordTranslations, sayWaiting, translationsOf } from '../../scripts/keep/translations.ts';
import { contentFolder, HOUSE_EN, HOUSE_UR, problemsOf, swap } from './support.ts';

const { content, spoil } = contentFolder();

/** Runs `npm run translated -- ur ...names`. */
const translated = (...names: string[]) => recordTranslations(content, translationsOf(content, 'ur'), 'ur', names);
const waiting = () => sayWaiting(translationsOf(content, 'ur'), 'ur');

/** Every file of the folder with its words. */
function files(): Record<string, string> {
  const names = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

describe('npm run translated', () => {
  it('says what waits for a translator', () => {
    expect(waiting()).toBe('Nothing in ur is older than its English.');
    spoil(HOUSE_EN, swap('A place to stay', 'A room to stay in'));
    spoil('ui/en.json', swap('A place to stay', 'A room to stay in'));
    expect(waiting()).toMatch(/^quiet-house\nkind\.refuge\n\n2 to hold/);
  });

  it('records that words were looked at again, and changes nothing else', () => {
    spoil(HOUSE_EN, swap('A place to stay', 'A room to stay in'));
    const before = files();
    expect(translated('quiet-house')).toBe('Recorded: quiet-house.');
    const after = files();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed).toEqual([join(content, HOUSE_UR)]);
    const lines = (text = '') => text.split('\n').filter((line) => !line.startsWith('from:'));
    expect(lines(after[changed[0] ?? ''])).toEqual(lines(before[changed[0] ?? '']));
    expect(waiting()).toMatch(/^Nothing/);
  });

  it('adds the line to words that never had it', () => {
    spoil(HOUSE_UR, (text) => text.replace(/^from:.*\n/m, ''));
    translated('quiet-house');
    expect(problemsOf(content)).toEqual([]);
    expect(waiting()).toMatch(/^Nothing/);
  });

  it('records one string and leaves the others waiting', () => {
    spoil('ui/en.json', swap('A place to stay', 'A room to stay in'));
    spoil('ui/en.json', swap('Help with money', 'Help with bills'));
    translated('kind.refuge');
    expect(waiting()).toMatch(/^kind\.money_help\n/);
  });

  it('records all that waits at once, and forgets strings that are gone', () => {
    const path = join(content, 'ui/made-from.ur.json');
    writeFileSync(path, '{\n  "gone": "0123456789ab"\n}\n');
    translated('all');
    expect(waiting()).toMatch(/^Nothing/);
    expect(readFileSync(path, 'utf8')).not.toContain('gone');
  });

  it('records nothing when one name is wrong', () => {
    spoil(HOUSE_EN, swap('A place to stay', 'A room to stay in'));
    const before = files();
    expect(() => translated('quiet-house', 'quiet-hous')).toThrow(
      'There is nothing called "quiet-hous" in ur. Did you mean "quiet-house"?',
    );
    expect(files()).toEqual(before);
  });

  it.each(['en', 'xx'])('knows no translations into %s', (lang) => {
    expect(() => translationsOf(content, lang)).toThrow(`"${lang}" is not a language that is translated into`);
  });

  it('writes nothing over strings that cannot be read', () => {
    spoil('ui/en.json', (text) => text.slice(0, 100));
    expect(() => translated('all')).toThrow('content/ui/en.json');
  });
});
