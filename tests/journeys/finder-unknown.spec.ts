// What nobody has stated about a service is said on its card, to those for whom it matters, and the number stays.
import type { Page } from '@playwright/test';
import { findHelp } from '../../src/domain/find-help.ts';
import type { Unknown } from '../../src/domain/unknown.ts';
import { lookInBoth } from './axe-faults.ts';
import { answerAll, button, card, directoryOn, moveOn, results, type Answers } from './finder-support.ts';
import { DAY, expect, itIs, LANGUAGES, test, words, type Lang } from './support.ts';

/** What is said of each service that is shown, in the words of the page. */
async function saidOf(page: Page): Promise<Record<string, string>> {
  const said = await page.locator('[data-kind] [data-service]:has([data-unknown])').evaluateAll((cards) =>
    cards.map((each) => {
      const kind = each.closest<HTMLElement>('[data-kind]')?.dataset['kind'] ?? '';
      const line = each.querySelector('[data-unknown]')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
      return [`${kind} ${(each as HTMLElement).dataset['service'] ?? ''}`, line];
    }),
  );
  return Object.fromEntries(said) as Record<string, string>;
}

/** One sentence about all that is not known of a service. */
function sentence(lang: Lang, ...unknown: Unknown[]): string {
  return words(lang, 'unknown.line', { what: unknown.map((what) => words(lang, `unknown.${what}`)).join(' · ') });
}

/** What must be said, by the rules and the records. */
function openBy(answers: Answers, lang: Lang): Record<string, string> {
  const given = Object.fromEntries(Object.entries(answers).map(([axis, options]) => [axis, [options].flat()]));
  const { results: found } = findHelp(given, directoryOn(DAY), DAY.slice(0, 10));
  return Object.fromEntries(
    found.flatMap(({ kind, services }) =>
      services.flatMap(({ id, unknown }) =>
        unknown.length === 0 ? [] : [[`${kind} ${id}`, sentence(lang, ...unknown)]],
      ),
    ),
  );
}

test.beforeEach(() => {
  // Axe looks through long pages, and the content is read for comparison.
  test.slow();
});

test('a man in Sandwell reads which service does not say whether it helps men, and what to do', async ({ page }) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    area: 'sandwell',
    sex_gender: 'man',
    harms: ['sexual_recent'],
  };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  const line = card(page, 'bcwa-rape-sexual-violence').locator('[data-unknown]');
  await expect(line).toContainText(
    'We do not know for sure which places it covers · if it is for women, men or both. You can ask.',
  );
  await expect(card(page, 'bcwa-rape-sexual-violence')).toContainText(words('en', 'finder.see_page'));
  // The lead line takes everybody, and its record says so; the police are never put in doubt.
  await expect(card(page, 'bcwa-helpline').locator('[data-unknown]')).toHaveCount(0);
  await expect(card(page, 'police-101').locator('[data-unknown]')).toHaveCount(0);
  expect(await saidOf(page)).toEqual(openBy(answers, 'en'));
  expect((await lookInBoth(page)).faults).toEqual([]);

  // Who takes the answer back is not told of it any more.
  await page.getByText(words('en', 'finder.answers'), { exact: true }).click();
  const asked = `${words('en', 'finder.change')}: ${words('en', 'axis.sex_gender')}`;
  await page.getByRole('button', { name: asked, exact: true }).click();
  await moveOn(page, 'en', 'finder.unknown');
  await expect(results(page)).toBeVisible();
  await expect(line).not.toContainText(words('en', 'unknown.sex'));
});

test('a woman in Worcestershire who needs an interpreter and has a visa reads in Urdu what to ask, and whom not', async ({
  page,
}) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    area: 'worcestershire',
    sex_gender: 'woman',
    age: '16_17',
    immigration: 'yes',
    access_needs: ['interpreter'],
  };
  await itIs(page, DAY);
  await answerAll(page, 'ur', answers);
  const refuge = card(page, 'wmwa-refuge-worcestershire').locator('[data-unknown]');
  await expect(refuge).toHaveText(sentence('ur', 'sex', 'age', 'no_recourse', 'interpreter'));
  // The national line can bring in an interpreter; Childline says from what age.
  await expect(card(page, 'nda-helpline-refuge').locator('[data-unknown]')).toHaveText(sentence('ur', 'age'));
  await expect(card(page, 'childline').locator('[data-unknown]')).toHaveText(
    words('ur', 'service.interpreter_unknown'),
  );
  expect(await saidOf(page)).toEqual(openBy(answers, 'ur'));
  expect((await lookInBoth(page)).faults).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('what only a further answer makes matter is not said before it', async ({ page }) => {
  const answers: Answers = { audience: 'F', area: 'birmingham' };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  expect(await saidOf(page)).toEqual(openBy(answers, 'en'));
  await expect(button(page, 'en', 'finder.more')).toBeVisible();
  await expect(results(page)).not.toContainText(words('en', 'unknown.interpreter'));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const lang of LANGUAGES) {
    test(`the same is said under the answers that make it matter, in ${lang} [S14]`, async ({ page }) => {
      await page.goto(`/${lang}/find/homes/worcestershire/`);
      const under = (answer: string) =>
        page.locator('details').filter({ has: page.locator('summary', { hasText: words(lang, answer) }) });
      const man = under('axis.sex_gender.man').locator('[data-service="wmwa-refuge-worcestershire"]');
      await expect(man.locator('[data-unknown]').first()).toHaveText(sentence(lang, 'sex'));
      // On the page itself nobody has said who they are.
      await expect(page.locator('.card[data-service="wmwa-refuge-worcestershire"] [data-unknown]')).toHaveCount(0);

      await page.goto(`/${lang}/find/me/birmingham/more/`);
      const interpreter = under('axis.access_needs.interpreter');
      await expect(interpreter.locator('[data-service="bswa-helpline"] [data-unknown]').first()).toHaveText(
        sentence(lang, 'interpreter'),
      );
      await expect(interpreter.locator('[data-service="nda-helpline-refuge"]')).toHaveCount(0);
      const visa = under('axis.immigration.yes').locator('[data-service="bswa-refuges"] [data-unknown]');
      await expect(visa.first()).toHaveText(sentence(lang, 'no_recourse'));
    });
  }
});
