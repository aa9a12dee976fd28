// What one could say first to each service stands on its card, for who rings for themselves.
import type { Page } from '@playwright/test';
import { answerAll, card, directoryOn, results, type Answers } from './finder-support.ts';
import { dataFile, DAY, expect, itIs, LANGUAGES, test, words, type Lang } from './support.ts';

const HURT: Answers = { audience: 'V', danger: 'not_now', area: 'birmingham', sex_gender: 'woman' };
const LINE = 'bswa-helpline';
/** One answer for each of those whom the finder tells apart: who is hurt, a friend, a professional, who harms. */
const AUDIENCES = ['V', 'F', 'P_gp', 'X'];

function sentenceOf(id: string, lang: Lang): string {
  const said = directoryOn(DAY).services.find((service) => service.id === id)?.words[lang]?.say;
  if (said === undefined) throw new Error(`${id} has no sentence in ${lang}`);
  return said;
}

/** All that is asked of the server on the way to the results of the finder. */
async function askedOnTheWay(page: Page, answers: Answers): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await answerAll(page, 'en', answers);
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('request');
  return asked.sort();
}

for (const lang of LANGUAGES) {
  test(`a woman in Birmingham reads what she could say to the line there, in ${lang}`, async ({ page }) => {
    await itIs(page, DAY);
    await answerAll(page, lang, HURT);
    await expect(card(page, LINE).locator('q')).toHaveText(sentenceOf(LINE, lang));
    await expect(card(page, LINE)).toContainText(words(lang, 'finder.opening'));
  });
}

test('her friend, who would ring for her, reads one sentence for all', async ({ page }) => {
  await itIs(page, DAY);
  await answerAll(page, 'en', { ...HURT, audience: 'F' });
  await expect(card(page, LINE)).toBeVisible();
  await expect(results(page).locator('.card q')).toHaveCount(0);
  await expect(results(page).locator('[data-opening] q')).toHaveText(words('en', 'finder.opening_F'));
});

test('what is asked of the server is the same, whoever answers, and whatever [S7]', async ({ page }) => {
  test.slow();
  await itIs(page, DAY);
  const hers = await askedOnTheWay(page, HURT);
  expect(hers.filter((path) => path.endsWith('.json'))).toEqual([dataFile('en/find-say'), dataFile('en/find')]);
  expect(hers.some((path) => path.endsWith('.js'))).toBe(true);
  for (const audience of AUDIENCES) {
    const theirs = await askedOnTheWay(page, { audience, danger: 'not_sure', sex_gender: 'man' });
    expect(theirs, audience).toEqual(hers);
  }
});

test('where the sentences cannot be fetched, the one for all stands, and so does the number', async ({ page }) => {
  await page.route('**/find-say.json', (route) => route.abort());
  await itIs(page, DAY);
  await answerAll(page, 'en', HURT);
  await expect(card(page, LINE).locator('a[href^="tel:"]')).toBeVisible();
  await expect(results(page).locator('.card q')).toHaveCount(0);
  await expect(results(page).locator('[data-opening] q')).toHaveText(words('en', 'finder.opening_V'));
});
