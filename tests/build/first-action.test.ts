// How much has to be read before something can be done (A15), where somebody is asked something or is shown whom to ring.
import { describe, expect, it } from 'vitest';
import { MAX_IN_VIEW } from '../../src/domain/pathway/in-view.ts';
import { screenOf } from '../../src/islands/finder/screen.ts';
import { directory, languages, PAGES, textOf } from './support.ts';

/** Words before the first thing to press. */
const MOST = 60;
/** The same sentences take more words in some languages: 48 English ones are 67 in Urdu. */
const MOST_TRANSLATED = 70;
const mostIn = (tag: string) => (tag === 'en' ? MOST : MOST_TRANSLATED);

/** Pages on which somebody does something: the rest, such as the page about using this site, is there to be read. */
const TO_ACT =
  /^\/[\w-]+\/(|now\/|ring\/|search\/|services\/.*|more\/|work\/(sheet\/.*)?|find\/.*|easy\/.*|404\.html)$/;
const CONTROL = /<(a\b[^>]*\shref=|button\b|input\b|select\b|summary\b|textarea\b)/;

const segmenters = new Map(languages.map(({ tag }) => [tag, new Intl.Segmenter(tag, { granularity: 'word' })]));
/** Words as the language counts them: Chinese puts no space between them. */
function countWords(tag: string, text: string): number {
  return [...(segmenters.get(tag)?.segment(text) ?? [])].filter(({ isWordLike }) => isWordLike).length;
}

/** What must be read first by a rule: what the law gives, a professional's duties, how to help somebody else. */
const READ_FIRST =
  /<(p|ul) class="note"[^>]*>[^]*?<\/\1>|<section data-kind="[^"]*">(?:(?!<section|<ul class="plain")[^])*<\/section>/g;
const HIDDEN = /<(\w+)\b[^>]*\shidden\b[^>]*>[^<]*<\/\1>/g;

function before(html: string): string {
  const main = (/<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '').replace(READ_FIRST, '').replace(HIDDEN, '');
  const at = main.search(CONTROL);
  return textOf(at < 0 ? main : main.slice(0, at));
}

describe('words before the first thing to press (A15)', () => {
  it.each(languages.map(({ tag }) => tag))('are at most sixty on every page where somebody acts, in %s', (tag) => {
    const pages = PAGES.filter(({ path, lang }) => lang === tag && TO_ACT.test(path));
    expect(pages.length).toBeGreaterThan(300);
    const long = pages.flatMap(({ path, html }) => {
      const count = countWords(tag, before(html));
      return count > mostIn(tag) ? [`${path} (${count}): ${before(html)}`] : [];
    });
    expect(long).toEqual([]);
  });

  it.each(languages.map(({ tag }) => tag))('are at most sixty on every screen of the finder, in %s', (tag) => {
    const say = (key: string) => directory.strings[tag]?.[key] ?? '';
    const { axes } = directory.pathways;
    const screens = axes.flatMap((axis) =>
      [undefined, ...(axis.groups ?? []).map(({ id }) => id)].map((group) => screenOf(axis, group)),
    );
    expect(screens.length).toBeGreaterThan(30);
    const long = screens.flatMap(({ axis, group }) => {
      const words = [
        'finder.heading',
        `axis.${axis}`,
        ...(group === undefined ? [] : [`axis.${axis}.group.${group}`]),
        'finder.question',
        'finder.part',
        `axis.${axis}.hint`,
      ];
      const count = countWords(tag, words.map(say).join(' '));
      return count > mostIn(tag) ? [`${axis} ${group ?? ''} (${count})`] : [];
    });
    expect(long).toEqual([]);
  });
});

describe('a question of the finder (A15)', () => {
  it('stands alone on its screen, with five answers at most, in every group of answers', () => {
    const wrong = directory.pathways.axes.flatMap((axis) => {
      // Of a question with several answers the groups follow each other; there is no screen before them.
      const first = axis.many && axis.groups ? [] : [undefined];
      return [...first, ...(axis.groups ?? []).map(({ id }) => id)]
        .map((group) => screenOf(axis, group))
        .filter(({ choices }) => choices.length === 0 || choices.length > MAX_IN_VIEW)
        .map(({ group = '' }) => `${axis.id} ${group}`);
    });
    expect(MAX_IN_VIEW).toBe(5);
    expect(wrong).toEqual([]);
  });
});
