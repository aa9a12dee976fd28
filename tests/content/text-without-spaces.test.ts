// Chinese has no spaces between words: what looks for words, or for missing spaces, has to know that.
import { describe, expect, it } from 'vitest';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { plainFaults } from '../../src/schema/plain-text.ts';

const rulesOf = (text: string) => plainFaults(text).map(({ rule }) => rule);

describe('a text without spaces', () => {
  it('may be as long as a sentence in Chinese, and no other word may (C2)', () => {
    expect(rulesOf('您可以打电话'.repeat(10))).toEqual([]);
    expect(rulesOf('a'.repeat(46))).toEqual(['C2']);
    expect(rulesOf(`您可以打${'a'.repeat(46)}`)).toEqual(['C2']);
  });

  it('gives itself away by a telling word in its middle (S5)', () => {
    expect(tellingWordIn('关于暴力的帮助', ['暴力'])).toBe('暴力');
    expect(tellingWordIn('关于天气', ['暴力'])).toBeUndefined();
  });

  it('does not change where words of other scripts begin', () => {
    expect(tellingWordIn('strapeze', ['rape'])).toBeUndefined();
    expect(tellingWordIn('a rape', ['rape'])).toBe('rape');
    expect(tellingWordIn('关于rape', ['rape'])).toBe('rape');
  });
});
