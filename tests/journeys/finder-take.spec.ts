// The numbers to take along: copied or printed as a list that does not say what it is about.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { tellingWordIn } from '../../src/load/rules/known.ts';
import { lookInBoth } from './axe-faults.ts';
import { answerAll, button, results, tabTo, type Answers } from './finder-support.ts';
import { dataFile, DAY, expect, itIs, type Lang, LANGUAGES, longUnlessEnglish, test, words } from './support.ts';

const contentOf = (file: string): unknown =>
  parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8'));
const TELLING = Object.values((contentOf('telling-words.yaml') as { words: Record<string, string[]> }).words).flat();

const IN_DANGER: Answers = {
  audience: 'V',
  danger: 'now',
  area: 'sandwell',
  sex_gender: 'woman',
  harms: ['sexual_recent'],
};

/** The neutral words as they are published. */
async function sheetOf(page: Page, lang: Lang): Promise<{ title: string; kinds: Record<string, string> }> {
  return (await (await page.request.get(dataFile(`${lang}/sheet`))).json()) as Awaited<ReturnType<typeof sheetOf>>;
}

/** Every number that the results offer to ring, once, in their order. */
async function numbersShown(page: Page): Promise<string[]> {
  const all = await results(page).locator('[data-kind] [data-service] a[href^="tel:"]').allTextContents();
  return [...new Set(all)];
}

/** Lets the page's own script copy, as a person's press does, and reads what was copied. */
async function copied(page: Page, lang: Lang): Promise<string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, lang, 'finder.copy').click();
  await expect(page.locator('[data-take] [role="status"]')).toHaveText(words(lang, 'finder.copied'));
  // The page itself may write, and not read: what was copied is seen where somebody pastes it.
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('Control+V');
  const text = await other.locator('textarea').inputValue();
  await other.close();
  return text.split('\n');
}

for (const lang of LANGUAGES) {
  test(
    `copies the numbers as a list that tells nothing, 999 first, in ${lang} [A20]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await itIs(page, DAY);
      const sheet = await sheetOf(page, lang);
      await answerAll(page, lang, IN_DANGER);
      const numbers = await numbersShown(page);
      const [title, first, ...others] = await copied(page, lang);
      expect(title).toBe(sheet.title);
      expect(first).toMatch(new RegExp(`^${sheet.kinds['emergency_999'] ?? ''}: 999 \\(`));
      const lines = [first ?? '', ...others];
      // In a line from right to left, spaces that break would turn the parts of a number round.
      expect(lines.map((line) => /: ([\d\u00a0]+)(?: |$)/.exec(line)?.[1]?.replaceAll('\u00a0', ' '))).toEqual(numbers);
      for (const line of [title ?? '', ...lines]) expect(tellingWordIn(line, TELLING), line).toBeUndefined();
      const names = await results(page).locator('[data-service] h4').allTextContents();
      expect(names.length).toBeGreaterThan(5);
      for (const name of [...names, 'Waymark']) expect(lines.join('\n')).not.toContain(name);
    },
  );

  test(
    `prints the same list and nothing else, then takes it away, in ${lang} [A20]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await itIs(page, DAY);
      const sheet = await sheetOf(page, lang);
      await page.addInitScript(() => {
        window.print = () => {
          document.documentElement.dataset['printed'] = String(
            Number(document.documentElement.dataset['printed'] ?? 0) + 1,
          );
        };
      });
      await answerAll(page, lang, IN_DANGER);
      const numbers = await numbersShown(page);
      await expect(page.locator('[data-sheet]')).toHaveCount(0);
      await button(page, lang, 'finder.print').click();
      await expect(page.locator('html')).toHaveAttribute('data-printed', '1');
      await expect(page.locator('[data-sheet]')).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      expect(text.trim().startsWith(sheet.title)).toBe(true);
      expect(await page.locator('[data-sheet] .number').allTextContents()).toEqual(numbers);
      for (const line of text.split('\n')) expect(tellingWordIn(line, TELLING), line).toBeUndefined();
      expect(text).not.toContain('Waymark');
      expect(text).not.toContain(words(lang, 'finder.results'));
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => {
        dispatchEvent(new Event('afterprint'));
      });
      await expect(page.locator('[data-sheet]')).toHaveCount(0);
      await expect(results(page)).toBeVisible();
    },
  );

  test(
    `where the clipboard is shut, the list can be copied by hand, in ${lang}`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
      await answerAll(page, lang, { audience: 'V', area: 'sandwell' });
      await button(page, lang, 'finder.copy').click();
      const field = page.getByLabel(words(lang, 'finder.by_hand'));
      await expect(field).toBeFocused();
      await expect(field).toHaveAttribute('autocomplete', 'off');
      const [value, selected] = await field.evaluate((area: HTMLTextAreaElement) => [
        area.value,
        area.value.slice(area.selectionStart, area.selectionEnd),
      ]);
      expect(selected).toBe(value);
      expect(value.split('\n').length).toBeGreaterThan(3);
      await expect(page.locator('[data-take] [role="status"]')).toBeEmpty();
      expect((await lookInBoth(page, '[data-take]')).faults).toEqual([]);
    },
  );
}

test('without danger, 999 is not on the list', async ({ page }) => {
  await answerAll(page, 'en', { audience: 'V', danger: 'not_now', area: 'sandwell' });
  const lines = await copied(page, 'en');
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => line.includes(': 999'))).toEqual([]);
});

test('a number that nobody checked again is on no list [S28]', async ({ page }) => {
  await page.clock.setFixedTime('2031-01-15T12:00:00Z');
  await answerAll(page, 'en', IN_DANGER);
  const lines = await copied(page, 'en');
  // What is fixed by law never leaves.
  expect(lines[1]).toContain(': 999');
  expect(lines).toHaveLength(1 + (await numbersShown(page)).length);
  expect(lines.length).toBeLessThan(6);
});

test('says beside the buttons what stays behind; only professionals are offered the whole page', async ({ page }) => {
  await answerAll(page, 'en', { audience: 'V', area: 'sandwell' });
  await expect(page.locator('[data-take]')).toContainText(words('en', 'finder.stays'));
  await expect(page.locator('[data-take] button')).toHaveCount(2);
  await answerAll(page, 'en', { audience: 'P_gp', area: 'sandwell' });
  await expect(button(page, 'en', 'finder.print_page')).toBeVisible();
});

test('what a press fetches is the same whatever was answered [S7]', async ({ page }) => {
  const asked: string[][] = [];
  for (const answers of [IN_DANGER, { audience: 'X', area: 'birmingham' }]) {
    await answerAll(page, 'en', answers);
    const now: string[] = [];
    page.on('request', (request) => now.push(new URL(request.url()).pathname));
    await copied(page, 'en');
    asked.push(now.filter((path) => path !== 'blank'));
    page.removeAllListeners('request');
  }
  expect(asked[0]).toContain(dataFile('en/sheet'));
  expect(asked[1]).toEqual(asked[0]);
});

test('when the words of the list cannot be had, that is said, and the results stay', async ({ page }) => {
  await page.route('**/sheet.json', (route) => route.abort());
  await answerAll(page, 'en', { audience: 'V', area: 'sandwell' });
  await button(page, 'en', 'finder.copy').click();
  await expect(page.getByRole('alert')).toHaveText(words('en', 'finder.failed'));
  await expect(results(page).locator('[data-kind]').first()).toBeVisible();
});

test('copies with the keyboard alone [A3]', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await answerAll(page, 'en', { audience: 'X' });
  await tabTo(page, words('en', 'finder.copy'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words('en', 'finder.copied') })).toBeVisible();
});
