import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, PAGES, directory, filesIn, languages, textOf } from './support.ts';

/** What no site can promise (S29). */
const PROMISES: Record<string, RegExp> = {
  en: /\b(untraceable|leaves? no traces?|completely private|100 ?% (safe|private|secure)|totally safe|anonymous(ly)?|cannot be (seen|traced|tracked|found)|nobody (can|will) (ever )?(know|see))\b/i,
  ur: /(سو فیصد محفوظ|بالکل محفوظ|مکمل نجی|مکمل طور پر نجی|کوئی نشان نہیں|گمنام)/,
};
const WRITTEN = filesIn(CONTENT).filter((file) => /^(ui|guides|services)\//.test(file));

describe('over-promises (S29)', () => {
  it('stand nowhere in the words of content/', () => {
    expect(WRITTEN.length).toBeGreaterThan(100);
    const found = WRITTEN.flatMap((file) =>
      readFileSync(join(CONTENT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          Object.values(PROMISES).flatMap((pattern) => {
            const words = pattern.exec(line)?.[0];
            return words === undefined ? [] : [`${file}:${index + 1} "${words}"`];
          }),
        ),
    );
    expect(found).toEqual([]);
  });

  it('stand on no page', () => {
    const found = PAGES.filter(({ html }) => Object.values(PROMISES).some((pattern) => pattern.test(textOf(html))));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('are looked for in every language of the site', () => {
    expect(languages.map(({ tag }) => tag).filter((tag) => !(tag in PROMISES))).toEqual([]);
  });
});

describe('words of a page', () => {
  it('are marked with their own language where they are not in that of the page', () => {
    // A page in Urdu that falls back to English says so on that part.
    const wrong = directory.services.flatMap(({ id, slug, words }) =>
      languages
        .filter(({ tag }) => words[tag] === undefined)
        .flatMap(({ tag }) => {
          const html = PAGES.find(({ path }) => path === `/${tag}/services/${slug}/`)?.html ?? '';
          const at = html.indexOf(
            words.en.summary.replace(/&/g, '&amp;').replace(/'/g, '&#39;').replace(/"/g, '&quot;'),
          );
          if (at < 0) return [];
          const open = html.slice(0, at).match(/<[a-z][^>]*\slang="(\w+)"[^>]*>[^<]*$/)?.[1];
          return open === 'en' ? [] : [`${tag}: ${id}`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('say on each page of an unread translation that no native speaker has read it', () => {
    const unread = languages.filter(({ review, tag }) => review === 'none' && tag !== 'en');
    for (const { tag } of unread) {
      const sentence = directory.strings[tag]?.['site.unread'] ?? directory.strings[tag]?.['site.unreviewed'];
      if (sentence === undefined) continue;
      expect(
        PAGES.filter(({ lang, html }) => lang === tag && !textOf(html).includes(sentence)).map(({ file }) => file),
      ).toEqual([]);
    }
  });
});
