// How hard the English pages are to read as they stand, with all that a build puts together (A13). Words by themselves are
// measured in content/ already (C39).
import { describe, expect, it } from 'vitest';
import { readingLevel, sentencesOf, type Sentence } from '../../src/load/rules/text/reading-level.ts';
import { PAGES, textOf, type Page } from './support.ts';

/** Words in a sentence: none has more, */
const LONGEST = 25;
/** and of a page at most one in twenty has more than this. */
const LONG = 20;
/** School year 5, age 10 to 11. */
const HARDEST = 5;

/** Pages for professionals are in their own words, and the page on the data is for those who check it. */
const isForPublic = ({ path, lang }: Page) => lang === 'en' && !/^\/en\/(work|data)\//.test(path);
const pages = PAGES.filter(isForPublic);

/** What each paragraph, heading and entry of a list says: those that hold no other. */
function sentencesOn({ html }: Page): Sentence[] {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';
  const leaves = [
    ...main.matchAll(/<(p|li|h[1-6]|summary|dd|dt)\b[^>]*>((?:(?!<(?:p|li|ul|ol|dl|h[1-6])\b)[^])*?)<\/\1>/g),
  ];
  return leaves.flatMap(([, , inner = '']) => sentencesOf(textOf(inner)));
}

describe('English pages for the public (A13)', () => {
  it('have no sentence that is too long', () => {
    expect(pages.length).toBeGreaterThan(200);
    const long = pages.flatMap((page) =>
      sentencesOn(page)
        .filter(({ words }) => words > LONGEST)
        .map(({ text, words }) => `${page.path} (${words}): ${text}`),
    );
    expect(long).toEqual([]);
  });

  it('have at most one sentence in twenty that is rather long', () => {
    const heavy = pages.filter((page) => {
      const all = sentencesOn(page);
      return all.filter(({ words }) => words > LONG).length > Math.max(1, all.length / 20);
    });
    expect(heavy.map(({ path }) => path)).toEqual([]);
  });

  it('can be read at the age of ten or eleven', () => {
    const hard = pages.flatMap((page) => {
      // Names of services and single words to choose from are no text that an index could measure.
      const { grade } = readingLevel(sentencesOn(page).filter(({ text }) => /[.!?]["”’)]*$/.test(text)));
      return grade > HARDEST ? [`${page.path}: year ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});
