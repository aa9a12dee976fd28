import type { Page } from '@playwright/test';
import { directory } from '../unit/real-content.ts';
import { textOfPdf } from './pdf-text.ts';
import { expect, LANGUAGES, test, type Lang } from './support.ts';

/** Two services with one number each that no other has, in the order of the page. */
const TICKED = { 'victim-support': '0808 168 9111', 'armed-forces-families': '0300 011 1723' };
const NUMBERS = Object.values(TICKED);

const strings = (lang: Lang, key: string) => directory.strings[lang]?.[key] ?? '';
const telling = (lang: Lang) => [...(directory.tellingWords['en'] ?? []), ...(directory.tellingWords[lang] ?? [])];

async function openSheet(page: Page, lang: Lang, area = 'sandwell'): Promise<void> {
  await page.goto(`/${lang}/work/sheet/${area}/`);
}

async function tickBoth(page: Page): Promise<void> {
  for (const id of Object.keys(TICKED)) await page.locator(`[data-service="${id}"] input`).check();
}

/** What stands on the paper, in lines. */
async function printed(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Numbers to ring among the lines. */
const numbersIn = (lines: readonly string[]) =>
  lines.flatMap((line) => line.match(/(?<!\d)(?:0\d{2,4} \d{3,4} ?\d{3,4}|\d{3})(?!\d|[ :]\d)/g) ?? []);

for (const lang of LANGUAGES) {
  test.describe(`a list to carry in ${lang} (A20)`, () => {
    test('prints 999 first, then what was ticked, and nothing else', async ({ page }) => {
      await openSheet(page, lang);
      await tickBoth(page);
      const lines = await printed(page);
      expect(lines[0]).toBe(strings(lang, 'sheet.title'));
      expect(lines[1]).toBe(strings(lang, 'sheet.kind.emergency_999'));
      expect(numbersIn(lines)).toEqual(['999', ...NUMBERS]);
      const names = directory.services.map(({ name }) => name);
      expect(names.filter((name) => lines.join(' ').includes(name))).toEqual([]);
      const words = lines.join(' ').toLowerCase();
      expect(telling(lang).filter((word) => words.includes(word))).toEqual([]);
      expect(words).not.toContain('waymark');
    });

    test('is a PDF with the numbers, and without the name or address that browsers print', async ({ page }) => {
      await openSheet(page, lang);
      await tickBoth(page);
      const pdf = await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true, format: 'A4' });
      const sheets = textOfPdf(pdf).map((text) => text.normalize('NFKC').toLowerCase());
      expect(sheets).toHaveLength(1);
      const [text = ''] = sheets;
      for (const number of ['999', ...NUMBERS]) expect(text).toContain(number.replaceAll(' ', ''));
      const others = directory.services
        .flatMap(({ id, channels }) => (id in TICKED ? [] : channels.flatMap(({ number }) => number ?? [])))
        .filter(
          (number) =>
            number.startsWith('+44') && !NUMBERS.map((own) => own.replaceAll(' ', '')).includes(`0${number.slice(3)}`),
        );
      expect(others.length).toBeGreaterThan(100);
      expect(others.filter((number) => text.includes(`0${number.slice(3)}`))).toEqual([]);
      const unfit = [...(directory.tellingWords['en'] ?? []), 'waymark', 'localhost', 'http', '/sheet/'];
      expect(unfit.filter((word) => text.includes(word.replaceAll(' ', '')))).toEqual([]);
    });

    test('says so when nothing was ticked', async ({ page }) => {
      await openSheet(page, lang);
      const lines = await printed(page);
      expect(numbersIn(lines)).toEqual(['999']);
      expect(lines).toContain(strings(lang, 'sheet.nothing'));
      await page.emulateMedia({ media: 'screen' });
      await tickBoth(page);
      expect(await printed(page)).not.toContain(strings(lang, 'sheet.nothing'));
    });

    test('reads in the direction of its language, and its numbers from left to right', async ({ page }) => {
      await page.setViewportSize({ width: 794, height: 1123 });
      await openSheet(page, lang);
      await tickBoth(page);
      await page.emulateMedia({ media: 'print' });
      const label = page.locator('[data-service="victim-support"] .label');
      const number = page.locator('[data-service="victim-support"] .number');
      const direction = lang === 'ur' ? 'rtl' : 'ltr';
      expect(await label.evaluate((node) => getComputedStyle(node).direction)).toBe(direction);
      expect(await number.evaluate((node) => getComputedStyle(node).direction)).toBe('ltr');
      const [box, sheet] = [await number.boundingBox(), await page.locator('.sheet').boundingBox()];
      const [left, right] = [(box?.x ?? 0) - (sheet?.x ?? 0), (sheet?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)];
      expect(direction === 'rtl' ? right < left : left < right).toBe(true);
    });

    test('fits 320 px, and every line can be tapped', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openSheet(page, lang);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const small = await page.locator('.sheet label').evaluateAll(
        (labels) =>
          labels.filter((label) => {
            const { width, height } = label.getBoundingClientRect();
            return width < 44 || height < 44;
          }).length,
      );
      expect(small).toBe(0);
      await page.goto(`/${lang}/work/refer/sandwell/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

test('a professional without a mouse ticks and unticks', async ({ page }) => {
  await openSheet(page, 'en');
  const first = page.locator('.sheet input').first();
  for (let step = 0; step < 40 && !(await first.evaluate((box) => box === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await page.keyboard.press('Space');
  await expect(first).not.toBeChecked();
});

test('a whole line ticks its box, and the box is named after the service', async ({ page }) => {
  await openSheet(page, 'ur');
  await page.locator('[data-service="victim-support"] label').click();
  await expect(page.getByRole('checkbox', { name: 'Victim Support', exact: true })).toBeChecked();
});

test('the ticks are kept nowhere: not in the address, and not when the page is loaded again', async ({ page }) => {
  await openSheet(page, 'en');
  const address = page.url();
  await tickBoth(page);
  expect(page.url()).toBe(address);
  await page.reload();
  await expect(page.locator('.sheet :checked')).toHaveCount(0);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test.describe('a list to carry without script (S14)', () => {
  test.use({ javaScriptEnabled: false });

  test('is found from the front of the desk, ticked and printed', async ({ page }) => {
    await page.goto('/en/work/');
    await page.getByRole('link', { name: strings('en', 'handout.link') }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: strings('en', 'area.sandwell') })
      .click();
    await tickBoth(page);
    await page.emulateMedia({ media: 'print' });
    const text = (await page.locator('.sheet').innerText()).split('\n').filter((line) => line.trim() !== '');
    expect(numbersIn(text)).toEqual(['999', ...NUMBERS]);
  });
});

test('a number that left the page since it was made is not printed, nor what the page says of it (S28)', async ({
  page,
}) => {
  await page.clock.setFixedTime('2029-01-01T12:00:00Z');
  await openSheet(page, 'en');
  await tickBoth(page);
  await expect(page.locator('[data-service="victim-support"] .number')).toHaveCount(0);
  const lines = await printed(page);
  expect(numbersIn(lines)).toEqual(['999']);
  expect(lines.join(' ')).not.toContain(strings('en', 'service.withdrawn'));
});

test('no card is broken over two sheets of paper', async ({ page }) => {
  await page.goto('/en/work/refer/birmingham/');
  const cards = page.locator('[data-card]');
  const count = await cards.count();
  expect(count).toBeGreaterThan(20);
  await page.emulateMedia({ media: 'print' });
  // A4 within margins of a centimetre, at 96 dots an inch.
  await page.setViewportSize({ width: 718, height: 1046 });
  for (const card of await cards.all()) {
    expect(await card.evaluate((node) => getComputedStyle(node).breakInside)).toBe('avoid');
    // A card longer than a sheet of A4 would be broken all the same.
    expect((await card.boundingBox())?.height ?? Infinity).toBeLessThan(1046);
  }
});
