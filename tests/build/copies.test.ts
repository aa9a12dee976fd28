// What the build writes for copies of the site on devices, and that the worker can dress every page (safety.md, section 5).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePath } from '../../src/i18n/paths.ts';
import { translator } from '../../src/i18n/translator.ts';
import { parseList, sizeOf, type CopyList } from '../../src/worker/copy-list.ts';
import { asAway, withAge, withRemoval } from '../../src/worker/dress.ts';
import { escaped } from '../../src/worker/own-page.ts';
import type { WorkerWords } from '../../src/worker/words.ts';
import { dataFile, directory, FILES, languages, pageAt, PAGES, read, SITE, textOf } from './support.ts';

const lists = new Map(languages.map(({ tag }) => [tag, parseList(read(`${tag}/copy.json`))]));
const listOf = (tag: string): CopyList => lists.get(tag) ?? parseList('');
/** To fetch it empties the stores of the browser: a worker that did would lose the copy it is making. */
const isRemoval = (path: string) => /^\/[\w-]+\/removed\/$/.test(path);
const fileOf = (path: string) => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));

/** What the worker says that stands on pages; the rest is not looked at here. */
function wordsIn(lang: string): WorkerWords {
  const t = translator(lang, directory.strings);
  return {
    nothingKept: t('site.data_line'),
    kept: t('keep.kept'),
    remove: t('keep.remove'),
    old: t('keep.old', { date: '{{date}}' }),
    missing: [t('missing.heading'), t('missing.text')],
    safety: t('site.safety'),
    why: { away: [t('keep.away_heading'), t('keep.away')] },
  } as unknown as WorkerWords;
}

describe('what a copy of a language is made of', () => {
  it.each(languages.map(({ tag }) => tag))(
    'is every page of /%s/, as it is, but that which empties the browser',
    (tag) => {
      const { files } = listOf(tag);
      const pages = PAGES.filter(({ lang, path }) => lang === tag && !isRemoval(path)).map(({ path }) => path);
      expect(pages.filter((path) => !(path in files))).toEqual([]);
      expect(Object.keys(files).filter(isRemoval)).toEqual([]);
      const wrong = Object.entries(files).filter(([path, [digest, size]]) => {
        const bytes = readFileSync(join(SITE, fileOf(path)));
        return bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== digest;
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(languages.map(({ tag }) => tag))('is all that pages of /%s/ load, but the index of all words', (tag) => {
    const { files } = listOf(tag);
    const own = FILES.filter((file) => dirname(file) === dirname(dataFile(`${tag}/find`)));
    const words = languages.map((each) => dataFile(`${each.tag}/words`));
    const scripts = FILES.filter((file) => /^_astro\/.*\.js$/.test(file));
    const loaded = PAGES.filter(({ lang }) => lang === tag).flatMap(({ html }) =>
      [...html.matchAll(/(?:src="|url\(["']?)\/([^"')]+)/g)].map(([, address = '']) => address),
    );
    const needed = [...own, ...words, ...scripts, ...loaded, dataFile('places'), dataFile('served'), 'icon.png'];
    expect([...new Set(needed)].filter((file) => !(`/${file}` in files))).toEqual([]);
  });

  it('is nothing of another language but how people say things in it, and no more than 25 MB', () => {
    for (const { tag } of languages) {
      const foreign = Object.keys(listOf(tag).files).filter((path) =>
        languages.some((other) => other.tag !== tag && path.includes(`/${other.tag}/`)),
      );
      expect(foreign.filter((path) => !path.endsWith('/words.json'))).toEqual([]);
      expect(sizeOf(listOf(tag))).toBeLessThan(25_000_000);
    }
  });

  it('comes with the policy that pages are sent with', () => {
    const policy = listOf('en').headers['Content-Security-Policy'] ?? '';
    expect(read('_headers')).toContain(`Content-Security-Policy: ${policy}`);
  });
});

describe('the worker', () => {
  it('says on every page, once, that a copy is here, and no page says beside it that nothing is kept', () => {
    const wrong = PAGES.filter(({ html, lang }) => {
      const words = wordsIn(lang === '' ? 'en' : lang);
      const dressed = withRemoval(html, lang, words);
      const count = dressed.split(escaped(words.remove)).length - html.split(escaped(words.remove)).length;
      return count !== 1 || dressed.includes(escaped(words.nothingKept)) || !dressed.includes('/removed/"');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('can say on every page how old it is', () => {
    const wrong = PAGES.filter(({ html, lang }) => {
      const dressed = withAge(html, wordsIn(lang === '' ? 'en' : lang), Date.parse('2026-11-23T12:00:00Z'));
      return !/<main\b[^>]*><p class="note" data-kept-age>[^<]*23\/11\/2026/.test(dressed);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('can say on the missing page of every language that a page is not in the copy', () => {
    for (const { tag } of languages) {
      const words = wordsIn(tag);
      const page = asAway(read(`${tag}/404.html`), words);
      for (const text of words.why.away) expect(page).toContain(`>${escaped(text)}<`);
      for (const text of words.missing) expect(page).not.toContain(`>${escaped(text)}<`);
    }
  });

  it('is one small file, which loads no other and has the words of every language', () => {
    const code = read('sw.js');
    expect(code.length).toBeLessThan(60_000);
    expect(code).not.toMatch(/importScripts|\bimport\s*\(|indexedDB|localStorage/);
    for (const { tag } of languages) {
      const { kept, safety } = wordsIn(tag);
      for (const said of [kept, safety]) expect(code).toContain(JSON.stringify(said).slice(1, -1));
    }
    expect(existsSync(join(SITE, 'manifest.json'))).toBe(false);
  });
});

describe('whoever may keep a copy', () => {
  const BEFORE = ['lead', 'what', 'found', 'stays', 'renewed', 'ages', 'private'] as const;
  const partOf = (lang: string, page: 'keep' | 'removed' | 'safety') => pageAt(pagePath(lang, page))?.html ?? '';
  /** What stands in the page before its button, and in it alone: the head and the foot say other things. */
  const beforeButton = (html: string) => textOf(html.slice(html.indexOf('<main'), html.indexOf('id="keep"')));

  it.each(languages.map(({ tag }) => tag))(
    'reads in %s, before the button, what will be there, who finds it, what stays and how it ages',
    (lang) => {
      const t = translator(lang, directory.strings);
      const html = partOf(lang, 'keep');
      expect(html.split('id="keep"')).toHaveLength(2);
      for (const name of BEFORE) expect(beforeButton(html), name).toContain(textOf(t(`keep.${name}`)));
    },
  );

  it.each(languages.map(({ tag }) => tag))('reads in %s, where it is removed, what stays', (lang) => {
    const t = translator(lang, directory.strings);
    expect(textOf(partOf(lang, 'removed'))).toContain(textOf(t('keep.removed_stays')));
  });

  it('comes to it from pages for professionals, and from the question whose device this is, and from nowhere else', () => {
    const linking = PAGES.filter(({ html }) => /href="[^"]*\/work\/keep\//.test(html)).map(({ path }) => path);
    const others = linking.filter((path) => !/^\/[\w-]+\/work\//.test(path));
    expect(others.sort()).toEqual(languages.map(({ tag }) => pagePath(tag, 'safety')).sort());
    for (const { tag } of languages) {
      const t = translator(tag, directory.strings);
      const [before = '', link = '', ...more] = partOf(tag, 'safety').split(`href="${pagePath(tag, 'keep')}"`);
      expect(more).toEqual([]);
      expect(textOf(before.slice(before.indexOf('<main')))).toContain(textOf(t('keep.ask')));
      expect(textOf(`<a${link.slice(0, link.indexOf('</a>'))}`)).toBe(textOf(t('keep.ask_yes')));
    }
  });

  it('is told nothing by the site afterwards: no script asks for notices, a mark on an icon, or work while it is closed', () => {
    const telling =
      /\b(?:PushManager|pushManager|Notification|showNotification|setAppBadge|SyncManager|periodicSync|BackgroundFetch\w*|backgroundFetch)\b|["'`](?:push|sync|periodicsync|notificationclick|backgroundfetchsuccess)["'`]/;
    const scripts = FILES.filter((file) => file.endsWith('.js'));
    const inline = PAGES.flatMap(({ html }) => [...html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)]);
    const code = new Map([
      ...scripts.map((file) => [read(file), file] as const),
      ...inline.map(([, text = '']) => [text, 'a page'] as const),
    ]);
    expect(scripts).toContain('sw.js');
    expect([...code].filter(([text]) => telling.test(text)).map(([, file]) => file)).toEqual([]);
  });
});
