import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCrisisLine, isVouchedFor, serviceFreshness } from '../../src/domain/contact.ts';
import { findHelp } from '../../src/domain/find-help.ts';
import { addDays } from '../../src/domain/london-time.ts';
import { telLink, whatsappLink } from '../../src/i18n/phone.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Service } from '../../src/schema/directory.ts';
import { IS_LONG } from '../long.ts';
import { A_BUILD, publishOnly, runBuild } from './building.ts';
import { CONTENT, directory, finderServices, fragmentsIn, pagesIn, servicePage, textOf, type Page } from './support.ts';

const { kinds, services, strings } = directory;
/** The day on which the newest check was made; a test that is run later still looks ahead from there. */
const LAST_CHECK = services.map(({ review }) => review.checked).reduce((a, b) => (a > b ? a : b));
const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });
const root = mkdtempSync(join(cache, 'later-'));

const running = services.filter(({ status }) => status === 'running');
const on = (service: Service, day: string) => serviceFreshness(service, kinds, day);
const numbersOf = ({ channels }: Service) =>
  channels.flatMap((channel) => (isVouchedFor(channel) && channel.number !== undefined ? [channel.number] : []));
/** Whether a tap on the page rings or writes to a number. */
const dials = ({ html }: Page, number: string) =>
  [telLink(number), `sms:${number}`, whatsappLink(number)].some((link) => html.includes(`"${link}"`));
const says = (page: Page, key: string, lang = 'en') => textOf(shown(page.html)).includes(strings[lang]?.[key] ?? key);
/** What is there but not shown does not count. */
const shown = (html: string) => html.replace(/<(p|div)\b[^>]*\shidden\b[^>]*>[^]*?<\/\1>/g, '');

/** After a year some are overdue and others withdrawn; what a quarter and half a year show of it is for the long proofs. */
const DAYS = IS_LONG ? [91, 181, 366] : [366];

describe.each(DAYS)('the site as it would be built %i days after its newest check (S28, design.md)', (days) => {
  const day = addDays(LAST_CHECK, days);
  const out = join(root, String(days));
  const content = join(root, `content-${String(days)}`);
  // What follows from the day is the same in every language: once it is seen in two.
  const tags = days === 91 ? ['en', 'ur'] : ['en'];
  let pages: Page[] = [];
  const withState = (state: string) => running.filter((service) => on(service, day) === state);

  beforeAll(async () => {
    cpSync(CONTENT, content, { recursive: true });
    publishOnly(content, tags);
    const { code, stderr } = await runBuild(out, { WAYMARK_CONTENT: content, WAYMARK_NOW: day });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    pages = pagesIn(out);
  }, A_BUILD);
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('has services in the states that the day asks for', () => {
    const crisis = running.filter((service) => isCrisisLine(service, kinds));
    expect(crisis.length).toBeGreaterThan(20);
    if (days === 91) expect(withState('overdue').length).toBeGreaterThan(20);
    if (days > 180) expect(withState('withdrawn').length).toBeGreaterThan(20);
    if (days > 365) expect(withState('overdue').length).toBeGreaterThan(100);
  });

  it.each(tags)('labels in %s what is overdue, and nothing else', (lang) => {
    const labelled = running.filter(({ slug }) => says(servicePage(lang, slug, pages), 'service.overdue', lang));
    expect(labelled.map(({ id }) => id)).toEqual(withState('overdue').map(({ id }) => id));
  });

  it('still dials what is only overdue', () => {
    const missing = withState('overdue').flatMap((service) => {
      const page = servicePage('en', service.slug, pages);
      return numbersOf(service).filter((number) => !dials(page, number));
    });
    expect(missing).toEqual([]);
  });

  it('dials nowhere a number that nobody checked again, and says so on its page', () => {
    const kept = new Set(services.filter((service) => on(service, day) !== 'withdrawn').flatMap(numbersOf));
    for (const service of withState('withdrawn')) {
      const page = servicePage('en', service.slug, pages);
      expect(says(page, 'service.withdrawn'), service.id).toBe(true);
    }
    const gone = withState('withdrawn')
      .flatMap(numbersOf)
      .filter((number) => !kept.has(number));
    for (const number of gone) {
      const dialling = pages.filter((page) => dials(page, number));
      expect(dialling.map(({ file }) => `${file} dials ${number}`)).toEqual([]);
    }
    expect(fragmentsIn(out).filter(({ meta }) => gone.includes(meta['tel'] ?? ''))).toEqual([]);
    for (const tag of tags) {
      // The page of a line may be called by its number: "111".
      const facts = JSON.stringify(finderServices(tag, out).map((service) => ({ ...service, path: '' })));
      expect(facts).toContain('"tel":"999"');
      expect(gone.filter((number) => facts.includes(`"${number}"`))).toEqual([]);
    }
  });

  it('has another line in the place of each crisis line that went', () => {
    const gone = withState('withdrawn').filter((service) => isCrisisLine(service, kinds));
    for (const { slug, id } of gone) {
      const article = shown(servicePage('en', slug, pages).html).match(/<article[^]*<\/article>/)?.[0] ?? '';
      expect(article, id).toContain(strings['en']?.['service.instead']);
      expect(article, id).toMatch(/href="tel:/);
    }
    expect(gone.length > 10).toBe(days > 180);
  });

  it('rings 999 from every page', () => {
    expect(pages.filter(({ html }) => !html.includes('href="tel:999"')).map(({ file }) => file)).toEqual([]);
  });
});

describe('ranking, later', () => {
  const answers = { audience: ['V'], area: ['birmingham'], harms: ['sexual_recent'] };
  const order = (changed: Service[], day: string) =>
    findHelp(answers, { ...directory, services: changed }, day).results.flatMap(({ kind, services: found }) =>
      found.map(({ id }) => `${kind} ${id}`),
    );

  it('puts what was checked again before what is overdue, among equals', () => {
    const day = addDays(LAST_CHECK, 91);
    const before = order(services, day);
    // The last of two overdue neighbours is checked again: it moves before the other.
    const moved = running.filter((service) => {
      const checked = { ...service, review: { ...service.review, checked: day, due: addDays(day, 90) } };
      const after = order(
        services.map((other) => (other === service ? checked : other)),
        day,
      );
      return after.join() !== before.join();
    });
    expect(moved.length).toBeGreaterThan(0);
    for (const service of moved) {
      const checked = { ...service, review: { ...service.review, checked: day, due: addDays(day, 90) } };
      const after = order(
        services.map((other) => (other === service ? checked : other)),
        day,
      );
      for (const entry of after.filter((line) => line.endsWith(` ${service.id}`)))
        expect(after.indexOf(entry), entry).toBeLessThanOrEqual(before.indexOf(entry));
    }
  });
});
