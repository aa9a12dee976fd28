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

/** Pages for professionals: sentences are as short, words may be their own. */
const forWork = PAGES.filter(({ path, lang }) => lang === 'en' && /^\/en\/(work|data)\//.test(path));

const LEAF =
  /<(p|li|h[1-6]|summary|dd|dt|td|th|caption|legend|button|address)\b[^>]*>((?:(?!<(?:p|li|ul|ol|dl|h[1-6]|td|th)\b)[^])*?)<\/\1>/g;

/** What each paragraph, heading, entry of a list and cell of a table says: those that hold no other. */
function sentencesOn({ html }: Page): Sentence[] {
  const main = /<main\b[^]*<\/main>/.exec(html)?.[0] ?? '';
  const leaves = [...main.matchAll(LEAF)];
  return leaves.flatMap(([, , inner = '']) => sentencesOf(textOf(inner)));
}

function isHeavy(all: readonly Sentence[]): boolean {
  return all.filter(({ words }) => words > LONG).length > Math.max(1, all.length / 20);
}

/** Whole sentences: names, single words to choose from, cards that give a number and its hours, and lists of sources are none. */
const isWhole = ({ text }: Sentence) => /[.!?]["”’)]*$/.test(text) && !/;[^;]*;/.test(text);

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
    expect(pages.filter((page) => isHeavy(sentencesOn(page))).map(({ path }) => path)).toEqual([]);
  });

  it('can be read at the age of ten or eleven', () => {
    const hard = pages.flatMap((page) => {
      const { grade } = readingLevel(sentencesOn(page).filter(isWhole));
      return grade > HARDEST ? [`${page.path}: year ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});

describe('English pages for professionals (A13)', () => {
  it('have no sentence that is too long, and few that are rather long', () => {
    expect(forWork.length).toBeGreaterThan(15);
    const long = forWork.flatMap((page) =>
      sentencesOn(page)
        .filter((sentence) => isWhole(sentence) && sentence.words > LONGEST)
        .map(({ text, words }) => `${page.path} (${words}): ${text}`),
    );
    expect(long).toEqual([]);
    expect(forWork.filter((page) => isHeavy(sentencesOn(page).filter(isWhole))).map(({ path }) => path)).toEqual([]);
  });
});
