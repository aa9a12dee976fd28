import { describe, expect, it } from 'vitest';
import { localise } from '../../src/domain/localise.ts';

describe('words in a language', () => {
  it('are those of the language where somebody has written them', () => {
    expect(localise({ en: 'Help', ur: 'مدد' }, 'ur')).toEqual({ value: 'مدد', lang: 'ur' });
  });

  it('fall back to English and say that they are English', () => {
    expect(localise({ en: 'Help' }, 'ur')).toEqual({ value: 'Help', lang: 'en' });
  });

  it('fall back when the language is there without words', () => {
    expect(localise({ en: 'Help', ur: undefined }, 'ur')).toEqual({ value: 'Help', lang: 'en' });
  });

  it('are English for English, and hold whatever words hold', () => {
    const words = { summary: 'Help', body: '' };
    expect(localise({ en: words }, 'en')).toEqual({ value: words, lang: 'en' });
  });

  it('that are empty are still the words of that language', () => {
    expect(localise({ en: 'Help', ur: '' }, 'ur')).toEqual({ value: '', lang: 'ur' });
  });
});
