import { describe, expect, it } from 'vitest';
import { numberIn } from '../../src/i18n/phone.ts';
import { isVouchedFor, usableChannels } from '../../src/domain/contact.ts';
import { canRing } from '../../src/islands/finder/ringing.ts';
import {
  FILES,
  PAGES,
  TODAY,
  attributesOf,
  directory,
  fragmentsIn,
  isForHarm,
  languages,
  servicePage,
  SITE,
  tagsOf,
  textOf,
  unpacked,
  finderServices,
  soughtServices,
  type Page,
} from './support.ts';

const { services, kinds } = directory;
const channels = services.flatMap((service) => service.channels);
const numbersOf = (list: readonly { number?: string | undefined }[]) => list.flatMap(({ number }) => number ?? []);
/** Numbers that may be dialled from the site on the day it was made. */
const usable = new Set(services.flatMap((service) => numbersOf(usableChannels(service, kinds, TODAY))));
const vouchedFor = new Set(numbersOf(channels.filter(isVouchedFor)));
/** The number that may be rung of a service where only one is shown. */
const rungOf = new Map(
  services.map((service) => [
    service.id,
    numbersOf(usableChannels(service, kinds, TODAY).filter(({ kind }) => kind === 'phone'))[0],
  ]),
);
/** Numbers that nobody vouches for anywhere. */
const leads = [...new Set(numbersOf(channels))].filter((number) => !vouchedFor.has(number));

const digits = (text: string) => text.replace(/\D/g, '');
/** All that may stand between the digits of a number. */
const squeezed = (text: string) => text.replace(/&nbsp;|&#160;|[\s\u00A0()./-]/g, '');
/** The digits that stay the same however a number is written: without +44, 0044 or the first 0. */
const core = (number: string) => digits(number.replace(/^\+44/, ''));

interface Dialled {
  file: string;
  number: string;
  shown: string;
  dir: string | undefined;
}
/** Most links stand on many pages, to the letter: each is read once. */
const readLinks = new Map<string, Omit<Dialled, 'file'>>();
function readLink(link: string): Omit<Dialled, 'file'> {
  const before = readLinks.get(link);
  if (before) return before;
  const { href = '', dir } = attributesOf(tagsOf(link), 'a');
  const found = { number: numberIn(href) ?? '', shown: textOf(link), dir };
  readLinks.set(link, found);
  return found;
}
const dialled: Dialled[] = PAGES.flatMap(({ file, html }) =>
  [...html.matchAll(/<a\b[^>]*\shref="(?:tel:|sms:|whatsapp:)[^"]*"[^>]*>[^]*?<\/a>/g)].map(([link]) => ({
    file,
    ...readLink(link),
  })),
);
const dialledOn = Map.groupBy(dialled, ({ file }) => file);
const told = ({ file, number, shown }: Dialled) => `${file}: ${number} as "${shown}"`;

describe('a number that can be dialled (S30, C43)', () => {
  it('is found by this test on every page', () => {
    expect(dialled.length).toBeGreaterThan(PAGES.length);
    const links = PAGES.map(({ html }) => html.match(/(tel|sms|whatsapp):/g)?.length ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    );
    expect(dialled).toHaveLength(links);
  });

  it('is in content, and somebody vouches for it', () => {
    expect(dialled.filter(({ number }) => !usable.has(number)).map(told)).toEqual([]);
  });

  it('is a full number or a short code', () => {
    expect(
      dialled.filter(({ number }) => !/^(\+44[1-9]\d{8,9}|\+[1-9]\d{7,14}|\d{3,8})$/.test(number)).map(told),
    ).toEqual([]);
  });

  it('is shown as what it dials', () => {
    const wrong = dialled.filter(({ number, shown }) => {
      const national = number.startsWith('+44') ? `0${core(number)}` : digits(number);
      return digits(shown) !== national || /[^\d\s()+]/.test(shown);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('reads from left to right in every language', () => {
    expect(dialled.filter(({ dir }) => dir !== 'ltr').map(told)).toEqual([]);
  });
});

describe('the numbers of a service', () => {
  it.each(languages.map(({ tag }) => tag))('all stand on its page, as links, in %s', (lang) => {
    const missing = services.flatMap((service) => {
      const { file } = servicePage(lang, service.slug);
      const own = (dialledOn.get(file) ?? []).map(({ number }) => number);
      return numbersOf(usableChannels(service, kinds, TODAY))
        .filter((number) => !own.includes(number))
        .map((number) => `${file}: ${number}`);
    });
    expect(missing).toEqual([]);
  });

  it('are the same on a page in every language, but for who speaks it and for the line at its foot', () => {
    const inMain = ({ html }: Page) =>
      [
        ...html.slice(html.indexOf('<main'), html.indexOf('</main>')).matchAll(/href="((?:tel|sms|whatsapp):[^"]*)"/g),
      ].map(([, href = '']) => href);
    const english = new Map(
      PAGES.filter(({ lang }) => lang === 'en').map((page) => [page.path.slice(3), inMain(page)]),
    );
    const wrong = PAGES.filter(({ lang, path }) => lang !== '' && !path.endsWith('/calls/')).filter(
      (page) => inMain(page).join() !== english.get(page.path.slice(page.lang.length + 1))?.join(),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect([...english.values()].flat().length).toBeGreaterThan(1000);
  });

  it('stand at the foot of every page of a language that nobody has read, but for people who harm (P121): the line with interpreters', () => {
    const wrong = PAGES.filter((page) => {
      const { html, tags } = page;
      const tag = attributesOf(tags, 'html')['lang'] ?? '';
      const { interpreterLine, review } = languages.find((language) => language.tag === tag) ?? {};
      const service =
        review === 'none' && !isForHarm(page) ? services.find(({ id }) => id === interpreterLine) : undefined;
      const foot = html.slice(html.indexOf('<footer'));
      const links = tagsOf(foot).filter(({ attributes }) => /^tel:/.test(attributes['href'] ?? ''));
      const wanted = service?.channels.find(({ interpreter }) => interpreter === 'yes')?.number;
      return (
        links.map(({ attributes }) => attributes['href']).join() !== (wanted === undefined ? '' : `tel:${wanted}`) ||
        links.some(({ attributes }) => attributes['data-due'] !== service?.review.due || !attributes['data-until'])
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(languages.some(({ interpreterLine }) => interpreterLine !== undefined)).toBe(true);
  });

  it('are those in the search index and the finder', () => {
    const wrong = fragmentsIn(SITE).filter(({ meta }) => meta['tel'] !== undefined && !usable.has(meta['tel']));
    expect(wrong).toEqual([]);
    for (const { tag } of languages) {
      const shown = finderServices(tag).filter(({ tel, number }) => (tel ?? number) !== undefined);
      expect(shown.length).toBeGreaterThan(0);
      expect(
        shown.filter(
          ({ tel = '', number = '' }) => !usable.has(tel) || core(digits(number).replace(/^0/, '')) !== core(tel),
        ),
      ).toEqual([]);
    }
  });

  it.each(languages.map(({ tag }) => tag))(
    'are each the own number of the service on the cards of the search, shown as what is dialled, in %s',
    (lang) => {
      const cards = soughtServices(lang);
      expect(cards.map(({ id }) => id).sort()).toEqual(
        services
          .filter(({ status }) => status === 'running')
          .map(({ id }) => id)
          .sort(),
      );
      const wrong = cards.filter((card) => {
        const { tel = '', number = '' } = card;
        const rung = canRing(card, TODAY) ? tel : undefined;
        return rung !== rungOf.get(card.id) || core(digits(number).replace(/^0/, '')) !== core(tel);
      });
      expect(wrong.map(({ id, tel, number }) => `${id}: ${tel ?? 'none'} as "${number ?? 'none'}"`)).toEqual([]);
      expect(cards.filter(({ tel }) => tel !== undefined).length).toBeGreaterThan(50);
    },
  );
});

describe('what nobody vouches for', () => {
  const pages = new Map(PAGES.map((page) => [page.file, page]));
  const texts = FILES.filter((file) => /\.(html|json|js|txt|svg|pf_fragment|pf_index|pf_meta)$/.test(file)).map(
    (file) => ({ file, text: pages.get(file)?.html ?? unpacked(file) }),
  );

  it('leaves no digits of a number anywhere in the site, however they are written', () => {
    expect(leads.length).toBeGreaterThan(0);
    const wanted = leads.filter((number) => core(number).length >= 6);
    // The digits of a number stand in a row of digits: the rows of the whole site are far fewer than its texts.
    const rows = new Map<string, string>();
    for (const { file, text } of texts) for (const row of squeezed(text).match(/\d{6,}/g) ?? []) rows.set(row, file);
    const found = [...rows].flatMap(([row, file]) =>
      wanted.filter((number) => row.includes(core(number))).map((number) => `${number} in ${file}`),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
    // What may be dialled is seen: so would be what may not.
    const seen = [...rows.keys()];
    const long = [...usable].filter((number) => core(number).length >= 6);
    expect(long.filter((number) => !seen.some((row) => row.includes(core(number))))).toEqual([]);
  });

  it('leaves no mailbox and no address of a page', () => {
    const shownValues = channels.filter(isVouchedFor).flatMap(({ email, url }) => [email ?? [], url ?? []].flat());
    const websites = services.flatMap(({ website }) => website?.url ?? []);
    const hidden = channels
      .filter((channel) => !isVouchedFor(channel))
      .flatMap(({ email, url }) => [email ?? [], url ?? []].flat())
      .filter((value) => !shownValues.includes(value) && !websites.includes(value));
    // One look through the site for all of them.
    const any = new RegExp(hidden.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
    const found = texts.flatMap(({ file, text }) => {
      const value = any.exec(text)?.[0];
      return value === undefined ? [] : [`${value} in ${file}`];
    });
    expect(hidden.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('leaves no telephone number in free text that is not one of ours', () => {
    const known = new Set(
      [...usable].map((number) => (number.startsWith('+44') ? `0${core(number)}` : digits(number))),
    );
    const found = texts
      .filter(({ file }) => /\.(html|pf_fragment)$/.test(file))
      .flatMap(({ file, text }) =>
        [...(pages.get(file)?.text ?? textOf(text)).matchAll(/(?<![\d-])0\d[\d\s()-]{7,12}\d(?!\d)/g)]
          .map(([number]) => digits(number))
          .filter((number) => number.length >= 10 && number.length <= 11 && !known.has(number))
          .map((number) => `${number} in ${file}`),
      );
    expect([...new Set(found)]).toEqual([]);
  });
});
