import { describe, expect, it } from 'vitest';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { cacheOf, MARKER_CACHE } from '../../src/worker/marker.ts';
import { FILES, PAGES, directory, isEasyRead, languages, textOf, type Page } from './support.ts';

/**
 * Stems that tell what the site is about, kept apart from content/ so that a word that is lost there is still found (S5): a few in
 * every language.
 */
const OWN = {
  en: 'abus|violen|refuge|rape|victim|police|escap|leav|surviv|perpetrat|domestic|coerc|stalk|crisis|helpline',
  ur: 'تشدد|پناہ|پولیس|ریپ|زیادتی|مظلوم|طلاق|ظلم',
  bn: 'নির্যাতন|সহিংস|ধর্ষণ|আশ্রয়|পুলিশ',
  so: 'xadgud|rabsh|kufs|boolis|dhibban',
  ar: 'عنف|العنف|اغتصاب|ملجأ|شرط|الشرط',
  pl: 'przemoc|gwałt|schronisk|policj|ofiar',
  pa: 'ਹਿੰਸਾ|ਜ਼ੁਲਮ|ਬਲਾਤਕਾਰ|ਪਨਾਹ|ਪੁਲਿਸ',
  gu: 'હિંસા|અત્યાચાર|બળાત્કાર|પોલીસ',
  ro: 'abuz|violen|viol|refugi|poliți|victim',
  fa: 'خشونت|آزار|تجاوز|پناه|پلیس',
  ckb: 'توندوتیژ|دەستدرێژ|پۆلیس|قوربانی',
  'zh-Hans': '虐待|家暴|暴力|强奸|庇护|警察|受害',
};
const TELLING = [...Object.values(OWN), ...Object.values(directory.tellingWords).flat()];

const tells = (text: string) => tellingWordIn(text, TELLING) !== undefined;

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

  it('would be found out, in every language: a telling word among the words of a title, and inside one that has no spaces', () => {
    expect(Object.keys(OWN).sort()).toEqual(languages.map(({ tag }) => tag).sort());
    const stems = Object.values(OWN).flatMap((stem) => stem.split('|'));
    expect(stems.filter((stem) => !tells(`1 ${stem} 2`))).toEqual([]);
    expect(tells('关于家暴的帮助')).toBe(true);
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

describe('what a copy is kept in (S5)', () => {
  it('is called nothing that tells, on a disk where names of caches can be read', () => {
    expect([MARKER_CACHE, cacheOf({ version: '0123456789abcdef' })].filter(tells)).toEqual([]);
  });
});
