// The referral cards as they are built: one for each core service of each area, complete, and no way that nobody vouches for.
import { describe, expect, it } from 'vitest';
import { coveredAreasOf } from '../../src/domain/area.ts';
import { usableChannels } from '../../src/domain/contact.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import { numberIn } from '../../src/i18n/phone.ts';
import { PAGES, TODAY, directory, tagsOf, textOf, workLanguages, type Page } from './support.ts';

const { kinds, services, areas, strings, ruleSources } = directory;
const english = strings['en'] ?? {};
const UNKNOWN = 'Not known. Ask when you ring.';
const PARTS = ['who', 'consent', 'threshold', 'how', 'send', 'next', 'declined'];
/** What every area has to have a card for, or the word that there is none (issue 7). */
const CORE = {
  lead: ['local_da_lead'],
  idva: ['idva'],
  marac: ['marac'],
  adults: ['asc_safeguarding'],
  children: ['children_front_door'],
  housing: ['council_homelessness'],
  refuge: ['refuge'],
  iris: ['iris_ae'],
  isva: ['isva'],
  sarc: ['sarc'],
  behaviour: ['perpetrator_programme'],
  questions: ['clares_law'],
  men: ['mens_da_local'],
  lgbt: ['lgbt_da'],
  background: ['by_and_for'],
};
const covered = areas.filter((area) => area.covered).map(({ id }) => id);
const pages = workLanguages.flatMap(({ tag }) =>
  covered.map((area) => [`${tag}, ${area}`, tag, area, pageAt(`/${tag}/work/refer/${area}/`)] as const),
);

function pageAt(path: string): Page {
  const found = PAGES.find((page) => page.path === path);
  if (!found) throw new Error(`there is no page ${path}`);
  return found;
}

/** A card: the service, the kind of card, and its markup. */
interface Card {
  id: string;
  kind: string;
  html: string;
}

function cardsOf({ html }: Page): Card[] {
  const cards = [
    ...html.matchAll(/<section class="card refer" data-card="([^"]+)" data-kind="([^"]+)"[^]*?<\/section>/g),
  ];
  return cards.map(([whole, id = '', kind = '']) => ({ id, kind, html: whole }));
}

const partOf = (html: string, part: string) => new RegExp(`<dd data-part="${part}"[^]*?</dd>`).exec(html)?.[0] ?? '';
const serviceOf = (id: string) => services.find((service) => service.id === id);
const usableOf = (id: string) => {
  const service = serviceOf(id);
  return service === undefined ? [] : usableChannels(service, kinds, TODAY);
};

describe.each(pages)('the referral cards in %s', (_name, tag, area, page) => {
  const cards = cardsOf(page);

  it('stand for every core service, or say that there is none', () => {
    const missing = Object.entries(CORE).flatMap(([kind, own]) => {
      const here = services.filter(
        ({ status, helps, areas: covers, kinds: its }) =>
          status === 'running' &&
          helps.audience.includes('P') &&
          its.some((id) => own.includes(id)) &&
          coveredAreasOf(covers, areas).some(({ id }) => id === area),
      );
      const local = here.filter(({ areas: covers }) => coveredAreasOf(covers, areas).length < covered.length);
      const wanted = (local.length > 0 ? local : here).map(({ id }) => id);
      const shown = cards.filter((card) => card.kind === kind).map(({ id }) => id);
      if (wanted.length === 0 && shown.length === 0) return page.html.includes(`data-none="${kind}"`) ? [] : [kind];
      return wanted.filter((id) => !shown.includes(id)).map((id) => `${kind}: ${id}`);
    });
    expect(missing).toEqual([]);
  });

  it('have all seven parts, each with words or the word that nobody knows', () => {
    const empty = cards.flatMap(({ id, html }) =>
      PARTS.filter((part) => textOf(partOf(html, part)) === '').map((part) => `${id}: ${part}`),
    );
    expect(empty).toEqual([]);
  });

  it('say what holds for the kind in full, with its rules', () => {
    const wrong = cards.flatMap(({ id, kind, html }) => {
      const card = directory.referrals.cards.find((each) => each.id === kind);
      return (['who', 'consent', 'threshold', 'how', 'send', 'next', 'declined'] as const).flatMap((part) => {
        const said = card?.[part] ?? [];
        const text = textOf(partOf(html, part));
        if (said === 'unknown') return [];
        const lines = said.map(({ say }) => english[`referral.line.${say}`] ?? '?');
        const rules = said.flatMap(({ p }) => p);
        return [
          ...lines.filter((line) => !text.includes(line)),
          ...rules.filter((rule) => !html.includes(`/${tag}/work/refer/#${rule}"`)),
        ].map((miss) => `${id}, ${part}: ${miss}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('never guess: what nobody has said is said to be unknown', () => {
    const wrong = cards.flatMap(({ id, kind, html }) => {
      const card = directory.referrals.cards.find((each) => each.id === kind);
      const own = directory.referrals.services.find(({ service }) => service === id);
      return (['consent', 'threshold', 'send'] as const).filter(
        (part) =>
          card?.[part] === 'unknown' && (own?.[part] ?? []).length === 0 && textOf(partOf(html, part)) !== UNKNOWN,
      );
    });
    expect(wrong).toEqual([]);
    expect(cards.filter(({ html }) => html.includes(UNKNOWN)).length).toBeGreaterThan(0);
  });

  it('give the numbers, mailboxes and forms of the service that somebody vouches for, and no others as its own', () => {
    const wrong = cards.flatMap(({ id, html }) => {
      const how = partOf(html, 'how');
      const own = how.replaceAll(/<p\b[^>]*data-service="[^]*?<\/p>/g, '');
      const links = tagsOf(own).flatMap(({ attributes }) => attributes['href'] ?? []);
      const usable = usableOf(id).flatMap(({ number, email, url }) => [number ?? [], email ?? [], url ?? []].flat());
      const shown = links.map((href) => numberIn(href) ?? href.replace(/^mailto:/, ''));
      const phones = usableOf(id)
        .filter(({ kind }) => kind === 'phone')
        .flatMap(({ number }) => number ?? []);
      return [
        ...shown.filter((value) => !usable.includes(value)).map((value) => `${id} shows ${value}`),
        ...phones.filter((value) => !shown.includes(value)).map((value) => `${id} hides ${value}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('say so where no e-mail is known to be right, and whom to ring where no number is', () => {
    const wrong = cards.filter(({ id, html }) => {
      const how = textOf(partOf(html, 'how'));
      const has = (kind: string) => usableOf(id).some((channel) => channel.kind === kind);
      if (has('phone')) return has('email') === how.includes('No e-mail is known to be right: ring.');
      return !how.includes('No number') || !/tel:/.test(partOf(html, 'how'));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('end in the source and the day of the record', () => {
    const wrong = cards.filter(({ id, html }) => {
      const { review, sources = [] } = serviceOf(id) ?? {};
      const text = textOf(html);
      return (
        !text.includes(formatDate('en', review?.checked ?? '')) || sources.some(({ name }) => !text.includes(name))
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are marked as English, with the own procedure first', () => {
    expect(textOf(page.html)).toContain('Your own procedure and judgement come first.');
    const part = page.html.slice(0, page.html.indexOf('data-card=')).lastIndexOf('<div');
    if (tag !== 'en') expect(page.html.slice(part)).toMatch(/^<div[^>]*\blang="en"/);
  });
});

describe('the first page of the referral cards', () => {
  it.each(workLanguages.map(({ tag }) => tag))('says where each rule that a card rests on comes from, in %s', (tag) => {
    const front = pageAt(`/${tag}/work/refer/`);
    const rules = new Set(
      directory.referrals.cards.flatMap((card) =>
        (['who', 'consent', 'threshold', 'how', 'send', 'next', 'declined', 'none'] as const).flatMap((part) => {
          const said = card[part];
          return said === 'unknown' ? [] : said.flatMap(({ p }) => p);
        }),
      ),
    );
    expect(rules.size).toBeGreaterThan(30);
    const ids = new Set(tagsOf(front.html).flatMap(({ attributes }) => attributes['id'] ?? []));
    expect([...rules].filter((rule) => !ids.has(rule))).toEqual([]);
    const text = textOf(front.html);
    const told = ruleSources.rules.filter(({ id }) => rules.has(id));
    expect(told.filter(({ about }) => !text.includes(about)).map(({ id }) => id)).toEqual([]);
  });
});
