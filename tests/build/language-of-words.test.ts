// Every word on every page is in the language that it is marked as (A8): no English is left where another language is promised.
import { describe, expect, it } from 'vitest';
import { localise } from '../../src/domain/localise.ts';
import { directory, languages, PAGES, tagsOf, type Tag } from './support.ts';

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A piece of text as a reader sees it, with the language and direction that hold for it. */
interface Block {
  lang: string;
  dir: string;
  text: string;
}

/** The same tags stand on page after page: each is read once. */
const readTags = new Map<string, Tag | undefined>();
function tagIn(piece: string): Tag | undefined {
  if (!readTags.has(piece)) readTags.set(piece, tagsOf(piece)[0]);
  return readTags.get(piece);
}

/** The pieces of text of a page, each with what the nearest element around it says. */
function blocksOf(html: string): Block[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style|noscript)\b[^>]*>[^]*?<\/\1>/gi, '');
  const root = tagIn(/<html\b[^>]*>/.exec(html)?.[0] ?? '')?.attributes;
  const around: { name: string; lang: string; dir: string }[] = [
    { name: 'html', lang: root?.['lang'] ?? '', dir: root?.['dir'] ?? '' },
  ];
  const blocks: Block[] = [];
  for (const [piece] of body.matchAll(/<!--[^]*?-->|<[^>]*>|[^<]+/g)) {
    const inner = around.at(-1) ?? { lang: '', dir: '' };
    if (!piece.startsWith('<')) {
      const text = piece.replace(/&#?\w+;/g, ' ').trim();
      if (text !== '') blocks.push({ lang: inner.lang, dir: inner.dir, text });
      continue;
    }
    const closed = /^<\/([\w-]+)/.exec(piece)?.[1]?.toLowerCase();
    const tag = tagIn(piece);
    if (closed !== undefined) {
      const at = around.map(({ name }) => name).lastIndexOf(closed);
      if (at > 0) around.length = at;
    } else if (tag && !VOID.has(tag.name) && !piece.endsWith('/>')) {
      around.push({
        name: tag.name,
        lang: tag.attributes['lang'] ?? inner.lang,
        dir: tag.attributes['dir'] ?? inner.dir,
      });
    }
  }
  return blocks;
}

/** Words that English sentences are full of and that are no words of the other languages in Latin letters. */
const ENGLISH = new Set(
  'the and you they this with for from your their what when who where how that have has not can will would there here then them is are'.split(
    ' ',
  ),
);

/** Whether a piece of text is English, whatever it is marked as. Names and short forms alone are none. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return words.length >= 4 && words.filter((word) => ENGLISH.has(word)).length / words.length >= 0.25;
}

/** How English sounds, in the letters of a language: the page for who rings without English. */
function soundsIn(tag: string): Set<string> {
  const own = Object.entries(directory.strings[tag] ?? {});
  return new Set(own.filter(([key]) => key.startsWith('calling.sounds.')).map(([, text]) => text));
}

const letters = (text: string, script: RegExp) => (text.match(script) ?? []).length;

it('knows an English sentence from others', () => {
  expect(isEnglish('They can bring in an interpreter, and you can ask for the language that you speak.')).toBe(true);
  expect(isEnglish('Możesz poprosić o tłumacza w swoim języku, kiedy dzwonisz.')).toBe(false);
  expect(isEnglish('Birmingham and Solihull Women’s Aid')).toBe(false);
  const page = '<html lang="pl" dir="ltr"><body><p>Cześć <b lang="en">you<br>there</b> znowu</p></body></html>';
  expect(blocksOf(page).map(({ lang, text }) => `${lang} ${text}`)).toEqual([
    'pl Cześć',
    'en you',
    'en there',
    'pl znowu',
  ]);
});

describe.each(languages.map((language) => [language.tag, language] as const))(
  'words on pages in %s',
  (tag, { dir }) => {
    // What stands on many pages is judged once, and told of the first of them.
    const blocks = new Map<string, Block & { path: string }>();
    for (const { path, html } of PAGES.filter((page) => page.lang === tag)) {
      for (const block of blocksOf(html)) {
        const key = `${block.lang} ${block.dir} ${block.text}`;
        if (!blocks.has(key)) blocks.set(key, { ...block, path });
      }
    }
    const all = [...blocks.values()];

    it('are all in the language that they are marked as', () => {
      const sounds = soundsIn(tag);
      const isLatin = letters(languages.find((each) => each.tag === tag)?.name ?? '', /\p{Script=Latin}/gu) > 0;
      const wrong = all.filter(({ lang, dir: own, text: whole }) => {
        // In brackets beside it stands how a name is written here.
        const text = whole.replace(/[(（][^)）]*[)）]/g, '');
        const latin = letters(text, /\p{Script=Latin}/gu);
        if (lang === 'en') return letters(text, /\p{L}/gu) > latin;
        if (lang !== tag || tag === 'en') return false;
        // A number or an address that reads from left to right, and short names in Latin letters, belong to every language.
        if (isLatin) return isEnglish(text) && !sounds.has(text);
        return latin > 12 && latin > letters(text, /\p{L}/gu) - latin && own !== 'ltr';
      });
      expect([...new Set(wrong.map(({ path, lang, text }) => `${path} (${lang}): ${text}`))].slice(0, 20)).toEqual([]);
    });

    it('about a service are marked as what they were written in', () => {
      const pages = new Map(PAGES.map((page) => [page.path, page]));
      const wrong = directory.services.flatMap(({ slug, words }) => {
        const { value, lang } = localise(words, tag);
        const stands = blocksOf(pages.get(`/${tag}/services/${slug}/`)?.html ?? '');
        const sentence = value.summary.replace(/[&'"<>]/g, ' ').trim();
        const found = stands.filter(({ text }) => text.includes(sentence));
        const isMarked = found.length > 0 && found.every((block) => block.lang === lang);
        return isMarked ? [] : [`${slug} (${lang}): ${found.map((block) => block.lang).join(' ')}`];
      });
      expect(wrong).toEqual([]);
    });

    it('are marked with a language and a direction wherever they stand', () => {
      const known = new Map(languages.map((language) => [language.tag, language.dir]));
      const wrong = all.filter(
        ({ lang, dir: own }) => !known.has(lang) || (lang === tag && own !== dir && own !== 'ltr'),
      );
      expect(wrong.map(({ path, lang, text }) => `${path} (${lang}): ${text}`).slice(0, 20)).toEqual([]);
    });
  },
);
