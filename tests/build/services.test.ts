import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usableChannels } from '../../src/domain/contact.ts';
import { interpreterOf } from '../../src/domain/interpreters.ts';
import { formatDate, formatLanguage, formatLineHours, formatList } from '../../src/i18n/formats.ts';
import { translator, type Translator } from '../../src/i18n/translator.ts';
import {
  CONTENT,
  PAGES,
  SITE,
  TODAY,
  directory,
  fragmentsIn,
  languages,
  servicePage,
  tagsOf,
  textOf,
  finderServices,
} from './support.ts';
import type { Service } from '../../src/schema/directory.ts';

const { services, kinds, strings } = directory;
/** The part of a page that is about the service, without what it names to ring instead. */
const articleOf = (html: string) => /<article\b[^]*?<\/article>/.exec(html)?.[0] ?? '';
const mainOf = (html: string) => /<main\b[^]*?<\/main>/.exec(html)?.[0] ?? '';
const usable = (service: Service) => usableChannels(service, kinds, TODAY);
const everyPage = languages.flatMap(({ tag }) =>
  services.map((service) => {
    const { file, html, tags } = servicePage(tag, service.slug);
    const article = articleOf(html);
    return { tag, service, file, html, tags, article, text: textOf(article) };
  }),
);

/** The services that a part of a page names, by mark or by link. */
function named(html: string): Service[] {
  const tags = tagsOf(html);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes['data-service'] ?? []));
  const slugs = new Set(
    tags.flatMap(({ attributes }) => /^\/\w[\w-]*\/services\/([^/#]+)\/$/.exec(attributes['href'] ?? '')?.[1] ?? []),
  );
  return services.filter(({ id, slug }) => ids.has(id) || slugs.has(slug));
}

describe('the page of a service', () => {
  it('exists for every folder of content, in every language, and bears its name', () => {
    const folders = readdirSync(join(CONTENT, 'services')).sort();
    for (const { tag } of languages) {
      const pages = PAGES.filter(({ path }) => path.startsWith(`/${tag}/services/`) && path !== `/${tag}/services/`);
      const ids = pages.map(
        ({ tags }) =>
          tags.find(({ name, attributes }) => name === 'article' && 'data-service' in attributes)?.attributes[
            'data-service'
          ],
      );
      expect(ids.sort()).toEqual(folders);
    }
    expect(
      everyPage
        .filter(({ article, service }) => tagsOf(article)[0]?.attributes['data-service'] !== service.id)
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('shows the full name as its heading', () => {
    const wrong = everyPage.filter(
      ({ html, service }) => textOf(/<h1[^]*?<\/h1>/.exec(html)?.[0] ?? '') !== service.name,
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('says when it was checked and when it is to be checked again (S28)', () => {
    const wrong = everyPage.filter(({ text, tag, service: { review } }) => {
      return !text.includes(formatDate(tag, review.checked)) || !text.includes(formatDate(tag, review.due));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(formatDate('en', '2026-11-21')).toBe('21 November 2026');
  });

  it('says beside each way to reach it how sure that is (S28)', () => {
    const wrong = everyPage.filter(({ text, tag, service }) => {
      const labels = ['evidence.confirmed', 'evidence.published', 'evidence.published_undated'].map(
        (key) => strings[tag]?.[key] ?? '?',
      );
      const patterns = labels.map((label) =>
        label
          .split(/\{\{\w+\}\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim())
          .join('.{4,40}?'),
      );
      const count = text.match(new RegExp(patterns.join('|'), 'g'))?.length ?? 0;
      return count < usable(service).length;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('says what a call leaves behind, and whom it does not take, before any number to ring (S30, C33)', () => {
    const wrong = everyPage.filter(({ article, tag, service }) => {
      // 999 stands in the bar above every page: nobody is held up on the way to it.
      const ring = article.search(/href="tel:(?!999")/);
      if (ring < 0) return false;
      const before = textOf(article.slice(0, article.lastIndexOf('<a', ring)));
      const phone = usable(service).find(({ kind }) => kind === 'phone');
      const trace =
        phone?.offBill === undefined ? strings[tag]?.['service.call_trace'] : strings[tag]?.['service.off_bill'];
      const exclusions =
        usable(service).length === 0 ? [] : service.helps.exclusions.map((id) => strings[tag]?.[`exclusion.${id}`]);
      return [trace, ...exclusions].some((sentence) => sentence === undefined || !before.includes(sentence));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('names a line that can be rung when it has none of its own', () => {
    const wrong = everyPage.filter(({ article, service }) => {
      const own = usable(service).some(({ kind }) => kind !== 'visit');
      return !own && !/href="(tel|sms|whatsapp):/.test(article);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('offers nothing of a service that has ended', () => {
    const ended = everyPage.filter(({ service }) => service.status === 'ended');
    expect(ended.length).toBeGreaterThan(0);
    for (const { tags, service } of ended) {
      const own = service.channels.flatMap(({ number, email, url }) =>
        [number, email, url].filter((value) => value !== undefined),
      );
      const links = tags.map(({ attributes }) => attributes['href'] ?? '');
      expect(own.filter((value) => links.some((href) => href.endsWith(value)) && value !== '999')).toEqual([]);
    }
  });
});

describe('what somebody asks before they ring (A17)', () => {
  const translators = new Map(languages.map(({ tag }) => [tag, translator(tag, strings)]));
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  /** What pages do not say of the sentences that are theirs to say, each as often as it is wanted. */
  const silent = (sentences: (t: Translator, service: Service) => string[]) =>
    everyPage.flatMap(({ tag, service, file, text }) => {
      const t = translators.get(tag) ?? translator(tag, strings);
      // Before that heading stands what only the search reads.
      const seen = text.slice(text.indexOf(plain(t('service.contact'))));
      const wanted = Map.groupBy(sentences(t, service).map(plain), (sentence) => sentence);
      const missing = [...wanted].filter(([sentence, times]) => seen.split(sentence).length - 1 < times.length);
      return missing.map(([sentence]) => `${file}: ${sentence}`);
    });
  /** To write or to come costs nothing by itself. */
  const hasCost = (kind: string) => !['email', 'form', 'visit'].includes(kind);

  it('stands on its page for each way to reach it: when it answers, and what it costs', () => {
    const said = silent((t, service) =>
      usable(service).map((channel) =>
        [...formatLineHours(t, channel), ...(hasCost(channel.kind) ? [t.of('cost', channel.cost)] : [])].join(' · '),
      ),
    );
    expect(said).toEqual([]);
  });

  it('stands on its page for each way to reach it: what happens then', () => {
    const said = silent((t, service) =>
      usable(service).map(({ expect: lines }) =>
        [t('service.happens'), ...lines.map((id) => t.of('expect', id))].join(' '),
      ),
    );
    expect(said).toEqual([]);
    expect(services.flatMap(usable).every(({ expect: lines }) => lines.length > 0)).toBe(true);
  });

  it('stands on its page: which languages are spoken, and whether an interpreter can join', () => {
    const namesOf = new Map(languages.map(({ tag, languageNames }) => [tag, languageNames]));
    const said = silent((t, { channels }) => {
      const tags = [...new Set(channels.flatMap(({ languages: spoken }) => spoken))];
      const names = tags.map((tag) => formatLanguage(t.lang, tag, namesOf.get(t.lang)));
      const spoken = names.length > 0 ? t('service.spoken', { languages: formatList(t.lang, names) }) : '';
      return [`${t('service.languages')} ${spoken} ${t(`service.interpreter_${interpreterOf(channels)}`)}`];
    });
    expect(said).toEqual([]);
  });
});

/** Ways to write down a place, kept apart from the loader's own list (S20). */
const PLACES: [what: string, pattern: RegExp][] = [
  ['a postcode', /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/i],
  ['coordinates', /-?\d{1,2}\.\d{3,}\D{1,6}-?\d{1,3}\.\d{3,}/],
  ['degrees', /\d{1,2}°\s?\d/],
  ['a plus code', /\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/],
  ['a what3words address', /\/\/\/\p{L}+\.\p{L}+\.\p{L}+|what3words/iu],
  ['a map', /\bmaps?\.|goo\.gl|openstreetmap|geo:/i],
  ['an address', /<address\b|\bUPRN\b/i],
  [
    'a street and number',
    /\b\d+[a-z]?,?\s+(?:[A-Z][\w'.]+\s+){1,3}(?:Road|Street|Lane|Avenue|Drive|Close|Court|Crescent|Terrace|Way|Place|Hill|Grove|Gardens|Rd|St)\b/,
  ],
];
const placesIn = (text: string) => PLACES.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);

describe('where a confidential service is (S20)', () => {
  const hidden = services.filter(({ confidential }) => confidential);

  it('can be found by this test where it does stand', () => {
    const visits = everyPage.filter(({ service }) => usable(service).some(({ address }) => address !== undefined));
    expect(visits.length).toBeGreaterThan(0);
    expect(visits.filter(({ article }) => placesIn(article).length === 0)).toEqual([]);
  });

  it('stands on no page of it, neither in words nor in links', () => {
    expect(hidden.length).toBeGreaterThan(0);
    const wrong = everyPage
      .filter(({ service }) => service.confidential)
      .flatMap(({ file, article, text }) =>
        [...placesIn(text), ...placesIn(article.replace(/<[^>]+\bhref="https:[^>]+>/g, ' '))].map(
          (what) => `${file}: ${what}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it('stands in no part of the search index', () => {
    const slugs = hidden.map(({ slug }) => slug);
    const fragments = fragmentsIn(SITE).filter(({ url }) => slugs.some((slug) => url.endsWith(`/services/${slug}/`)));
    expect(fragments).toHaveLength(hidden.length * languages.length);
    expect(
      fragments.flatMap(({ url, ...rest }) => placesIn(JSON.stringify(rest)).map((what) => `${url}: ${what}`)),
    ).toEqual([]);
  });

  it('stands in no data of the finder', () => {
    for (const { tag } of languages) {
      const own = finderServices(tag).filter(({ id }) => hidden.some((service) => service.id === id));
      expect(own.length).toBeGreaterThan(hidden.length / 2);
      expect(own.flatMap((fact) => placesIn(JSON.stringify(fact)).map((what) => `${fact.id}: ${what}`))).toEqual([]);
    }
  });
});

describe('pages for people who harm (P121)', () => {
  const forX = ({ helps }: Service) => helps.audience.includes('X');
  const onlyForX = services.filter((service) => forX(service) && !service.helps.audience.includes('V'));

  it('name no service that is not for them', () => {
    const pages = PAGES.filter(({ path }) => /^\/[\w-]+\/find\/change\//.test(path));
    expect(pages.length).toBeGreaterThanOrEqual(languages.length * 2);
    const wrong = pages.flatMap(({ path, html }) =>
      named(mainOf(html))
        .filter((service) => !forX(service))
        .map(({ id }) => `${path}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('ask nothing whose answer could change nothing for them', () => {
    const asking = (who: string, lang: string) =>
      PAGES.filter(({ path }) => path.startsWith(`/${lang}/find/${who}/`) && path.endsWith('/more/')).filter(
        ({ html }) => textOf(mainOf(html)).includes(strings[lang]?.['axis.immigration'] ?? ''),
      ).length;
    for (const { tag } of languages) {
      expect(asking('me', tag)).toBeGreaterThan(3);
      expect(asking('change', tag)).toBe(0);
    }
  });

  it('name no other service where one service is only for them', () => {
    expect(onlyForX.length).toBeGreaterThan(0);
    const wrong = languages.flatMap(({ tag }) =>
      onlyForX.flatMap(({ slug }) => {
        const { path, html } = servicePage(tag, slug);
        return named(mainOf(html))
          .filter((service) => !forX(service))
          .map(({ id }) => `${path}: ${id}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
