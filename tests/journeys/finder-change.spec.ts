// One answer is changed from the results, and they are there again at once.
import type { Page } from '@playwright/test';
import {
  answerAll,
  answerOne,
  button,
  choicesTo,
  foundByCommand,
  moveOn,
  option,
  questionOf,
  results,
  shownResults,
  type Answers,
} from './finder-support.ts';
import { DAY, expect, itIs, test, words } from './support.ts';

async function change(page: Page, axis: string): Promise<void> {
  const name = `${words('en', 'finder.change')}: ${words('en', `axis.${axis}`)}`;
  const press = page.getByRole('button', { name, exact: true });
  if (!(await press.isVisible())) await page.getByText(words('en', 'finder.answers'), { exact: true }).click();
  await press.click();
  await expect(results(page)).toBeHidden();
  expect(await questionOf(page)).toBe(axis);
}

test.describe('an answer that is changed from the results', () => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    area: 'sandwell',
    sex_gender: 'woman',
    harms: ['money'],
  };

  test('leads back to them at once', async ({ page }) => {
    await itIs(page, DAY);
    await answerAll(page, 'en', answers);
    await change(page, 'area');
    await option(page, 'en', 'area', 'worcestershire').check();
    await expect(button(page, 'en', 'finder.next')).toHaveCount(0);
    await moveOn(page, 'en', 'finder.show');
    await expect(results(page).getByRole('heading', { level: 2 })).toBeFocused();
    expect(await shownResults(page)).toEqual(foundByCommand({ ...answers, area: 'worcestershire' }, DAY));
  });

  test('leads back after its groups, and after all parts of it', async ({ page }) => {
    await itIs(page, DAY);
    await answerAll(page, 'en', answers);
    await change(page, 'audience');
    for (const choice of choicesTo('audience', 'pharmacist')) {
      await option(page, 'en', 'audience', choice).check();
      if (choice !== 'pharmacist') await moveOn(page, 'en', 'finder.next');
    }
    await moveOn(page, 'en', 'finder.show');
    await expect(results(page)).toBeVisible();
    await change(page, 'harms');
    await option(page, 'en', 'harms', 'money').uncheck();
    await moveOn(page, 'en', 'finder.next');
    await option(page, 'en', 'harms', 'hit_or_hurt').check();
    await moveOn(page, 'en', 'finder.next');
    await moveOn(page, 'en', 'finder.unknown');
    await moveOn(page, 'en', 'finder.show');
    expect(await shownResults(page)).toEqual(
      foundByCommand({ ...answers, audience: 'pharmacist', harms: ['hit_or_hurt'] }, DAY),
    );
  });

  test('stays as it was when one goes back, and what is skipped is taken back', async ({ page }) => {
    await itIs(page, DAY);
    await answerAll(page, 'en', answers);
    const before = await shownResults(page);
    await change(page, 'sex_gender');
    await moveOn(page, 'en', 'finder.back');
    expect(await shownResults(page)).toEqual(before);
    await change(page, 'harms');
    await moveOn(page, 'en', 'finder.skip');
    expect(await shownResults(page)).toEqual(foundByCommand({ ...answers, harms: [] }, DAY));
  });

  test('is changed once: the next walk through the questions goes on as ever', async ({ page }) => {
    await answerAll(page, 'en', answers);
    await change(page, 'area');
    await button(page, 'en', 'finder.again').click();
    await answerOne(page, 'en', 'V');
    expect(await questionOf(page)).toBe('danger');
    await answerOne(page, 'en', 'not_now');
    expect(await questionOf(page)).toBe('area');
  });
});
