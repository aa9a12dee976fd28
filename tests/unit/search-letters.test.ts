import { describe, expect, it } from 'vitest';
import { bare, fold, others } from '../../src/domain/search/fold.ts';
import { likeness } from '../../src/domain/search/near.ts';
import { soundOf } from '../../src/domain/search/sound.ts';

describe('a text is folded to one way of writing', () => {
  it.each([
    ['capitals and accents', 'ŻONA Bije', 'zona bije'],
    ['letters without a plain form', 'Łódź', 'lodz'],
    ['Romanian with comma or cedilla', 'șoț şoţ', 'sot sot'],
    ['apostrophes', "won’t can't", 'wont cant'],
    ['letters held down', 'heeeelp', 'help'],
    ['Arabic and Urdu keyboards', 'كيا ہے', 'کیا هی'],
    ['Arabic vowel signs and stretching', 'عُنْفـــ', 'عنف'],
    ['joiners of Persian', 'می\u200cزند', 'میزند'],
    ['Sorani letters', 'لێدان', 'لیدان'],
    ['nukta of Gurmukhi', 'ਜ਼ਬਰ', 'ਜਬਰ'],
    ['digits of other scripts', '١٢ ۳۴ ৫৬ ੭੮ ૯૦', '12 34 56 78 90'],
    ['signs between words', 'part-7, s.42?', 'part 7 s 42'],
  ])('%s', (_name, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('keeps the vowel signs of Indic scripts, which are letters there', () => {
    expect(fold('মারে')).not.toBe(fold('মরা'));
    expect(fold('મારે')).toBe('મારે');
  });
});

describe('an Arabic word', () => {
  it('is compared without its article, however it is joined', () => {
    for (const written of ['الشرطة', 'بالشرطة', 'والشرطة', 'للشرطة', 'شرطة']) expect(bare(fold(written))).toBe('شرطه');
  });

  it('may have a small word before it', () => {
    expect(others(fold('وضربني'))).toEqual(['ضربنی']);
    expect(others('hits')).toEqual([]);
  });
});

describe('a word that is typed stands for a known one', () => {
  it.each([
    ['refuge', 'refuge'],
    ['reufge', 'refuge'],
    ['domestc', 'domestic'],
    ['homless', 'homeless'],
    ['drgu', 'drug'],
    ['vilence', 'violence'],
    ['marige', 'marriage'],
  ])('%s for %s', (typed, known) => {
    expect(likeness(typed, known)).toBeGreaterThan(0.5);
  });

  it.each([
    ['hat', 'hit'],
    ['mind', 'kind'],
    ['court', 'count'.slice(1)],
    ['table', 'cable'],
    ['pizza', 'piazzas'],
  ])('%s does not for %s', (typed, known) => {
    expect(likeness(typed, known)).toBe(0);
  });
});

describe('a romanised word is compared by its sound', () => {
  it.each([
    [['zabardasti', 'zabrdasti', 'zubardusty', 'jabardasti']],
    [['maarta', 'marta', 'maartaa']],
    [['nikaal', 'nikal']],
    [['zindagi', 'jindagi']],
    [['3unf', 'hunf', '7unf']],
  ])('%j are one', (spellings) => {
    expect(new Set(spellings.map(soundOf)).size).toBe(1);
  });

  it.each([
    ['mera', 'maara'],
    ['ghar', 'kar'],
    ['jana', 'jina'],
    ['marna', 'mera'],
    ['bachao', 'bachon'],
    ['khatne', 'khatna'],
  ])('%s is not %s', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });
});
