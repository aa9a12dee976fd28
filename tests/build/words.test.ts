import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, PAGES, directory, filesIn, languages, pageAt, textOf } from './support.ts';

/** What no site can promise (S29). Kept apart from content/writing, so that neither can hide a hole in the other. */
const PROMISES: Record<string, RegExp> = {
  en: /\b(untraceable|leaves? no traces?|completely private|100 ?% (safe|private|secure)|totally safe|anonymous(ly)?|cannot be (seen|traced|tracked|found)|nobody (can|will) (ever )?(know|see))\b/i,
  ur: /(سو فیصد محفوظ|بالکل محفوظ|مکمل نجی|مکمل طور پر نجی|کوئی نشان نہیں|گمنام)/,
  pa: /(ਪੂਰੀ ਤਰ੍ਹਾਂ|ਬਿਲਕੁਲ|ਸੌ ਫ਼ੀਸਦੀ) (ਸੁਰੱਖਿਅਤ|ਗੁਪਤ|ਨਿੱਜੀ)|ਕੋਈ ਨਿਸ਼ਾਨ ਨਹੀਂ|ਗੁਮਨਾਮ|ਕਿਸੇ ਨੂੰ ਪਤਾ ਨਹੀਂ ਲੱਗੇਗਾ/,
  bn: /(পুরোপুরি|সম্পূর্ণ|একদম|একেবারে|শতভাগ) (নিরাপদ|গোপন)|কোনো চিহ্ন থাক|বেনামে|কেউ (জানবে|জানতে পারবে|টের পাবে) না/,
  pl: /(całkowicie|w pełni|stuprocentowo|absolutnie) (bezpieczn|anonimow|prywatn|poufn)|nie zostawia śladu|bez śladu|nikt się nie dowie/i,
  ar: /(آمن|آمنة|سري|سرّي) تمام|(أمان|سرية|خصوصية) (تام|تامة|كامل|كاملة)|(بلا|بدون|دون) أثر|مجهول الهوية|لن يعرف أحد/,
  so: /boqolkiiba boqol|(gebi|gabi) ahaanba (ammaan|sir)|raad ma reebo|(cidina|qofna) ma (ogaan|arki)/i,
  ro: /(complet|total|perfect|absolut) (sigur|anonim|confidențial|privat)|nu lasă urme|fără urme|nimeni nu va (afla|ști|vedea)/i,
  gu: /(સંપૂર્ણ|સંપૂર્ણપણે|એકદમ|તદ્દન|સો ટકા) (સલામત|સુરક્ષિત|ખાનગી|ગુપ્ત)|કોઈ નિશાની નહીં|ગુમનામ|કોઈને ખબર નહીં પડે/,
  fa: /(کاملاً|کاملا|صد درصد|همیشه) (امن|ایمن|محرمانه|خصوصی|مخفی)|هیچ ردی|ناشناس|گمنام|کسی نخواهد فهمید/,
  ckb: /(بە تەواوی|سەد لە سەد|هەمیشە) (پارێزراو|سەلامەت|نهێنی)|(بێ|بەبێ) شوێنەوار|بێ ناو و نیشان|کەس (پێی )?نازانێت/,
  'zh-Hans': /(绝对|完全|百分之百|百分百)(安全|保密|匿名)|不留(下)?痕迹|没有?人会知道|谁(也|都)不会知道/,
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
    const found = PAGES.filter(({ text }) => Object.values(PROMISES).some((pattern) => pattern.test(text)));
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
          const html = pageAt(`/${tag}/services/${slug}/`)?.html ?? '';
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
    expect(unread.length).toBeGreaterThan(0);
    for (const { tag } of unread) {
      const sentence = textOf(directory.strings[tag]?.['site.not_reviewed'] ?? '?');
      expect(
        PAGES.filter(({ lang, text }) => lang === tag && !text.includes(sentence)).map(({ file }) => file),
      ).toEqual([]);
    }
  });
});
