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

/** Work of the kind and the length that the search does until then, the same always: what it takes, browser and machine take. */
const BARE = `(() => {
  const begun = performance.now();
  const words = new Map();
  for (let at = 0; at < 60_000; at += 1) {
    const word = ('Word ' + ((at * 7919) % 9973)).toLowerCase().replace(/[^a-z0-9]+/g, '');
    words.set(word, [...(words.get(word) ?? []), at].slice(-3));
  }
  JSON.parse(JSON.stringify([...words]));
  return performance.now() - begun;
})()`;
/** Its quickest turn on two cores that have nothing else to do. What a slower hour of the machine takes on top is not our doing. */
const BARE_QUIET_MS = 300;

for (const lang of LANGUAGES) {
  test(`the first service is there within a second of going into the field, on a slow phone on slow 4G, in ${lang}`, async ({
    browser,
  }) => {
    const took: number[] = [];
    const bare: number[] = [];
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
      const empty = await browser.newPage();
      await (await empty.context().newCDPSession(empty)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      bare.push(await empty.evaluate<number>(BARE));
      await empty.close();
    }
    const shown = [took, bare].map((times) => times.map((ms) => ms.toFixed(0)).join(', '));
    console.log(`to the first service (${lang}): ${shown[0]} ms; as much work without us: ${shown[1]} ms`);
    const slower = Math.max(0, Math.min(...bare) - BARE_QUIET_MS);
    expect(Math.min(...took)).toBeLessThan(LIMIT_MS + slower);
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

/** The longest that the page did one thing, in ms, from going into the field until what people say in all languages is read. */
const LONGEST = `new Promise((resolve) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  const field = document.querySelector('#search-field');
  field.value = '999';
  field.focus();
  globalThis.longest = () => longest;
  resolve();
})`;
/** A press in the middle of it is heard when it is done; the screen must then still be blank within moments. */
const LONGEST_MS = 200;

test('while the search gets ready on a slow phone, the exit never waits long for it [S9]', async ({ browser }) => {
  test.slow();
  const longest: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(addressOf('en', 'search'), { waitUntil: 'networkidle' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.evaluate(LONGEST);
    await page.waitForLoadState('networkidle');
    // The rest is read in pieces after it came.
    await page.waitForTimeout(3000);
    longest.push(await page.evaluate<number>('globalThis.longest()'));
    await context.close();
  }
  console.log(`the longest the search kept the page: ${longest.join(', ')} ms`);
  expect(Math.min(...longest)).toBeGreaterThan(0);
  expect(Math.min(...longest)).toBeLessThan(LONGEST_MS);
});
