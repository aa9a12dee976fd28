import { addressOf, expect, LANGUAGES, test } from './support.ts';

/** A phone on a bad line, as Lighthouse has it: slow 4G, four times as slow as this machine. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWDOWN = 4;
const LIMIT_MS = 1000;
/** What else a machine does makes a turn slower, never quicker: the quickest is what it takes. */
const TURNS = 5;

/** From the moment in which somebody goes into the field, with what is typed already there, to the first service, in ms. */
const MEASURE = `new Promise((resolve) => {
  const field = document.querySelector('#search-field');
  field.value = '999';
  const begun = performance.now();
  new MutationObserver((changes, observer) => {
    if (document.querySelector('#search-page li article, #search-page li a[href^="tel:"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - begun));
  }).observe(document.querySelector('#search-page'), { childList: true, subtree: true });
  field.focus();
})`;

for (const lang of LANGUAGES) {
  test(`the first service is there within a second of going into the field, on a slow phone on slow 4G, in ${lang}`, async ({
    browser,
  }) => {
    // The machine's own pace moves this by a third from hour to hour: it is judged with the long proofs, when that is looked at too.
    test.skip(
      process.env['WAYMARK_DEEP'] !== '1',
      'SKIPPED: the first service within a second, measured with WAYMARK_DEEP=1',
    );
    const took: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      // Nothing is in the browser's memory: each turn is somebody's first.
      const context = await browser.newContext();
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await page.goto(addressOf(lang, 'search'), { waitUntil: 'networkidle' });
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      took.push(await page.evaluate<number>(MEASURE));
      await context.close();
    }
    expect(Math.min(...took)).toBeLessThan(LIMIT_MS);
  });
}

test('results come within 50 ms of a key', async ({ page }) => {
  await page.goto(addressOf('en', 'search'));
  await page.getByRole('searchbox').fill('refuge');
  await expect(page.locator('#search-page li').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const longest = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#search-field');
    if (!field) throw new Error('there is no field');
    const times = ['my husband hits me', 'he takes my wages b29', 'ghar se nikal diya', 'womens aid west brom'].map(
      (words) => {
        const begun = performance.now();
        field.value = words;
        field.dispatchEvent(new Event('input'));
        return performance.now() - begun;
      },
    );
    return Math.max(...times);
  });
  expect(longest).toBeLessThan(50);
});
