import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/i18n/formats.ts';
import { pagePath } from '../../src/i18n/paths.ts';
import { FILES, PAGES, attributesOf, directory, isEasyRead, languages, read, type Page, type Tag } from './support.ts';

const MAX_EXIT_SCRIPT_BYTES = 1500;

/** The language that a page says it is in. */
const tagOf = ({ tags }: Page) => attributesOf(tags, 'html')['lang'] ?? '';
const without = (holds: (page: Page) => boolean) => PAGES.filter((page) => !holds(page)).map(({ file }) => file);

/** The address without its language; of easy read, where another language lacks it, that of the page with more words. */
function inMoreWords(path: string, other: string, lang: string): string {
  const rest = path.slice(lang.length + 1);
  if (!isEasyRead({ path }) || directory.easy.some((page) => page.lang === other)) return rest;
  const page = directory.easy.find(({ id }) => rest === `/easy/${id}/`);
  return page === undefined ? '/' : pagePath('', page.full.page).slice(1);
}

describe('every page', () => {
  it('says its language and direction, and they fit its address', () => {
    const wrong = without((page) => {
      const language = languages.find(({ tag }) => tag === tagOf(page));
      const { dir } = attributesOf(page.tags, 'html');
      return language !== undefined && dir === language.dir && (page.lang === '' || page.lang === language.tag);
    });
    expect(wrong).toEqual([]);
  });

  it('has one main part and one first heading, or a heading of its own kind', () => {
    const count = ({ tags }: Page, wanted: string) => tags.filter(({ name }) => name === wanted).length;
    expect(without((page) => count(page, 'main') === 1 && count(page, 'h1') === 1)).toEqual([]);
  });

  it('uses no id twice', () => {
    const wrong = without(({ tags }) => {
      const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
      return new Set(ids).size === ids.length;
    });
    expect(wrong).toEqual([]);
  });

  it('has the exit as the first thing in its body that can be reached', () => {
    const wrong = without(({ tags }) => {
      const body = tags.findIndex(({ name }) => name === 'body');
      const first = tags.slice(body).find(({ name }) => /^(a|button|input|select|summary)$/.test(name));
      return first?.name === 'a' && 'data-exit' in first.attributes && /^https:/.test(first.attributes['href'] ?? '');
    });
    expect(wrong).toEqual([]);
  });

  it('has a link that rings 999', () => {
    expect(without(({ tags }) => tags.some(({ attributes }) => attributes['href'] === 'tel:999'))).toEqual([]);
  });

  const paths = new Set(PAGES.map(({ path }) => path));
  /** The same page in another language; where that has none, which only pages about duties and referrals may lack, the front of them. */
  const sameIn = (other: string, rest: string): string => {
    const same = `/${other}${rest}`;
    return !paths.has(same) && /^\/work\/(?!(?:sheet|keep)\/)/.test(rest) ? `/${other}/work/` : same;
  };

  it('leads to itself in every other language, or to the nearest page that is there', () => {
    const wrong = without((page) => {
      const { tags, lang, path } = page;
      const tag = tagOf(page);
      return languages.every((other) => {
        if (other.tag === tag && lang !== '') return true;
        // A page of no language has a switch to each start page.
        const rest = lang === '' || path.endsWith('404.html') ? '/' : inMoreWords(path, other.tag, lang);
        return tags.some(
          ({ name, attributes }) =>
            name === 'a' &&
            attributes['href'] === sameIn(other.tag, rest) &&
            (other.tag === tag ||
              (attributes['lang'] === other.tag &&
                attributes['hreflang'] === other.tag &&
                attributes['dir'] === other.dir)),
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  it('says in its own language that leaving does not delete the history (S29)', () => {
    const wrong = without((page) => {
      const sentence = directory.strings[tagOf(page)]?.['site.safety'];
      return sentence !== undefined && page.text.includes(sentence);
    });
    expect(wrong).toEqual([]);
    const sentences = languages.map(({ tag }) => directory.strings[tag]?.['site.safety']);
    expect(new Set(sentences).size).toBe(languages.length);
  });
});

describe('beside its numbers every page', () => {
  it('says in its own language when the oldest was looked up, and that nobody has rung them (S28)', () => {
    const oldest = directory.services.map(({ review }) => review.checked).toSorted()[0] ?? '';
    const isRung = directory.services.some(({ channels }) =>
      channels.some(({ evidence }) => evidence.state === 'confirmed'),
    );
    const wrong = without((page) => {
      const strings = directory.strings[tagOf(page)] ?? {};
      const lookedUp = strings['site.looked_up']?.replace('{{date}}', formatDate(tagOf(page), oldest)) ?? '';
      return (
        lookedUp !== '' &&
        page.text.includes(lookedUp) &&
        page.text.includes(strings['site.not_rung'] ?? '?') !== isRung
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the script that leaves (S10)', () => {
  /** The head up to the exit script, the script itself, and what comes after. */
  const split = (html: string) => /^([^]*?)<script>([^]*?)<\/script>([^]*)$/.exec(html) ?? [];

  it('is the same on every page and is the first script', () => {
    const scripts = new Set(PAGES.map(({ html }) => split(html)[2]));
    expect(scripts.size).toBe(1);
    expect([...scripts][0]).toContain('data-exit');
    expect(without(({ html }) => !(split(html)[1] ?? '<script').includes('<script'))).toEqual([]);
  });

  it('stands in the head, before any style and anything of the body', () => {
    expect(without(({ html }) => !/<(style|link|body)\b/.test(split(html)[1] ?? '<body'))).toEqual([]);
  });

  it('is at most 1.5 kB', () => {
    expect(Buffer.byteLength(split(PAGES[0]?.html ?? '')[2] ?? 'x'.repeat(9999))).toBeLessThanOrEqual(
      MAX_EXIT_SCRIPT_BYTES,
    );
  });

  it('finds where to go on the page itself, and there the exit leads without script too (S14)', () => {
    const wrong = without(({ tags }) => {
      const attributes = attributesOf(tags, 'html');
      const [first = '', second = ''] = (attributes['data-leave'] ?? '').split(' ');
      const exit = tags.find((tag) => 'data-exit' in tag.attributes)?.attributes['href'];
      const isWhole = /^https:/.test(first) && /^https:/.test(second) && first !== second;
      return isWhole && exit === first && attributes['data-after'] !== '';
    });
    expect(wrong).toEqual([]);
  });
});

describe('the page about using this site, on which leaving can be tried', () => {
  const isSafety = ({ path }: Page) => path.endsWith('/using-this-site/');

  it('is the only one with a second link that leaves, in every language', () => {
    const exits = ({ tags }: Page) => tags.filter(({ attributes }) => 'data-exit' in attributes);
    expect(without((page) => exits(page).length === (isSafety(page) ? 2 : 1))).toEqual([]);
    expect(PAGES.filter(isSafety)).toHaveLength(languages.length);
    // The same as the first, so that what is tried is the real thing.
    const others = PAGES.filter(isSafety).filter((page) => {
      const [first, second] = exits(page).map(({ attributes }) => [attributes['href'], attributes['rel']].join(' '));
      return first !== second;
    });
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  it('says in its own language that Back does not show that page again, and how many presses of Shift', () => {
    for (const key of ['safety.try', 'safety.try_after', 'safety.try_shift']) {
      const said = PAGES.filter(isSafety).map((page) => [directory.strings[page.lang]?.[key] ?? key, page] as const);
      expect(said.filter(([sentence, { text }]) => !text.includes(sentence)).map(([, { file }]) => file)).toEqual([]);
      expect(new Set(said.map(([sentence]) => sentence)).size).toBe(languages.length);
    }
  });
});

describe('no page', () => {
  const offending = (test: (tag: Tag) => boolean) =>
    PAGES.flatMap(({ file, tags }) =>
      tags.filter(test).map(({ name, attributes }) => `${file} <${name} ${JSON.stringify(attributes)}>`),
    );

  it('has a style attribute, which the policy would block', () => {
    expect(offending(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  it('has a handler in an attribute', () => {
    expect(offending(({ attributes }) => Object.keys(attributes).some((name) => /^on\w/.test(name)))).toEqual([]);
  });

  it('has a dialog or anything else that would make the exit inert or lie over it (S12, S13)', () => {
    expect(offending(({ name, attributes }) => name === 'dialog' || 'popover' in attributes)).toEqual([]);
    expect(offending(({ attributes }) => 'inert' in attributes || 'aria-modal' in attributes)).toEqual([]);
    // Nor does a script make one.
    const scripts = FILES.filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
    expect(scripts.filter((file) => /\.show(Modal|Popover)\(|requestFullscreen\(/.test(read(file)))).toEqual([]);
  });

  it('lets the keyboard of a phone lie over the exit (S13)', () => {
    const viewport = ({ tags }: Page) =>
      tags.find(({ attributes }) => attributes['name'] === 'viewport')?.attributes['content'];
    expect(without((page) => viewport(page)?.includes('interactive-widget=resizes-content') ?? false)).toEqual([]);
  });

  it('lets a browser remember what was typed or chosen (S6)', () => {
    const fields = ({ name }: Tag) => ['input', 'textarea', 'select'].includes(name);
    expect(offending((tag) => fields(tag) && tag.attributes['autocomplete'] !== 'off')).toEqual([]);
    // Of what is ticked or chosen Firefox asks the form it belongs to.
    const isKept = ({ tags }: Page) => {
      const careful = tags.filter(({ name, attributes }) => name === 'form' && attributes['autocomplete'] === 'off');
      const forms = new Set(careful.map(({ attributes }) => attributes['id']));
      return tags.some(
        ({ attributes: { type, form } }) => (type === 'radio' || type === 'checkbox') && !(form && forms.has(form)),
      );
    };
    expect(without((page) => !isKept(page))).toEqual([]);
    expect(offending((tag) => fields(tag) && /name|mail|tel|address/.test(tag.attributes['name'] ?? ''))).toEqual([]);
  });

  it('has anything but scripts, styles and data between script and style tags', () => {
    expect(
      offending(
        ({ name, attributes }) =>
          name === 'script' && !['', 'module', 'application/json'].includes(attributes['type'] ?? ''),
      ),
    ).toEqual([]);
  });

  it('has words left over from a draft or a template', () => {
    const wrong = without(
      ({ text }) => !/\{\{|\}\}|\$\{|\bundefined\b|\[object |\bNaN\b|\bTODO\b|lorem ipsum/i.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
