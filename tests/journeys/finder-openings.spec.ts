// What one could say first to each service stands on its card, for who rings for themselves.
import type { Page } from '@playwright/test';
import { answerAll, card, directoryOn, results, type Answers } from './finder-support.ts';
import { dataFile, DAY, expect, itIs, LANGUAGES, test, words, type Lang } from './support.ts';

const HURT: Answers = { audience: 'V', danger: 'not_now', area: 'birmingham', sex_gender: 'woman' };
const LINE = 'bswa-helpline';

function sentenceOf(id: string, lang: Lang): string {
  const said = directoryOn(DAY).services.find((service) => service.id === id)?.words[lang]?.say;
  if (said === undefined) throw new Error(`${id} has no sentence in ${lang}`);
  return said;
}

/** The files that the finder asks for on the way to its results. */
async function askedOnTheWay(page: Page, answers: Answers): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await answerAll(page, 'en', answers);
  page.removeAllListeners('request');
  return asked.filter((path) => path.endsWith('.json'));
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

test('what is asked of the server is the same, whatever one answers [S7]', async ({ page }) => {
  await itIs(page, DAY);
  const [hers, his] = [
    await askedOnTheWay(page, HURT),
    await askedOnTheWay(page, { audience: 'X', danger: 'not_sure', sex_gender: 'man' }),
  ];
  expect(hers).toEqual([dataFile('en/find'), dataFile('en/find-say')]);
  expect(his).toEqual(hers);
});

test('where the sentences cannot be fetched, the one for all stands, and so does the number', async ({ page }) => {
  await page.route('**/find-say.json', (route) => route.abort());
  await itIs(page, DAY);
  await answerAll(page, 'en', HURT);
  await expect(card(page, LINE).locator('a[href^="tel:"]')).toBeVisible();
  await expect(results(page).locator('.card q')).toHaveCount(0);
  await expect(results(page).locator('[data-opening] q')).toHaveText(words('en', 'finder.opening_V'));
});
