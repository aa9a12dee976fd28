import { describe, expect, it } from 'vitest';
import { pluralForms, translator } from '../../src/i18n/translator.ts';

/** A string with a form for each plural category of a language. */
function formsOf(lang: string, forms: Record<string, string>) {
  const strings = Object.fromEntries(Object.entries(forms).map(([form, text]) => [`list.count_${form}`, text]));
  return pluralForms(translator(lang, { en: strings, [lang]: strings }), 'list.count');
}

describe('the forms of a string that counts', () => {
  it('are those of the language, with a mark for the number', () => {
    expect(formsOf('en', { one: '{{count}} service', other: '{{count}} services' })).toEqual({
      one: '# service',
      other: '# services',
    });
  });

  it('are three in Polish', () => {
    const forms = formsOf('pl', {
      one: '{{count}} miejsce',
      few: '{{count}} miejsca',
      many: '{{count}} miejsc',
      other: '',
    });
    expect(forms).toMatchObject({ one: '# miejsce', few: '# miejsca', many: '# miejsc' });
  });

  it('may say a number in words, as Arabic does', () => {
    const forms = formsOf('ar', {
      zero: 'لا خدمات',
      one: 'خدمة واحدة',
      two: 'خدمتان',
      few: '{{count}} خدمات',
      many: '{{count}} خدمة',
      other: '{{count}} خدمة',
    });
    expect(forms).toEqual({
      zero: 'لا خدمات',
      one: 'خدمة واحدة',
      two: 'خدمتان',
      few: '# خدمات',
      many: '# خدمة',
      other: '# خدمة',
    });
  });
});
