import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telLink } from '../../src/i18n/phone.ts';
import { ROOT } from '../../src/load/settings.ts';
import { directory, languages, PAGES, tagsOf, textOf } from './support.ts';

const { easy, services, strings } = directory;
const htmlOf = (path: string) => PAGES.find((page) => page.path === path)?.html ?? '';
const drawing = (name: string) =>
  /<path[^]*(?=<\/svg>)|<circle[^]*(?=<\/svg>)/.exec(
    readFileSync(join(ROOT, `src/pictures/${name}.svg`), 'utf8'),
  )?.[0] ?? '';
/** Every idea of every page with what was drawn for it. */
const ideas = easy.flatMap(({ id, lang, ideas: own }) => {
  const parts = htmlOf(`/${lang}/easy/${id}/`)
    .split(/<li data-idea="/)
    .slice(1);
  return own.map((idea, index) => ({
    name: `${lang} ${id} ${idea.picture}`,
    idea,
    count: parts.length === own.length,
    html: (parts[index] ?? '').split('</li>')[0] ?? '',
  }));
});
const wrong = (holds: (each: (typeof ideas)[number]) => boolean) =>
  ideas.filter((each) => !holds(each)).map(({ name }) => name);

describe('easy read, as it was built (A14)', () => {
  it('has ten pages in English', () => {
    expect(easy.filter(({ lang }) => lang === 'en')).toHaveLength(10);
    expect(ideas.length).toBeGreaterThan(90);
  });

  it('draws every idea, and one picture for each, which is silent to a screen reader', () => {
    expect(wrong(({ count }) => count)).toEqual([]);
    expect(
      wrong(({ html, idea }) => {
        const pictures = tagsOf(html).filter(({ name }) => name === 'svg');
        const [picture] = pictures;
        return (
          pictures.length === 1 && picture?.attributes['aria-hidden'] === 'true' && html.includes(drawing(idea.picture))
        );
      }),
    ).toEqual([]);
  });

  it('shows each sentence as a line of its own, of at most fourteen words', () => {
    const linesOf = (html: string) => [...html.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) => textOf(text));
    expect(wrong(({ html, idea }) => idea.say.every((sentence, at) => linesOf(html)[at] === sentence))).toEqual([]);
    expect(wrong(({ html }) => linesOf(html).every((line) => line.split(' ').length <= 14))).toEqual([]);
  });

  it('takes each number from its service, with what the call leaves behind before it, and when it must go [S28, S30]', () => {
    const ringing = ideas.filter(({ idea }) => idea.ring !== undefined);
    expect(ringing.length).toBeGreaterThan(5);
    for (const { name, idea, html } of ringing) {
      const service = services.find(({ id }) => id === idea.ring);
      const [number = ''] = service?.channels.flatMap((way) => (way.kind === 'phone' ? (way.number ?? []) : [])) ?? [];
      const link = html.indexOf(`href="${telLink(number)}"`);
      expect(link, name).toBeGreaterThan(0);
      expect(html.slice(0, link), name).toContain(strings['en']?.['easy.call_trace']?.replace("'", '&#39;'));
      const attributes = tagsOf(html).find((tag) => tag.attributes['href'] === telLink(number))?.attributes ?? {};
      expect(attributes['data-due'], name).toBe(service?.review.due);
      // 999 is fixed by law and never leaves (S26).
      expect('data-until' in attributes, name).toBe(idea.ring !== 'police-999-emergency');
    }
  });

  it('leads to every service and page that its content names', () => {
    const slug = (id: string) => services.find((service) => service.id === id)?.slug ?? '';
    expect(
      wrong(({ html, idea }) => idea.service === undefined || html.includes(`/services/${slug(idea.service)}/"`)),
    ).toEqual([]);
    expect(
      wrong(
        ({ html, idea }) =>
          (idea.go === undefined ? 0 : 1) + (idea.service === undefined ? 0 : 1) ===
            html.match(/<a class="step"/g)?.length ||
          (idea.go === undefined && idea.service === undefined),
      ),
    ).toEqual([]);
  });

  it('is one press away from each core page, and from each of its own pages', () => {
    const from = {
      '': '',
      'services/': '',
      'accessibility/': '',
      'now/': 'now/',
      'ring/': 'call/',
      'find/': 'site/',
      'using-this-site/': 'phone/',
    };
    for (const [page, to] of Object.entries(from))
      expect(htmlOf(`/en/${page}`), page).toContain(`href="/en/easy/${to}"`);
    for (const { id } of easy) {
      expect(htmlOf(`/en/easy/${id}/`), id).toContain('href="/en/easy/"');
      expect(htmlOf('/en/easy/'), id).toContain(`href="/en/easy/${id}/"`);
    }
  });

  it('is offered nowhere in a language that has none, and leads from there to the page in more words', () => {
    const without = languages.filter(({ tag }) => !easy.some(({ lang }) => lang === tag));
    expect(without.length).toBeGreaterThan(0);
    for (const { tag } of without) {
      expect(PAGES.filter(({ html }) => html.includes(`"/${tag}/easy/`)).map(({ file }) => file)).toEqual([]);
      expect(htmlOf('/en/easy/now/')).toContain(`href="/${tag}/now/"`);
      expect(htmlOf('/en/easy/')).toContain(`href="/${tag}/"`);
    }
  });

  it('says where law holds and when it was read, on each page that tells of it [C44]', () => {
    const marked = easy.filter(({ law }) => law).map(({ id }) => id);
    const shown = easy
      .filter(({ id, lang }) => htmlOf(`/${lang}/easy/${id}/`).includes('data-law='))
      .map(({ id }) => id);
    expect(marked.length).toBeGreaterThan(2);
    expect(shown).toEqual(marked);
  });
});
