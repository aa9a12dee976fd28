// What a walk through the site leaves on the disk of a phone or computer, read from the browser's own folder after it was closed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { directory, PAGES, SITE } from '../build/support.ts';
import { chooseEverything, CHOSEN_CARELESSLY, CONTROL_HOST, controlPage, type ControlPage } from './control-page.ts';
import { drivenPage, until } from './driven-page.ts';
import {
  askTheDesk,
  findServices,
  KNOWN_PLACE,
  narrowTheList,
  searchOnItsPage,
  tickForPaper,
  TYPED,
  useEverything,
  VISITED,
} from './everything-used.ts';
import { EMPTY_TAB, goneBackThrough, type Shown } from './going-back.ts';
import { shownInHistory } from './history-page.ts';
import { HOST, markedSite, type MarkedSite } from './marked-site.ts';
import { watchPolicy } from './policy-watch.ts';
import { filesHolding, filesNamedAfter, rowsIn } from './profile.ts';
import { REAL_BROWSERS, sayWhatIsMissing } from './real-browsers.ts';
import { CHOSEN_KINDS, fieldsNoted, fieldsNotedByChromium, NOTED_BY_CHROMIUM } from './session-notes.ts';

/** A walk by the plain links of the site, ten pages long. */
const CLICKED = ['services', 'find', 'now', 'using-this-site', 'about', 'accessibility', 'services', 'find', 'now', ''];

/** Files in which a browser notes which hosts it was on: a new one is looked at by a person before it is let in. */
const HOST_MAY_STAND_IN: Record<string, RegExp> = {
  // The cache holds scripts and fonts, which are the same for everybody; pages may not be in it (the first proof below).
  Chromium:
    /^(Default\/(DIPS|Favicons|History|Preferences|Top Sites|Sessions\/|Cache\/Cache_Data\/|Code Cache\/js\/)|segmentation_platform\/ukm_db)/,
  Firefox:
    /^((bounce-tracking-protection|permissions|places|favicons)\.sqlite|sessionstore\.jsonlz4|SiteSecurityServiceState|cache2\/entries\/)/,
};

/** Where each browser notes what is typed when nobody tells it not to: as a form that was sent, and as a page to be opened again. */
const NOTED_WHERE_CARELESS = {
  Chromium: { entered: ['Default/Web Data'], standing: ['Default/Sessions/Session'] },
  Firefox: { entered: ['formhistory.sqlite'], standing: ['sessionstore.jsonlz4'] },
};

/** What no care was taken of: typed into a page that browsers may keep, and ended with Enter or left standing. */
const CARELESS = { entered: 'hufmiqvolgek', standing: 'bixocwydrajn' };

interface Walked {
  /** Names of services that came from no page of their own. */
  shown: string[];
  /** What the site's own rules for its pages refused. */
  refused: readonly string[];
}

/** Opens every kind of page, uses all that is on them and leaves; then tabs stay open with something typed in them. */
async function walk(browser: Browser, { address, elsewhere }: MarkedSite, control: ControlPage): Promise<Walked> {
  // The first tab of Firefox does not have the focus, and nothing that is typed there is heard.
  const page = await browser.newPage();
  const refused = await watchPolicy(page);
  const shown = await useEverything(drivenPage(page), address);
  // Something that is refused, to see that it would be heard.
  await page.evaluate((to) => fetch(to).catch(() => undefined), elsewhere);
  await leave(page, elsewhere);
  for (const use of [searchOnItsPage, narrowTheList, askTheDesk, tickForPaper, findServices])
    await use(drivenPage(await browser.newPage()), address);
  const careless = drivenPage(await browser.newPage());
  await careless.go(control.address);
  await careless.type(control.field, CARELESS.entered);
  await careless.press('Enter');
  await until(careless, `location.search !== ''`);
  await careless.type(control.field, CARELESS.standing);
  await chooseEverything(careless, control);
  return { shown, refused };
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

/** Leaves by the button. */
async function leave(page: Page, elsewhere: string): Promise<void> {
  await page.click('[data-exit]');
  await page.waitForFunction((wanted: string) => location.href === wanted, { timeout: 10_000 }, elsewhere);
}

sayWhatIsMissing('what stays on the disk');
const THERE = REAL_BROWSERS.filter(({ path }) => path !== undefined);

describe.each(THERE)('a walk in $name', ({ name, open }) => {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  let site: MarkedSite;
  let control: ControlPage;
  let walked: Walked;

  beforeAll(async () => {
    site = await markedSite(SITE);
    control = await controlPage();
    const browser = await open(profile);
    walked = await walk(browser, site, control);
    await closed(browser);
  });
  afterAll(() => {
    site.close();
    control.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('leaves no text of any page on the disk (S4)', () => {
    expect(site.marks.size).toBeGreaterThanOrEqual(VISITED.length);
    expect([...filesHolding(profile, [...site.marks.values()])]).toEqual([]);
  });

  it('leaves no name of a service that was shown (S4)', () => {
    expect(walked.shown.filter((each) => each.length > 5)).toHaveLength(walked.shown.length);
    expect([...filesHolding(profile, walked.shown)]).toEqual([]);
  });

  it('leaves nothing of what was typed (S6)', () => {
    expect([...filesHolding(profile, [...Object.values(TYPED), KNOWN_PLACE])]).toEqual([]);
  });

  it('leaves what was typed and chosen where no care was taken: the look above would see it (M20)', () => {
    const { entered, standing } = CARELESS;
    const found = filesHolding(profile, [entered, standing, CHOSEN_CARELESSLY]);
    const files = (word: string) => found.get(word)?.map((file) => file.replace(/_\d+$/, '')) ?? [];
    expect(files(entered)).toEqual(expect.arrayContaining(NOTED_WHERE_CARELESS[name].entered));
    for (const word of [standing, CHOSEN_CARELESSLY])
      expect(files(word)).toEqual(expect.arrayContaining(NOTED_WHERE_CARELESS[name].standing));
  });

  it('leaves nothing that the site stored (S3)', () => {
    expect(filesNamedAfter(profile, HOST)).toEqual([]);
    // The look sees what is stored: the careless page did.
    expect(filesNamedAfter(profile, CONTROL_HOST)).not.toEqual([]);
  });

  it('is refused nothing by the rules of the pages but what must be (S16, S17)', () => {
    expect(walked.refused).toEqual([expect.stringContaining(`: connect-src ${site.elsewhere}`)]);
  });

  it('leaves no answer that was chosen, and nothing that was ticked (S6)', () => {
    const hosts = fieldsNoted(name, profile).map(({ url }) => new URL(url).hostname);
    expect(hosts).not.toContain(HOST);
    // The look sees what is noted: the careless page's is.
    expect(hosts).toContain(CONTROL_HOST);
  });

  it.runIf(name === 'Chromium')('leaves what was chosen where no care was taken, and there alone (M20)', () => {
    const careless = fieldsNotedByChromium(profile).filter(({ url }) => new URL(url).hostname === CONTROL_HOST);
    expect(new Set(careless.flatMap(({ kinds }) => kinds))).toEqual(new Set(CHOSEN_KINDS));
    // Chromium notes it in no other file, where the look above would not see it.
    const files = filesHolding(profile, [NOTED_BY_CHROMIUM]).get(NOTED_BY_CHROMIUM) ?? [];
    expect(files.filter((file) => !file.startsWith('Default/Sessions/'))).toEqual([]);
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
        ? [
            ...rowsIn(join(profile, 'Default', 'History'), 'select url, title from urls where url like ?', `%${HOST}%`),
            // After some minutes it offers what was opened often on every new tab.
            ...rowsIn(
              join(profile, 'Default', 'Top Sites'),
              'select url, title from top_sites where url like ?',
              `%${HOST}%`,
            ),
          ]
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
  let control: ControlPage;
  /** The pages that Back showed after leaving, and the one that was opened before the site. */
  let back: Shown[];
  let before: string;
  /** What Chromium shows of its history: all of it, and to somebody who looks for this site. */
  let shown: { all: string[]; ours: string[] };

  beforeAll(async () => {
    site = await markedSite(SITE);
    control = await controlPage();
    const browser = await open(profile);
    const [page = await browser.newPage()] = await browser.pages();
    before = `${site.elsewhere}?before`;
    await page.goto(before);
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
    back = await goneBackThrough(page);
    if (name === 'Chromium') {
      await (await browser.newPage()).goto(control.address);
      shown = { all: await shownInHistory(browser, ''), ours: await shownInHistory(browser, HOST) };
    }
    await closed(browser);
  });
  afterAll(() => {
    site.close();
    control.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('Back does not show us again (S11)', () => {
    expect(back.map(({ address }) => address)).toEqual([before, EMPTY_TAB]);
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
    // Its own page of them, as somebody sees it who looks: what was visited elsewhere stands there.
    expect(shown.all).toContain(control.address);
    expect(shown.all.filter((address) => address.includes(HOST))).toEqual([]);
    expect(shown.ours).toEqual([]);
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
    const page = drivenPage(await browser.newPage());
    const shown = await searchOnItsPage(page, site.address);
    // What scripts fetch is never kept, whatever the server says; the names stand in the list too.
    await page.go(`${site.address}/en/services/`);
    await closed(browser);
    expect(filesHolding(profile, [...site.marks.values()]).size).toBeGreaterThan(0);
    expect([...filesHolding(profile, [shown]).keys()]).toEqual([shown]);
    site.close();
    rmSync(profile, { recursive: true, force: true });
  });
});
