import { describe, expect, it } from 'vitest';
import { FILES, PAGES, directory, isEasyRead, languages, textOf, type Page } from './support.ts';

/** Stems that tell what the site is about, kept apart from content/ so that neither can hide a hole in the other (S5). */
const TELLING =
  /(^|[^\p{L}])(abus|violen|refuge|rape|victim|police|escap|leav|surviv|perpetrat|domestic|coerc|stalk|crisis|helpline|تشدد|پناہ|پولیس|ریپ|زیادتی|مظلوم|طلاق|ظلم)/u;
const LISTED = new RegExp(`(^|[^\\p{L}])(?:${Object.values(directory.tellingWords).flat().join('|')})`, 'u');

function tells(text: string): boolean {
  const plain = text.toLowerCase().replace(/[-_/.]/g, ' ');
  return TELLING.test(plain) || LISTED.test(plain);
}

const titleOf = ({ html }: Page) => textOf(/<title>([^]*?)<\/title>/.exec(html)?.[1] ?? '');
/** A page that is missing exists once per language and once for all, with the same words. */
const isMissingPage = ({ file }: Page) => file.endsWith('404.html');
const languageOf = ({ html }: Page) => /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? '';

describe('titles (S5)', () => {
  it('stand once on every page, and are not empty', () => {
    const wrong = PAGES.filter((page) => page.html.match(/<title>/g)?.length !== 1 || titleOf(page) === '');
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('have at most 60 letters', () => {
    expect(PAGES.map(titleOf).filter((title) => title.length > 60)).toEqual([]);
  });

  it('are unique in their language', () => {
    for (const { tag } of languages) {
      const titles = PAGES.filter((page) => languageOf(page) === tag && !isMissingPage(page)).map(titleOf);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('tell nobody what the page is about, in any language', () => {
    expect(PAGES.map(titleOf).filter(tells)).toEqual([]);
  });

  it('are the only names that a page gives itself', () => {
    const named = PAGES.filter(({ html }) =>
      /og:|twitter:|application-name|ld\+json|<meta name="description"/.test(html),
    );
    expect(named.map(({ file }) => file)).toEqual([]);
  });
});

describe('addresses (S5)', () => {
  it('tell nobody what the page is about, whatever kind of file it is', () => {
    expect(FILES.filter((file) => tells(file.replace(/\.\w+$/, '')))).toEqual([]);
  });

  it('are small letters, digits and hyphens', () => {
    // Before them stands the tag of the language, which may have capitals: zh-Hans.
    const own = ({ path, lang }: Page) => (lang === '' ? path : path.slice(lang.length + 1));
    const wrong = PAGES.filter((page) => !/^\/([a-z0-9-]+\/)*(404\.html)?$/.test(own(page)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are the same in every language, but for its tag', () => {
    const own = (lang: string) =>
      PAGES.filter((page) => page.lang === lang && !isEasyRead(page)).map(({ path }) => path.slice(lang.length + 1));
    for (const { tag, work } of languages) {
      const all = own('en').filter((path) => work === 'own' || !/^\/work\/(?!(?:sheet|keep)\/)./.test(path));
      expect(own(tag)).toEqual(all);
    }
  });

  it('of easy read are the same in every language that has it', () => {
    const own = (lang: string) =>
      PAGES.filter((page) => page.lang === lang && isEasyRead(page)).map(({ path }) => path.slice(lang.length + 1));
    for (const { tag } of languages) {
      const pages = directory.easy.filter(({ lang }) => lang === tag).map(({ id }) => `/easy/${id}/`);
      expect(own(tag).sort()).toEqual(pages.length === 0 ? [] : ['/easy/', ...pages].sort());
    }
    expect(own('en')).toHaveLength(11);
  });
});
