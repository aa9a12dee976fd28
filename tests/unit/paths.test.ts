import { describe, expect, it } from 'vitest';
import { sameIn } from '../../src/i18n/paths.ts';

const OWN = { tag: 'ur', work: 'own' } as const;
const SENT_ON = { tag: 'zh-Hans', work: 'en' } as const;

describe('the same page in another language', () => {
  it.each([
    ['/en/', '/zh-Hans/'],
    ['/en/find/me/sandwell/', '/zh-Hans/find/me/sandwell/'],
    ['/en/work/', '/zh-Hans/work/'],
    ['/en/work/sheet/', '/zh-Hans/work/sheet/'],
    ['/en/work/keep/', '/zh-Hans/work/keep/'],
    ['/en/work/sheet/sandwell/', '/zh-Hans/work/sheet/sandwell/'],
    ['/en/find/work/sandwell/', '/zh-Hans/find/work/sandwell/'],
  ])('is itself where every language has it: %s', (path, same) => {
    expect(sameIn(SENT_ON, path)).toBe(same);
  });

  it.each(['/en/work/adults/', '/en/work/refer/', '/en/work/refer/sandwell/'])(
    'is the front of the desk where a language has no such page: %s',
    (path) => {
      expect(sameIn(SENT_ON, path)).toBe('/zh-Hans/work/');
      expect(sameIn(OWN, path)).toBe(path.replace('/en/', '/ur/'));
    },
  );
});
