// Easy read: pictures that can be seen in every light, on paper and beside large letters, and a short way to them.
import type { Page } from '@playwright/test';
import { ENGLISH_PAGES, expect, test, words } from './support.ts';

const [, NOW = ''] = ENGLISH_PAGES.find(([name]) => name.endsWith('right now')) ?? [];

/** Pictures that are not drawn in the colour of the words beside them, are too small, or lie over the words (A14). */
async function pictureFaults(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    return [...document.querySelectorAll<HTMLElement>('.easy li')].flatMap((idea) => {
      const [picture, text] = [idea.querySelector('svg'), idea.querySelector<HTMLElement>(':scope > div, :scope > a')];
      const name = idea.textContent.trim().slice(0, 30);
      if (!picture || !text) return [`${name}: no picture or no words`];
      const [a, b] = [picture.getBoundingClientRect(), text.getBoundingClientRect()];
      const isOver = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return [
        ...(getComputedStyle(picture).stroke === getComputedStyle(idea).color ? [] : [`${name}: another colour`]),
        ...(Math.min(a.width, a.height) < least ? [`${name}: ${a.width} px`] : []),
        ...(isOver ? [`${name}: the picture lies over the words`] : []),
      ];
    });
  }, smallest);
}

for (const [name, address] of ENGLISH_PAGES) {
  test(`every picture can be seen, light, dark, in forced colours, on paper and with large letters: ${name} [A14]`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
      { media: 'print' },
    ] as const) {
      await page.emulateMedia(media);
      expect(await pictureFaults(page, 64), JSON.stringify(media)).toEqual([]);
    }
    await page.emulateMedia({ media: null, forcedColors: null, colorScheme: 'light' });
    for (const width of [256, 320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await pictureFaults(page, 64), `${width} px wide`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '225%');
    });
    expect(await pictureFaults(page, 128), 'letters twice as large').toEqual([]);
  });
}

test('the number stands in one line beside its picture on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/en/easy/stay/');
  const number = page.locator('main a[href^="tel:"]').first();
  const { height, lines } = await number.evaluate((link) => {
    const range = document.createRange();
    range.selectNodeContents(link);
    const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top));
    return { height: link.getBoundingClientRect().height, lines: new Set(tops).size };
  });
  expect(lines).toBe(1);
  expect(height).toBeGreaterThanOrEqual(44);
});

test('on paper: the words, the pictures and the numbers, and nothing that can only be pressed [A20]', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(NOW);
  for (const gone of ['[data-exit]', 'header', 'footer', 'main a:not([href^="tel:"])', '.easy [data-hours]']) {
    const elements = await page.locator(gone).all();
    expect(elements.length, gone).toBeGreaterThan(0);
    for (const element of elements) await expect(element, gone).toBeHidden();
  }
  await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain('Waymark');
});

test('from the start page to a page of easy read and on to the finder, by its links and with no entry more [S11]', async ({
  page,
}) => {
  await page.goto('/en/');
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('main').getByRole('link', { name: 'Easy read', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Easy read', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'What this site is' }).click();
  await expect(page).toHaveURL('/en/easy/site/');
  await page
    .locator('.easy')
    .getByRole('link', { name: words('en', 'nav.find') })
    .first()
    .click();
  await expect(page).toHaveURL('/en/find/');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});
