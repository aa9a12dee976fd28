import { ENDS } from './leaving-matrix.ts';
import { DESTINATIONS, expectNothingLeft, makeDead, WAYS } from './leaving-support.ts';
import { addressOf, exit, exitsOf, expect, LANGUAGES, longUnlessEnglish, open, test } from './support.ts';

const STAYS_HERE = ['says 204', 'is cut off'] as const;
const BROWSER_SAYS_SO = ['refuses', 'is not found'] as const;

test.describe('leaves in a hurry, and the place that should open is dead', () => {
  for (const lang of LANGUAGES) {
    for (const way of [...STAYS_HERE, 'never answers'] as const) {
      test(`it ${way}: another one opens, in ${lang} [S12]`, longUnlessEnglish(lang), async ({ page, world }) => {
        const [first, second] = exitsOf(lang);
        const asked = await makeDead(page, [first], DESTINATIONS[way]);
        await open(page, lang, 'home');
        await exit(page).tap({ noWaitAfter: true });
        await expect(page).toHaveURL(second, { timeout: 3000 });
        await expect(page).toHaveTitle('Elsewhere');
        expect(asked).toEqual([first]);
        expect(world).toEqual([second]);
      });
    }
  }

  for (const way of STAYS_HERE) {
    test(`both of them, it ${way}: the page stays blank, and the first is tried again [S12]`, async ({ page }) => {
      const [first, second] = exitsOf('en');
      const asked = await makeDead(page, [first, second], DESTINATIONS[way]);
      await open(page, 'en', 'list');
      await WAYS['with Shift three times'](page);
      await expectNothingLeft(page);
      await expect.poll(() => asked, { timeout: 6000 }).toEqual([first, second, first]);
      await expectNothingLeft(page);
    });
  }

  test('both of them take five seconds: nothing of us is on the screen until one of them is [S12]', async ({
    page,
  }) => {
    test.setTimeout(60_000);
    const asked = await makeDead(page, exitsOf('en'), ENDS['answers after 5 s']);
    // A browser that waits for another page answers no question, but its picture can be taken.
    const devtools = await page.context().newCDPSession(page);
    const picture = async () => (await devtools.send('Page.captureScreenshot')).data;
    const nothing = await picture();
    await page.goto(addressOf('en', 'list'));
    expect(await picture()).not.toBe(nothing);
    await exit(page).tap({ noWaitAfter: true });
    await expect.poll(picture, { intervals: [20] }).toBe(nothing);
    const seen = new Set<string>();
    while (asked.length < 3) seen.add(await picture());
    expect([...seen]).toEqual([nothing]);
    const [first, second] = exitsOf('en');
    await expect(page).toHaveURL(first, { timeout: 15_000 });
    expect(asked).toEqual([first, second, first]);
  });

  for (const way of BROWSER_SAYS_SO) {
    test(`it ${way}: the browser's own page stands in place of ours [S12]`, async ({ page }) => {
      await makeDead(page, exitsOf('en'), DESTINATIONS[way]);
      await open(page, 'en', 'home');
      const entries = await page.evaluate(() => history.length);
      await exit(page).tap({ noWaitAfter: true });
      await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe('chrome-error://chromewebdata/');
      expect(await page.evaluate(() => history.length)).toBe(entries);
      expect(await page.title()).not.toContain('Waymark');
      await expect(exit(page)).toHaveCount(0);
    });
  }

  test('Escape and other keys do not stop it or bring the page back [S12]', async ({ page, world }) => {
    const asked = await makeDead(page, [exitsOf('en')[0]], DESTINATIONS['never answers']);
    const seen: string[] = [];
    await page.exposeBinding('keyReachedThePage', (_source, key: string) => seen.push(key));
    await page.addInitScript(() => {
      // In the bubble phase on window: the last place where a key the page did not swallow would show.
      addEventListener('keydown', (event) => {
        (window as unknown as { keyReachedThePage: (key: string) => void }).keyReachedThePage(event.key);
      });
    });
    await open(page, 'en', 'home');
    await exit(page).tap({ noWaitAfter: true });
    await expect.poll(() => asked.length).toBe(1);
    for (const key of ['Escape', 'Escape', 'Enter', 'Backspace', 'Shift']) await page.keyboard.press(key);
    await expect(page).toHaveURL(exitsOf('en')[1], { timeout: 3000 });
    expect(seen).toEqual([]);
    expect(world).toEqual([exitsOf('en')[1]]);
  });

  test('Escape after the press, while both are dead, shows nothing [S12]', async ({ page }) => {
    await makeDead(page, exitsOf('en'), DESTINATIONS['says 204']);
    await open(page, 'en', 'service');
    await exit(page).tap({ noWaitAfter: true });
    for (const key of ['Escape', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.mouse.click(100, 100);
    await expectNothingLeft(page);
  });
});
