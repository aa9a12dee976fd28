// What a walk through the site leaves on the disk of a phone or computer, read from the browser's own folder after it was closed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { directory, PAGES, SITE } from '../build/support.ts';
import { HOST, markedSite, type MarkedSite } from './marked-site.ts';
import { filesHolding, rowsIn } from './profile.ts';
import { REAL_BROWSERS, sayWhatIsMissing } from './real-browsers.ts';

/** What somebody types who should not be found out. */
const TYPED = ['zanzibarquokka', 'wombatpostcode'];
/** Two languages, one of each kind of page, beside those that are clicked through. */
const VISITED = ['en', 'ur'].flatMap((lang) =>
  [
    '',
    'find/',
    'find/me/sandwell/',
    'services/',
    'services/bcwa/',
    'search/',
    'now/',
    'ring/',
    'calls/',
    'using-this-site/',
    'about/',
    'accessibility/',
    'work/',
    'work/adults/',
    'not-there/',
  ].map((path) => `/${lang}/${path}`),
);
/** A walk by the plain links of the site, ten pages long. */
const CLICKED = ['services', 'find', 'now', 'using-this-site', 'about', 'accessibility', 'services', 'find', 'now', ''];

/** Files in which a browser notes which hosts it was on: a new one is looked at by a person before it is let in. */
const HOST_MAY_STAND_IN: Record<string, RegExp> = {
  // The cache holds scripts and fonts, which are the same for everybody; pages may not be in it (the first proof below).
  Chromium:
    /^(Default\/(DIPS|Favicons|History|Preferences|Sessions\/|Cache\/Cache_Data\/|Code Cache\/js\/)|segmentation_platform\/ukm_db)/,
  Firefox:
    /^((bounce-tracking-protection|permissions|places|favicons)\.sqlite|sessionstore\.jsonlz4|SiteSecurityServiceState|cache2\/entries\/)/,
};

async function type(page: Page, words: string): Promise<void> {
  await page.waitForSelector('input[type="search"]');
  await page.type('input[type="search"]', words);
  await pause(700);
}

/** Opens every kind of page, types into the search, answers in the finder, walks by links and leaves. */
async function walk(browser: Browser, { address, elsewhere }: MarkedSite): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  for (const path of VISITED) await page.goto(address + path, { waitUntil: 'load' });
  for (const words of TYPED) {
    await page.goto(`${address}/en/search/`, { waitUntil: 'load' });
    await type(page, words);
  }
  await page.goto(`${address}/en/find/`, { waitUntil: 'load' });
  await page.waitForSelector('fieldset input:enabled, fieldset input');
  await pause(1500);
  await page.click('fieldset label.option');
  await leave(page, elsewhere);
}

/** Closes a browser once it has written down what it keeps, which takes it a moment. */
async function closed(browser: Browser): Promise<void> {
  await pause(3000);
  await browser.close();
  await pause(1000);
}

/** What a database holds, as text. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function leave(page: Page, elsewhere: string): Promise<void> {
  await page.click('[data-exit]');
  await page.waitForFunction((wanted: string) => location.href === wanted, { timeout: 10_000 }, elsewhere);
}

sayWhatIsMissing('what stays on the disk');
const THERE = REAL_BROWSERS.filter(({ path }) => path !== undefined);

describe.each(THERE)('a walk in $name', ({ name, open }) => {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  let site: MarkedSite;

  beforeAll(async () => {
    site = await markedSite(SITE);
    const browser = await open(profile);
    await walk(browser, site);
    await closed(browser);
  });
  afterAll(() => {
    site.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('leaves no text of any page on the disk (S4)', () => {
    expect(site.marks.size).toBeGreaterThanOrEqual(VISITED.length);
    expect([...filesHolding(profile, [...site.marks.values()])]).toEqual([]);
  });

  it('leaves nothing of what was typed (S6)', () => {
    expect([...filesHolding(profile, TYPED)]).toEqual([]);
  });

  it('leaves the name of the host in the files where browsers note hosts, and in no other (S4)', () => {
    const files = filesHolding(profile, [HOST]).get(HOST) ?? [];
    // The look sees what is there.
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => HOST_MAY_STAND_IN[name]?.test(file) !== true)).toEqual([]);
  });

  it('leaves neutral titles and addresses in the history (S5)', () => {
    const rows =
      name === 'Chromium'
        ? rowsIn(join(profile, 'Default', 'History'), 'select url, title from urls where url like ?', `%${HOST}%`)
        : rowsIn(join(profile, 'places.sqlite'), 'select url, title from moz_places where url like ?', `%${HOST}%`);
    const telling = Object.values(directory.tellingWords).flat();
    expect(rows.length).toBeGreaterThan(0);
    const told = rows.filter(({ url, title }) => tellingWordIn(`${text(url)} ${text(title)}`, telling) !== undefined);
    expect(told).toEqual([]);
    // What the tab is called once it was left.
    const titles = new Set([...PAGES.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1]), 'Weather']);
    expect(rows.filter(({ title }) => title !== null && title !== '' && !titles.has(text(title)))).toEqual([]);
  });

  it('tells nobody where it was left to from where (S8)', () => {
    expect(site.referers.length).toBeGreaterThan(0);
    expect(site.referers.filter((referer) => referer !== undefined)).toEqual([]);
  });
});

describe.each(THERE)('ten pages by their links, then leaving, in $name', ({ name, open }) => {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  let site: MarkedSite;
  let back = '';

  beforeAll(async () => {
    site = await markedSite(SITE);
    const browser = await open(profile);
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(`${site.address}/en/`, { waitUntil: 'load' });
    for (const path of CLICKED) {
      const href = path === '' ? '/en/' : `/en/${path}/`;
      await Promise.all([
        page.waitForNavigation(),
        page.evaluate((to: string) => {
          document.querySelector<HTMLAnchorElement>(`a[href="${to}"]:not([hreflang])`)?.click();
        }, href),
      ]);
    }
    await leave(page, site.elsewhere);
    await page.goBack({ timeout: 3000 }).catch(() => null);
    back = page.url();
    await closed(browser);
  });
  afterAll(() => {
    site.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('Back does not show us again (S11)', () => {
    expect(back).not.toContain(HOST);
  });

  it.runIf(name === 'Chromium')('leaves nothing to see in the history of Chromium (S11)', () => {
    const history = join(profile, 'Default', 'History');
    // The last page of a chain of pages that replaced one another is the one that the history shows.
    const visible = rowsIn(
      history,
      'select u.url from visits v join urls u on v.url = u.id where u.url like ? and (v.transition & 0x20000000) != 0',
      `%${HOST}%`,
    );
    expect(rowsIn(history, 'select url from urls where url like ?', `%${HOST}%`).length).toBeGreaterThan(3);
    expect(visible).toEqual([]);
  });

  it.runIf(name === 'Firefox')(
    'leaves as many neutral entries in the history of Firefox as pages were opened, as the safety page says',
    () => {
      const rows = rowsIn(
        join(profile, 'places.sqlite'),
        'select url from moz_places where url like ? and visit_count > 0 and hidden = 0',
        `%${HOST}%`,
      );
      expect(rows).toHaveLength(new Set(['', ...CLICKED]).size);
      expect(PAGES.find(({ path }) => path === '/en/using-this-site/')?.text).toContain(
        'In Firefox each page you open stays in that list',
      );
    },
  );
});

describe.each(THERE)('pages that $name may keep', ({ open }) => {
  it('are found on the disk: the look above would see them', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
    const site = await markedSite(SITE, true);
    const browser = await open(profile);
    const [page = await browser.newPage()] = await browser.pages();
    for (const path of VISITED.slice(0, 4)) await page.goto(site.address + path, { waitUntil: 'load' });
    await closed(browser);
    expect(filesHolding(profile, [...site.marks.values()]).size).toBeGreaterThan(0);
    site.close();
    rmSync(profile, { recursive: true, force: true });
  });
});
