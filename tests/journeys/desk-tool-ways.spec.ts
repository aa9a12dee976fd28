import type { Page } from '@playwright/test';
import { lookInBoth } from './axe-faults.ts';
import {
  answer,
  answerEach,
  line,
  MET,
  NOT_MET,
  openDesk,
  rowsInView,
  says,
  TICKS,
  type Desk,
} from './desk-support.ts';
import { focusedFault, focusFaults } from './focus-faults.ts';
import { expect, LANGUAGES, LONG, longUnlessEnglish, test } from './support.ts';

test('the whole table is one press away, with what applies marked in it, and "start again" clears all', async ({
  page,
}) => {
  await openDesk(page, 'adults');
  const all = await rowsInView(page);
  await answerEach(page, MET);
  await says(page, /^1 case applies/);
  const whole = page.getByRole('button', { name: 'Show the whole table' });
  await whole.press('Enter');
  await expect(whole).toHaveAttribute('aria-pressed', 'true');
  // Pressed, it still shows its focus (A3).
  expect(await focusedFault(page)).toBe('');
  expect(await rowsInView(page)).toEqual(all);
  await expect(page.locator('[data-row="S42-1"]')).toContainText('Applies');
  await expect(page.locator('[data-row="S42-2"]')).not.toContainText('Applies');
  await page.getByRole('button', { name: 'Start again' }).click();
  await says(page, '');
  expect(await rowsInView(page)).toEqual(all);
  await expect(page.locator('[data-row] .mark')).toHaveCount(0);
  await expect(page.locator('[data-ask] :checked:not([checked])')).toHaveCount(0);
  await expect(whole).toBeHidden();
});

test('the result that stays in view never hides what has the focus: at the first answer, whichever it is, and after it [A3]', async ({
  page,
}) => {
  await openDesk(page, 'adults');
  const questions = page.locator('[data-ask] > fieldset[data-input]');
  const groups = await questions.count();
  expect(groups).toBeGreaterThan(4);
  const faults: string[] = [];
  for (let at = 0; at < groups; at++) {
    await openDesk(page, 'adults');
    const choice = questions.nth(at).locator('input:not([checked])').first();
    // Where the result will be: whoever comes to it by keyboard is shown it higher up.
    await choice.evaluate((input) => {
      scrollBy({ top: input.getBoundingClientRect().bottom - (innerHeight - 90), behavior: 'instant' });
    });
    await choice.focus();
    await page.keyboard.press('Space');
    await expect(line(page)).not.toHaveText('');
    expect(await line(page).evaluate((result) => getComputedStyle(result).position)).toBe('sticky');
    faults.push(await focusedFault(page));
  }
  expect(faults.filter((fault) => fault !== '')).toEqual([]);
  expect(await focusFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 640 });
  expect(await focusFaults(page)).toEqual([]);
});

test('what is said of a number that cannot be read, on the smallest screen, hides neither it nor any field after it [A3]', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openDesk(page, 'meetings');
  await page.getByLabel(TICKS).fill('1O');
  await says(page, /^Write a whole number in digits/);
  const height = await line(page).evaluate((result) => result.getBoundingClientRect().height);
  expect(height, 'the result is higher than the room that is kept before the first answer').toBeGreaterThan(128);
  expect(await focusedFault(page)).toBe('');
  expect(await focusFaults(page)).toEqual([]);
});

test('all of it works with the keyboard alone, and the focus stays where it is [A3]', async ({ page }) => {
  await openDesk(page, 'adults');
  await page.getByRole('group', { name: 'Is the person 18 or over?' }).getByLabel('Yes').focus();
  await page.keyboard.press('Space');
  for (const [question, presses] of [
    ['Are they being abused', 0],
    ['Do they need care', 1],
    ['Do these needs', 1],
    ['Is somebody coercing', 1],
  ] as const) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowRight');
    const group = page.getByRole('group', { name: question });
    await expect(group.getByRole('radio').nth(presses)).toBeFocused();
    await expect(group.getByRole('radio').nth(presses)).toBeChecked();
  }
  await says(page, '1 case applies: Not met, but help goes on.');
  await expect(line(page)).toHaveAttribute('role', 'status');
  await expect(
    page.getByRole('group', { name: 'Is somebody coercing' }).getByLabel('No', { exact: true }),
  ).toBeFocused();
  const again = page.getByRole('button', { name: 'Start again' });
  for (let press = 0; press < 12 && !(await again.evaluate((button) => button === document.activeElement)); press++)
    await page.keyboard.press('Tab');
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await says(page, '');
  await expect(again).toBeFocused();
});

test('Enter in a number sends nothing, and nothing is stored, named or kept [S3, S5, S6]', async ({ page }) => {
  const asked: string[] = [];
  await openDesk(page, 'meetings');
  const [title, address, entries] = [await page.title(), page.url(), await page.evaluate(() => history.length)];
  await page.getByLabel(TICKS).fill('14');
  await says(page, /^3 cases apply: Refer to MARAC\./);
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel(TICKS).press('Enter');
  await answer(page, 'Are you seriously worried', 'Yes');
  await answer(page, 'Whom to ring: which area?', 'Sandwell');
  expect(asked).toEqual([]);
  expect(await page.title()).toBe(title);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  const stored = await page.evaluate(() => ({
    cookie: document.cookie,
    kept: localStorage.length + sessionStorage.length,
    state: history.state as unknown,
  }));
  expect(stored).toEqual({ cookie: '', kept: 0, state: null });
  // What the browser keeps of a page for Back holds nothing either.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(page.getByLabel(TICKS)).toHaveValue('');
  await says(page, '');
  await expect(page.locator('[data-ask] :checked:not([checked])')).toHaveCount(0);
  await page.getByLabel(TICKS).fill('14');
  await page.reload();
  await expect(page.getByLabel(TICKS)).toHaveValue('');
});

test('where the rules cannot be fetched, that is said and the whole table stays', async ({ page }) => {
  await page.route('**/_astro/tool.*', (route) => route.abort());
  await openDesk(page, 'adults');
  const all = await rowsInView(page);
  await answer(page, 'Is the person 18 or over?', 'No');
  await expect(page.getByRole('alert')).toHaveText('The questions do not work just now. The whole table stands below.');
  expect(await rowsInView(page)).toEqual(all);
});

test('on paper: the answers, what applies, the contacts of the area and the sources, and no more', async ({ page }) => {
  await openDesk(page, 'adults');
  await answerEach(page, { ...NOT_MET, 'Whom to ring: which area?': 'Birmingham' });
  await says(page, /^1 case applies/);
  await page.emulateMedia({ media: 'print' });
  expect(await rowsInView(page)).toEqual(['S42-3']);
  await expect(page.getByText('Your own procedure and judgement come first.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Is somebody coercing' })).toHaveText(/No$/, { useInnerText: true });
  await expect(page.getByRole('group', { name: 'Is the risk high?' })).toBeHidden();
  await expect(page.locator('[data-ask]').getByText('Not known').filter({ visible: true })).toHaveCount(0);
  for (const gone of ['.notes', '[data-ask] h3', 'summary', 'main button', '[data-area="sandwell"]'])
    for (const element of await page.locator(gone).all()) await expect(element, gone).toBeHidden();
  await expect(page.locator('[data-area="birmingham"]')).toBeVisible();
  await expect(page.locator('dt#P14')).toBeVisible();
  await expect(page.locator('dt#P22')).toBeHidden();
});

test('on paper before anything is answered: the whole table, and no form', async ({ page }) => {
  await openDesk(page, 'adults');
  const all = await rowsInView(page);
  await page.emulateMedia({ media: 'print' });
  expect(await rowsInView(page)).toEqual(all);
  await expect(page.locator('[data-ask]')).toBeHidden();
  await expect(page.locator('.notes')).toBeVisible();
});

const ANSWERED: [Desk, (page: Page) => Promise<void>][] = [
  ['adults', (page) => answerEach(page, NOT_MET)],
  ['meetings', (page) => page.getByLabel(TICKS).fill('1O')],
  ['housing', (page) => answerEach(page, { 'Do they have no ties': 'Yes', 'Is the person a man?': 'Yes' })],
  ['practice', (page) => answerEach(page, { 'Does the practice have IRIS': 'Yes', 'The patient is': 'Not known' })],
];
for (const lang of LANGUAGES) {
  // The pages about tables say the same in every language; what differs is what is around them.
  for (const [desk, act] of lang === 'en' ? ANSWERED : ANSWERED.slice(0, 1)) {
    test(
      `axe finds nothing wrong, and nothing runs out of a narrow screen, with answers in: ${desk} in ${lang} [A1, A4]`,
      desk === 'adults' ? longUnlessEnglish(lang) : LONG,
      async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await openDesk(page, desk, lang);
        await act(page);
        await expect(line(page)).not.toBeEmpty();
        expect((await lookInBoth(page)).faults).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
    );
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of LANGUAGES) {
    test(`the table stands whole and no question is asked, in ${lang} [S14]`, async ({ page }) => {
      await openDesk(page, 'adults', lang);
      expect((await rowsInView(page)).length).toBe(17);
      await expect(page.locator('[data-ask], [data-line], a[href="#w2"]').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('[data-area]').filter({ visible: true })).toHaveCount(3);
    });
  }
});
