import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';
import { DESTINATIONS, expectNothingLeft, makeDead } from './leaving-support.ts';
import { ELSEWHERE, exit, exitsOf, expect, LANGUAGES, test, words } from './support.ts';

const BEFORE = 'https://before.example/';
const AFTER = 'https://after.example/';

/** A browser as people have it: Playwright's own contexts switch the back/forward cache off, and every test would pass. */
const inOwnBrowser = test.extend<{ person: Page; shown: string[] }>({
  shown: [async ({}, use) => use([]), {}],
  person: async ({ baseURL, shown }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findBrowser()?.path ?? '',
      args: BROWSER_ARGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    await answerForTheWorld(context, baseURL ?? '');
    const person = context.pages()[0] ?? (await context.newPage());
    await tellWhatIsShown(person, shown);
    await person.goto(BEFORE);
    await use(person);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

async function answerForTheWorld(context: BrowserContext, own: string): Promise<void> {
  await context.route(
    (url) => url.origin !== own,
    (route) => route.fulfill(ELSEWHERE),
  );
}

/** Each time a page is shown, also out of the cache: its address, and whether it came from there. */
async function tellWhatIsShown(page: Page, shown: string[]): Promise<void> {
  await page.exposeBinding('pageIsShown', (_source, what: string) => shown.push(what));
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      const { pageIsShown } = window as unknown as { pageIsShown: (what: string) => void };
      pageIsShown(`${location.href}${persisted ? ' kept' : ''}`);
    });
  });
}

const back = (page: Page) => page.goBack({ waitUntil: 'commit' });
const entries = (page: Page) => page.evaluate(() => history.length);
const menu = (page: Page, key: string) => page.getByRole('link', { name: words('en', key), exact: true }).first();

/** Follows five links of the site. */
async function walk(page: Page): Promise<void> {
  await page.goto('/en/');
  await menu(page, 'nav.services').click();
  await page.waitForURL('**/en/services/');
  await page.locator('[data-facts] a[href$="/services/bharosa/"]').first().click();
  await page.waitForURL('**/en/services/bharosa/');
  await menu(page, 'nav.find').click();
  await page.waitForURL('**/en/find/');
  await menu(page, 'nav.safety').click();
  await page.waitForURL('**/en/using-this-site/');
  await menu(page, 'nav.home').click();
  await page.waitForURL('**/en/');
}

inOwnBrowser('the back/forward cache is really on in these tests', async ({ person, shown }) => {
  await person.goto(AFTER);
  await back(person);
  await expect.poll(() => shown.at(-1)).toBe(`${BEFORE} kept`);
});

inOwnBrowser('walks through the site: one press of Back and the site is gone [S11]', async ({ person, shown }) => {
  const start = await entries(person);
  await walk(person);
  expect(await entries(person)).toBe(start + 1);
  await back(person);
  await expect.poll(() => shown.at(-1)).toContain(BEFORE);
  expect(person.url()).toBe(BEFORE);
});

/** Walks, leaves, and presses Back until it stops, and then Forward. */
async function leaveAndLookBack(person: Page, shown: string[]): Promise<void> {
  await walk(person);
  await exit(person).tap({ noWaitAfter: true });
  await expect.poll(() => shown.at(-1)).toBe(exitsOf('en')[0]);
  const left = shown.length;
  while (await back(person)) await person.waitForTimeout(150);
  await person.waitForTimeout(300);
  const after = shown.slice(left);
  expect(after.some((what) => what.startsWith(BEFORE))).toBe(true);
  expect(after.filter((what) => what.includes('localhost'))).toEqual([]);
  while (await person.goForward({ waitUntil: 'commit' })) await person.waitForTimeout(150);
  expect(shown.slice(left).filter((what) => what.includes('localhost'))).toEqual([]);
}

inOwnBrowser('leaves in a hurry, then presses Back until it stops: never our page [S11]', async ({ person, shown }) => {
  await leaveAndLookBack(person, shown);
});

test('the same in a browser that keeps no page for Back [S11]', async ({ page, world }) => {
  const shown: string[] = [];
  await tellWhatIsShown(page, shown);
  await page.goto(BEFORE);
  await page.goto(AFTER);
  await back(page);
  await expect.poll(() => shown.at(-1)).toBe(BEFORE);
  await leaveAndLookBack(page, shown);
  expect(world).toContain(exitsOf('en')[0]);
});

inOwnBrowser(
  'left, and nothing opened: a browser that kept the page all the same shows nothing [S11]',
  async ({ person, shown }) => {
    const asked = await makeDead(person, exitsOf('en'), DESTINATIONS['says 204']);
    // Our "no-store" keeps the page out of the cache in Chromium 156; without it, the page's own guard is left.
    await person.route('**/en/services/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'no-cache' } });
    });
    await person.goto('/en/services/');
    await exit(person).tap({ noWaitAfter: true });
    await expectNothingLeft(person);
    // Each attempt of its own has been made; coming back makes one more.
    const [first, second] = exitsOf('en');
    await expect.poll(() => asked, { timeout: 6000 }).toEqual([first, second, first]);
    await person.goto(AFTER);
    await back(person);
    await expect.poll(() => shown.at(-1)).toMatch(/\/en\/services\/ kept$/);
    await expectNothingLeft(person);
    await expect.poll(() => asked).toEqual([first, second, first, first]);
  },
);

inOwnBrowser(
  'goes to places on a page, then leaves: Back shows none of them, and the page no more [S11]',
  async ({ person, shown }) => {
    await person.goto('/en/gaps/');
    const start = await entries(person);
    for (const place of ['#own', '#main']) {
      await person.locator(`a[href="${place}"]`).first().press('Enter');
      await expect.poll(() => person.evaluate(() => location.hash)).toBe(place);
    }
    expect(await entries(person)).toBe(start);
    await exit(person).tap({ noWaitAfter: true });
    await expect.poll(() => shown.at(-1)).toBe(exitsOf('en')[0]);
    const left = shown.length;
    while (await back(person)) await person.waitForTimeout(150);
    expect(shown.slice(left).filter((what) => what.includes('localhost'))).toEqual([]);
    expect(shown.at(-1)).toContain(BEFORE);
  },
);

for (const lang of LANGUAGES) {
  inOwnBrowser(
    `tries leaving once, on the page that says so: it is the real thing, and Back does not lead there, in ${lang} [S11]`,
    async ({ person, shown }) => {
      await person.goto(`/${lang}/`);
      await person
        .getByRole('main')
        .getByRole('link', { name: words(lang, 'safety.try'), exact: true })
        .click();
      await person.waitForURL(`**/${lang}/using-this-site/`);
      await expect(person.getByText(words(lang, 'safety.try_after'))).toBeVisible();
      const start = await entries(person);
      await person.getByRole('link', { name: words(lang, 'safety.try'), exact: true }).tap({ noWaitAfter: true });
      await expect.poll(() => shown.at(-1)).toBe(exitsOf(lang)[0]);
      expect(await entries(person)).toBe(start);
      await back(person);
      await expect.poll(() => shown.at(-1)).toContain(BEFORE);
    },
  );
}

inOwnBrowser('leaves a page for professionals: Back does not show that page again [S11]', async ({ person, shown }) => {
  await person.goto('/en/work/');
  await person.locator('[data-service="birmingham-marac"] a').first().click();
  await person.waitForURL('**/en/services/birmingham-panel/');
  await exit(person).tap({ noWaitAfter: true });
  await expect.poll(() => shown.at(-1)).toBe(exitsOf('en')[0]);
  const left = shown.length;
  while (await back(person)) await person.waitForTimeout(150);
  expect(shown.slice(left).filter((what) => what.includes('birmingham-panel'))).toEqual([]);
});

inOwnBrowser('a professional goes back as anywhere else', async ({ person }) => {
  await person.goto('/en/work/');
  const start = await entries(person);
  await person.locator('[data-service="birmingham-marac"] a').first().click();
  await person.waitForURL('**/en/services/birmingham-panel/');
  expect(await entries(person)).toBe(start + 1);
  await back(person);
  await expect(person).toHaveURL('/en/work/');
});
