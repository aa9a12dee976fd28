import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { dataFolder } from '../../scripts/build/data-folder.ts';
import { readSettings } from '../../src/load/settings.ts';
import { site } from '../../src/site.ts';

export { expect };

export const LANGUAGES = ['en', 'ur'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** One address of every template, without its language. */
export const TEMPLATES = {
  home: '',
  finder: 'find/',
  'finder: where': 'find/someone/',
  'finder: results': 'find/me/sandwell/',
  'finder: more questions': 'find/me/sandwell/more/',
  list: 'services/',
  'further services': 'more/',
  'places to walk into': 'places/',
  service: 'services/bcwa/',
  'service with no number': 'services/bharosa/',
  'service for professionals': 'services/birmingham-panel/',
  search: 'search/',
  now: 'now/',
  'one number': 'ring/',
  'without English': 'calls/',
  safety: 'using-this-site/',
  work: 'work/',
  'work: one duty': 'work/adults/',
  'work: a list to carry': 'work/sheet/birmingham/',
  'work: referral cards': 'work/refer/birmingham/',
  'a copy to keep': 'work/keep/',
  'a copy removed': 'removed/',
  about: 'about/',
  'what is missing': 'gaps/',
  data: 'data/',
  accessibility: 'accessibility/',
  missing: 'not-there/',
} as const;
export type Template = keyof typeof TEMPLATES;
export const ALL_TEMPLATES = Object.keys(TEMPLATES) as Template[];
/** What people come for. */
export const CORE_TEMPLATES: Template[] = ['home', 'finder', 'finder: results', 'search', 'service', 'safety'];

/** The tag of a test for which `npm test` has no time: `npm run test:deep` runs it (playwright.config.ts). */
export const LONG = { tag: '@long' };
/** What is the same in any language is seen in English at once, and from right to left in the long proofs. */
export const longUnlessEnglish = (lang: Lang) => (lang === 'en' ? {} : LONG);

/** The address of a template in a language; the page that only asks for the language is "/". */
export function addressOf(lang: Lang, template: Template): string {
  return `/${lang}/${TEMPLATES[template]}`;
}

/** Pages that only some languages have, so far English: easy read, its list and two of its pages. */
export const ENGLISH_PAGES: [string, string][] = [
  ['easy read', '/en/easy/'],
  ['easy read: right now', '/en/easy/now/'],
  ['easy read: a place to stay', '/en/easy/stay/'],
];

/** Every template in every language, and the page that asks for the language: [title, address]. */
export const ALL_PAGES: [string, string][] = [
  ['languages', '/'],
  ...LANGUAGES.flatMap((lang) =>
    ALL_TEMPLATES.map((template): [string, string] => [`${template} in ${lang}`, addressOf(lang, template)]),
  ),
  ...ENGLISH_PAGES,
];

/** The address of what scripts fetch, such as "places" or "en/find". */
export function dataFile(name: string): string {
  return `/${dataFolder(readSettings().out)}/${name}.json`;
}

const strings = new Map<Lang, Record<string, string>>();

/** An interface string, with the values put in. */
export function words(lang: Lang, key: string, values: Record<string, string | number> = {}): string {
  let own = strings.get(lang);
  if (!own) {
    const folder = new URL(`../../content/ui/${lang}/`, import.meta.url);
    const parts = readdirSync(folder).map((name) => new URL(name, folder));
    const files = [new URL(`../../content/ui/${lang}.json`, import.meta.url), ...parts];
    own = Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object)) as Record<
      string,
      string
    >;
    strings.set(lang, own);
  }
  const text = own[key];
  if (text === undefined) throw new Error(`content/ui/${lang} has no "${key}"`);
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}

/** The two places that "Leave this page" opens. */
export function exitsOf(lang: Lang): readonly [string, string] {
  return exitOf(lang).to;
}

/** The name of the tab after leaving. */
export function titleAfter(lang: Lang): string {
  return exitOf(lang).title;
}

function exitOf(lang: Lang) {
  const exit = site.exits[lang];
  if (!exit) throw new Error(`src/site.ts has no exit for ${lang}`);
  return exit;
}

/** A page of somebody else, as the tests see the rest of the world. */
export const ELSEWHERE = {
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><meta charset="utf-8"><title>Elsewhere</title><h1>Elsewhere</h1>',
};

/** `world`: every other origin answers with a page of its own, and what was asked of it is written down. */
export const test = base.extend<{ world: string[] }>({
  world: async ({ context, baseURL }, use) => {
    const asked: string[] = [];
    await context.route(
      (url) => url.origin !== baseURL,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill(ELSEWHERE);
      },
    );
    await use(asked);
  },
});

/** The exit. There is one, and only one; the safety page has a second link beside it, to try it by. */
export function exit(page: Page): Locator {
  return page.locator('header [data-exit]');
}

/** The day and hour on which the site was built, unless a test says otherwise. */
const today = new Date(process.env['WAYMARK_NOW'] ?? Date.now());

/** Tonight at half past eleven, in winter; in summer half past midnight. Office lines are shut on any day. */
export const NIGHT = `${today.toISOString().slice(0, 10)}T23:30:00Z`;

/** The next Wednesday at eleven: office lines are open. */
export const DAY = (() => {
  const wednesday = new Date(today);
  wednesday.setUTCDate(today.getUTCDate() + ((3 - today.getUTCDay() + 7) % 7));
  return `${wednesday.toISOString().slice(0, 10)}T11:00:00Z`;
})();

/** Stops the page's clock. Timers go on. */
export async function itIs(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(time);
}

/** Opens a page in a language. */
export async function open(page: Page, lang: Lang, template: Template): Promise<void> {
  await page.goto(addressOf(lang, template));
}

/** Opens the search from the header, where it stands. */
export async function openSearch(page: Page, lang: Lang): Promise<Locator> {
  await page.getByRole('link', { name: words(lang, 'nav.search'), exact: true }).click();
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  return field;
}

const SERVICES = new URL('../../content/services/', import.meta.url).pathname;
/** Services by the slugs of their pages. */
const SERVICE_OF = new Map(
  readdirSync(SERVICES).map((id) => [
    /^slug: '?"?([^\s'"]+)/m.exec(readFileSync(`${SERVICES}${id}/service.yaml`, 'utf8'))?.[1],
    id,
  ]),
);

/** The ids of services in an element, in the order in which they are shown. */
export async function servicesIn(place: Locator): Promise<string[]> {
  const shown = await place
    .locator(':is([data-service], [data-facts]):visible')
    .evaluateAll((cards) =>
      cards.map((card) => [(card as HTMLElement).dataset['service'], card.querySelector('a')?.pathname] as const),
    );
  // A card of the whole list is known by the address it leads to.
  return shown.map(([id, path]) => id ?? SERVICE_OF.get(path?.split('/').at(-2) ?? '') ?? 'unknown');
}
