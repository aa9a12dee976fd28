// What every page carries for somebody whose network is gone while it is open (safety.md, section 5, tier 1).
import { describe, expect, it } from 'vitest';
import { coveredAreasOf } from '../../src/domain/area.ts';
import { isVouchedFor, usableChannels } from '../../src/domain/contact.ts';
import { numberIn } from '../../src/i18n/phone.ts';
import type { Service } from '../../src/schema/directory.ts';
import {
  PAGES,
  SITE,
  TODAY,
  directory,
  fragmentsIn,
  isForHarm,
  languages,
  tagsOf,
  textOf,
  type Page,
} from './support.ts';

const MAX_BLOCK = 6000;
const { areas, emergency, kinds, services, strings } = directory;
const coveredHere = areas.filter(({ covered }) => covered);

const blockOf = ({ html }: Page) => {
  const at = html.indexOf('<aside class="page screen"');
  return at < 0 ? '' : html.slice(at, html.indexOf('</aside>', at) + '</aside>'.length);
};

/** What pages carry: each block once, with the pages that it stands on. */
const blocks = [...Map.groupBy(PAGES, blockOf)].map(([block, pages]) => ({
  block,
  pages,
  lang: /<html\b[^>]*\blang="([^"]+)"/.exec(pages[0]?.html ?? '')?.[1] ?? '',
  isForHarm: pages.some(isForHarm),
  parts: new Map(
    block
      .split(/(?=<(?:dl|ol)\b[^>]*data-part=)/)
      .slice(1)
      .map((part) => [/data-part="(\w+)"/.exec(part)?.[1] ?? '', part]),
  ),
}));
type Block = (typeof blocks)[number];
const forHarm = blocks.filter((block) => block.isForHarm);
const others = blocks.filter((block) => !block.isForHarm);

const linksIn = (part = '') => tagsOf(part).filter(({ name }) => name === 'a');
const numbersIn = (part = '') => linksIn(part).map(({ attributes }) => numberIn(attributes['href'] ?? '') ?? '?');
const pathsOf = (holds: (block: Block) => boolean, among = blocks) =>
  among.filter((block) => !holds(block)).map(({ pages }) => pages[0]?.path);

const serviceOf = (id: string) => services.find((service) => service.id === id);
const numbersOf = (service: Service | undefined) =>
  service ? usableChannels(service, kinds, TODAY).flatMap(({ number }) => number ?? []) : [];
const owners = (number: string) => services.filter((service) => numbersOf(service).includes(number));

describe('the essentials', () => {
  it('stand once on every page, after its own part and before its foot, folded', () => {
    const wrong = PAGES.filter((page) => {
      const block = blockOf(page);
      const at = page.html.indexOf(block);
      return (
        !block.includes('<details class="card" id="essentials"> <summary>') ||
        page.html.split('id="essentials"').length !== 2 ||
        page.html.indexOf('</main>') > at ||
        at > page.html.indexOf('<footer')
      );
    });
    expect(PAGES.length).toBeGreaterThan(1000);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are at most 6 kB, in every language', () => {
    expect(new Set(blocks.map(({ lang }) => lang)).size).toBe(languages.length);
    expect(pathsOf(({ block }) => Buffer.byteLength(block) <= MAX_BLOCK)).toEqual([]);
  });

  it('are the same on all pages of a language, but for pages for people who harm', () => {
    for (const group of [others, forHarm]) {
      expect(group.map(({ lang }) => lang).sort()).toEqual(languages.map(({ tag }) => tag).sort());
    }
    expect(pathsOf(({ pages, isForHarm: own }) => pages.every((page) => isForHarm(page) === own))).toEqual([]);
  });

  it('ask for nothing: no address but numbers, no picture, no script', () => {
    const wrong = pathsOf(
      ({ block }) =>
        linksIn(block).length > 3 &&
        linksIn(block).every(({ attributes }) => /^(tel|sms):\+?\d+$/.test(attributes['href'] ?? '')) &&
        !tagsOf(block).some(({ name, attributes }) => 'src' in attributes || /^(img|script|link|style)$/.test(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('can be reached from the top of every page by keyboard, with words of the page', () => {
    const wrong = blocks.flatMap(({ block, pages }) => {
      const summary = /<summary>([^]*?)<\/summary>/.exec(block)?.[1]?.trim() ?? '?';
      return pages.filter(({ html }) => {
        const header = html.slice(html.indexOf('<header>'), html.indexOf('</header>'));
        return /<a class="out" href="#essentials">([^]*?)<\/a>/.exec(header)?.[1]?.trim() !== summary;
      });
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are in no print and in no search', () => {
    // What paper leaves out is the class "screen", by which blocks are found here; journeys print them.
    expect(blocks.length).toBe(2 * languages.length);
    const headings = languages.map(({ tag }) => strings[tag]?.['essentials.heading'] ?? '');
    const found = fragmentsIn(SITE).filter((fragment) =>
      headings.some((words) => JSON.stringify(fragment).includes(words)),
    );
    expect(found).toEqual([]);
    expect(headings).not.toContain('');
  });

  it('say what a call leaves behind before the first number (S30)', () => {
    const wrong = pathsOf(({ block, lang }) =>
      textOf(block.slice(0, block.search(/<a\b/))).includes(textOf(strings[lang]?.['service.call_trace'] ?? '?')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the parts of the essentials', () => {
  it('are danger, lines for the whole country, lines near here, and what to do next, in that order', () => {
    const order = (wanted: string) => (block: Block) => [...block.parts.keys()].join() === wanted;
    expect(pathsOf(order('emergency,national,local,steps'), others)).toEqual([]);
    expect(pathsOf(order('emergency,national,steps'), forHarm)).toEqual([]);
  });

  it('give 999, then the ways to it without a voice that have a number, as content says (C35)', () => {
    const wanted = [emergency.ring, ...emergency.others].flatMap((id) => numbersOf(serviceOf(id)).slice(0, 1));
    expect(wanted.length).toBeGreaterThan(1);
    expect(pathsOf(({ parts }) => numbersIn(parts.get('emergency')).join() === wanted.join())).toEqual([]);
    const said = ['expect.press_55_if_silent', 'expect.typed_relay', 'expect.register_first'];
    const silent = pathsOf(({ parts, lang }) =>
      said.every((key) => textOf(parts.get('emergency') ?? '').includes(textOf(strings[lang]?.[key] ?? '?'))),
    );
    expect(silent).toEqual([]);
  });

  it('give a line for the whole country that answers day and night, and one for men (P127)', () => {
    const [first] = others;
    const numbers = numbersIn(first?.parts.get('national'));
    const lines = numbers.map((number) => owners(number)[0]);
    expect(
      lines.every((service) => service && coveredAreasOf(service.areas, areas).length === coveredHere.length),
    ).toBe(true);
    expect(lines.map((service) => service?.helps.sex)).toContain('men');
    expect(lines.some((service) => service?.channels.some(({ hours }) => hours === '24/7'))).toBe(true);
    expect(pathsOf(({ parts }) => numbersIn(parts.get('national')).join() === numbers.join(), others)).toEqual([]);
  });

  it('give for each of our areas the line of its lead service', () => {
    const wanted = services.filter(
      (service) =>
        service.kinds.includes('local_da_lead') &&
        service.status === 'running' &&
        coveredAreasOf(service.areas, areas).length > 0 &&
        service.channels.some((channel) => channel.kind === 'phone' && isVouchedFor(channel)),
    );
    for (const { id } of coveredHere)
      expect(
        wanted.some((service) => coveredAreasOf(service.areas, areas).some((area) => area.id === id)),
        id,
      ).toBe(true);
    const numbers = wanted.flatMap((service) => numbersOf(service).slice(0, 1)).join();
    expect(pathsOf(({ parts }) => numbersIn(parts.get('local')).join() === numbers, others)).toEqual([]);
  });

  it('name three steps, in the language of the page', () => {
    const keys = ['essentials.ring', 'essentials.doctor', 'essentials.keep'];
    const steps = (part = '') => [...part.matchAll(/<li>([^]*?)<\/li>/g)].map(([, step = '']) => textOf(step).trim());
    const wrong = pathsOf(
      ({ lang, parts }) =>
        steps(parts.get('steps')).join() === keys.map((key) => textOf(strings[lang]?.[key] ?? '?')).join(),
      others,
    );
    expect(wrong).toEqual([]);
  });

  it('know the age of every number but 999, as numbers do elsewhere; those for danger are never taken away (S28)', () => {
    const wrong = blocks.flatMap(({ lang, parts }) =>
      [...parts].flatMap(([name, part]) =>
        linksIn(part)
          .filter(({ attributes }) => attributes['href'] !== `tel:${numbersOf(serviceOf(emergency.ring))[0] ?? ''}`)
          .filter(({ attributes: { href = '', 'data-until': until, 'data-due': due = '?' } }) => {
            const dates = owners(numberIn(href) ?? '').map(({ review }) => review.due);
            return (
              !dates.includes(due) ||
              (name === 'emergency' ? until !== undefined : !(until !== undefined && until > due))
            );
          })
          .map(({ attributes }) => `${lang}: ${attributes['href'] ?? ''}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('on pages for people who harm (P121)', () => {
  const urgent = [emergency.ring, ...emergency.others];

  it('no number below the page is one of a service that is not for them', () => {
    const known = new Map(
      directory.services.flatMap((service) => numbersOf(service).map((number) => [number, owners(number)] as const)),
    );
    const pages = PAGES.filter(isForHarm);
    expect(pages.length).toBeGreaterThan(languages.length * 2);
    const wrong = pages.flatMap(({ path, html }) =>
      numbersIn(html.slice(html.indexOf('</main>')))
        .filter((number) => number !== '?')
        .filter(
          (number) => !known.get(number)?.some(({ id, helps }) => helps.audience.includes('X') || urgent.includes(id)),
        )
        .map((number) => `${path}: ${number}`),
    );
    expect(wrong).toEqual([]);
  });
});
