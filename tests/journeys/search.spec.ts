import type { Page } from '@playwright/test';
import { labelledQueries } from '../../scripts/bench-search/labelled.ts';
import { PUBLISHED } from './published.ts';
import { expect, LANGUAGES, open, openSearch, servicesIn, test, words } from './support.ts';
import { numbersBeforeWords } from './word-faults.ts';

const found = (page: Page) => page.locator('li[data-service]');

test('finds Bharosa by its name', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('bharosa');
  await expect(found(page).first()).toHaveAttribute('data-service', 'bharosa');
  await found(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL('/en/services/bharosa/');
});

const SOUGHT: [string, string, string][] = [
  ['en', 'men', 'mens-advice-line'],
  ['en', 'stalking', 'national-stalking-helpline'],
  ['en', 'forced marriage', 'forced-marriage-unit'],
  ['en', 'he takes my wages', 'financial-support-line'],
  ['en', 'help in tipton', 'bcwa-helpline'],
  ['en', 'zabardasti shadi', 'forced-marriage-unit'],
  ['en', 'زبردستی شادی', 'forced-marriage-unit'],
  ['ur', 'مرد', 'mens-advice-line'],
  ['ur', 'بھروسہ', 'bharosa'],
  ['ur', 'Bharosa', 'bharosa'],
  ['ur', 'ghar se nikal diya tipton', 'sandwell-housing-solutions'],
];
for (const [lang, sought, expected] of SOUGHT as [(typeof LANGUAGES)[number], string, string][]) {
  test(`finds ${expected} with "${sought}" in ${lang}`, async ({ page }) => {
    await open(page, lang, 'search');
    await page.getByRole('searchbox').fill(sought);
    // Vocabularies of other languages come after those of the page.
    await expect(page.locator(`li[data-service="${expected}"]`)).toBeVisible();
    // The page of the result is in the reader's own language.
    const links = await found(page)
      .locator('h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => href?.startsWith(`/${lang}/`) !== true)).toEqual([]);
  });
}

test('a result is a card: name, number to tap, hours; before the first stands what a call leaves behind [S30]', async ({
  page,
}) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('Childline');
  const card = page.locator('li[data-service="childline"]');
  await expect(card.getByRole('link', { name: 'Childline' })).toHaveAttribute('href', '/en/services/0800-1111/');
  const number = card.locator('a[href^="tel:"]');
  await expect(number).toHaveText('0800 1111');
  await expect(number).toHaveAttribute('dir', 'ltr');
  await expect(card).toContainText(words('en', 'cost.free'));
  expect(await numbersBeforeWords(page.locator('#search-page'), words('en', 'service.call_trace'))).toEqual([]);
});

test('a service with no number that anybody vouches for has none here either', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('bharosa');
  const card = page.locator('li[data-service="bharosa"]');
  await expect(card).toBeVisible();
  await expect(card.locator('a[href^="tel:"]')).toHaveCount(0);
});

for (const lang of LANGUAGES) {
  test(`says how many there are, and with nothing found offers lines for everybody, in ${lang}`, async ({ page }) => {
    await open(page, lang, 'search');
    const status = page.locator('main [role="status"]');
    await page.getByRole('searchbox').fill('Childline');
    await expect(status).toHaveText(/\d+/);
    const count = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
    expect(await found(page).count()).toBe(count);
    await page.getByRole('searchbox').fill('quokka zanzibar');
    await expect(status).toHaveText(words(lang, 'search.none'));
    expect(await servicesIn(page.locator('main'))).toEqual(['police-999-emergency', 'nda-helpline-refuge']);
    await expect(page.getByText(words(lang, 'search.other_words'))).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await expect(status).toHaveText('');
    await expect(found(page)).toHaveCount(0);
  });

  test(`opens the search where it stands, without going anywhere, and says there what a call leaves behind, in ${lang} [S30]`, async ({
    page,
  }) => {
    const addresses: string[] = [];
    await open(page, lang, 'service');
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const entries = await page.evaluate(() => history.length);
    const field = await openSearch(page, lang);
    await field.fill('Childline');
    await expect(page.locator('li[data-service="childline"] a[href^="tel:"]')).toBeVisible();
    expect(await numbersBeforeWords(page.locator('#search-here'), words(lang, 'service.call_trace'))).toEqual([]);
    expect(addresses).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
}

test('opens the search with the keyboard, and goes on to the results', async ({ page }) => {
  await open(page, 'en', 'home');
  await page.getByRole('link', { name: words('en', 'nav.search'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('Childline');
  await expect(page.locator('li[data-service="childline"]')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('li[data-service]').first().getByRole('link').first()).toBeFocused();
});

test('the search link works as a link where its script cannot come', async ({ page }) => {
  await open(page, 'en', 'home');
  await page.route('**/_astro/search*.js', (route) => route.abort());
  await page.getByRole('link', { name: words('en', 'nav.search'), exact: true }).click();
  await expect(page).toHaveURL('/en/search/');
});

test('says why each is there, and what was understood of the place', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('he takes my wages b29');
  const first = found(page).first();
  await expect(first).toContainText('For: Money is taken or controlled');
  await expect(page.getByText(/^We looked for: Money is taken or controlled .*· Birmingham$/)).toBeVisible();
  await page.getByRole('searchbox').fill('tipton');
  await expect(first).toContainText('For: Sandwell');
  await page.getByRole('searchbox').fill('bswa');
  await expect(first).toContainText('For: The name you typed');
  await page.getByRole('searchbox').fill('pizza in leeds');
  await expect(page.getByText('We looked for: Somewhere else')).toBeVisible();
});

/** What people say in every language has come: on a busy machine the last of it comes long after the first network idle. */
async function allWordsAreThere(page: Page): Promise<void> {
  const come = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/words.json')).length,
    );
  await expect.poll(come, { timeout: 30_000 }).toBe(PUBLISHED.length);
}

test('asks the server for the same, whatever is typed [S7]', async ({ browser }) => {
  const asked: string[][] = [];
  for (const sought of ['my husband hits me', 'پناہ', 'pizza', 'b29 refuge', 'zabardasti shadi']) {
    const page = await browser.newPage();
    const requests: string[] = [];
    await open(page, 'en', 'search');
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.getByRole('searchbox').fill(sought);
    await expect(found(page).first()).toBeVisible();
    await allWordsAreThere(page);
    asked.push(requests.sort());
    await page.close();
  }
  expect(asked[0]?.length).toBeGreaterThan(3);
  for (const requests of asked) expect(requests).toEqual(asked[0]);
});

test('once its files are there, asks for nothing and needs no network, for two hundred queries [S7]', async ({
  page,
  context,
}) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').focus();
  await allWordsAreThere(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await context.setOffline(true);
  const queries = labelledQueries().filter(({ expect }) => expect.length > 0);
  const some = queries.filter((_, at) => at % Math.floor(queries.length / 200) === 0).slice(0, 200);
  expect(some).toHaveLength(200);
  let shown = 0;
  for (const { q } of some) {
    await page.getByRole('searchbox').fill(q);
    shown += await found(page).count();
  }
  expect(shown).toBeGreaterThan(400);
  expect(requests).toEqual([]);
});

test('looks through every word of the pages when asked to, after saying what that tells [S7]', async ({ page }) => {
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('tribunal');
  const press = page.getByRole('button', { name: words('en', 'search.all_words') });
  await expect(press).toBeVisible();
  await expect(page.getByText(words('en', 'search.all_words_note'))).toBeVisible();
  await press.click();
  await expect(page.locator('main [role="status"]')).toHaveText(/result/);
  await expect(press).toHaveCount(0);
});

test('what somebody uses stays when the words of other languages come later', async ({ page }) => {
  const late = Promise.withResolvers<undefined>();
  let coming = 0;
  await page.route(/\/(?!en)[\w-]+\/words\.json$/, async (route) => {
    coming += 1;
    await late.promise;
    await route.continue();
  });
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('refuge');
  const press = page.getByRole('button', { name: words('en', 'search.all_words') });
  await press.click();
  await expect(press).toHaveCount(0);
  await expect.poll(() => coming).toBeGreaterThan(5);
  late.resolve(undefined);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await expect(press).toHaveCount(0);
  // The next letter asks in all of them.
  await page.getByRole('searchbox').fill('schronisko');
  await expect(page.locator('#search-page li').first()).toBeVisible();
});

test('says so when the index cannot be loaded, and the list is one tap away', async ({ page }) => {
  await page.route('**/cards.json', (route) => route.abort());
  await open(page, 'en', 'search');
  await page.getByRole('searchbox').fill('men');
  await expect(page.locator('main [role="status"]')).toHaveText(words('en', 'search.failed'));
  await page
    .getByRole('main')
    .getByRole('link', { name: words('en', 'nav.services') })
    .click();
  await expect(page).toHaveURL('/en/services/');
});
