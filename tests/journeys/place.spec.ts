// "Where are you?" by a postcode or a town, in the finder.
import { lookInBoth } from './axe-faults.ts';
import { button, foundByCommand, questionOf, results, shownResults, tabTo } from './finder-support.ts';
import { overflow, smallTargets } from './look-faults.ts';
import { answer, chosen, comesTo, field, offered, openQuestion, said } from './place-support.ts';
import { DAY, expect, itIs, LANGUAGES, longUnlessEnglish, test, words } from './support.ts';

for (const lang of LANGUAGES) {
  test(`a postcode answers the question, and leads to the same as a tap, in ${lang}`, async ({ page }) => {
    await itIs(page, DAY);
    await openQuestion(page, lang);
    await field(page, lang).fill('b29 6lj');
    await expect(said(page)).toHaveText(chosen(lang, 'area.birmingham'));
    await expect(answer(page, lang, 'birmingham')).toBeChecked();
    await button(page, lang, 'finder.next').click();
    await button(page, lang, 'finder.show').click();
    await expect(results(page)).toBeVisible();
    expect(await shownResults(page)).toEqual(
      foundByCommand({ audience: 'V', danger: 'not_now', area: 'birmingham' }, DAY),
    );
  });

  test(`a code on a border offers each council, in ${lang}`, async ({ page }) => {
    await openQuestion(page, lang);
    await field(page, lang).fill('B32');
    await expect(said(page)).toHaveText(words(lang, 'place.which'));
    await expect(offered(page)).toHaveText(
      ['area.birmingham', 'area.bromsgrove', 'area.dudley'].map((key) => words(lang, key)),
    );
    await expect(page.locator('fieldset input:checked')).toHaveCount(0);
    await offered(page).nth(1).click();
    await expect(said(page)).toHaveText(comesTo(lang, 'area.bromsgrove', 'axis.area.worcestershire'));
    await expect(said(page)).toBeFocused();
    await expect(answer(page, lang, 'worcestershire')).toBeChecked();
    await expect(offered(page)).toHaveCount(0);
  });

  test(`a misspelt town is offered, not taken, in ${lang}`, async ({ page }) => {
    await openQuestion(page, lang);
    await field(page, lang).fill('tiptn');
    await expect(said(page)).toHaveText(words(lang, 'place.maybe'));
    await expect(page.locator('fieldset input:checked')).toHaveCount(0);
    await page.getByRole('button', { name: `Tipton (${words(lang, 'area.sandwell')})` }).click();
    await expect(answer(page, lang, 'sandwell')).toBeChecked();
  });

  test(
    `axe finds nothing wrong where a place is asked for and offered, light and dark, in ${lang} [A1, A5]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await openQuestion(page, lang);
      await field(page, lang).fill('great bar');
      await expect(offered(page)).toHaveCount(3);
      expect((await lookInBoth(page)).faults).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await overflow(page)).toEqual([]);
    },
  );
}

test('two districts of one county need not be told apart', async ({ page }) => {
  await openQuestion(page, 'en');
  await field(page, 'en').fill('b60');
  await expect(said(page)).toHaveText(chosen('en', 'axis.area.worcestershire'));
  await expect(answer(page, 'en', 'worcestershire')).toBeChecked();
  await expect(offered(page)).toHaveCount(0);
});

test('a neighbour, and a code from far away, are "somewhere else"', async ({ page }) => {
  await openQuestion(page, 'en');
  const elsewhere = answer(page, 'en', 'elsewhere_or_want_to_move');
  await field(page, 'en').fill('solihull');
  await expect(said(page)).toHaveText(comesTo('en', 'area.solihull', 'axis.area.elsewhere_or_want_to_move'));
  await expect(elsewhere).toBeChecked();
  await field(page, 'en').fill('redditch');
  await expect(answer(page, 'en', 'worcestershire')).toBeChecked();
  await field(page, 'en').fill('M1 1AE');
  await expect(said(page)).toHaveText(chosen('en', 'axis.area.elsewhere_or_want_to_move'));
  await expect(elsewhere).toBeChecked();
});

test('what nobody knows is said to be unknown, and takes back what the field chose', async ({ page }) => {
  await openQuestion(page, 'en');
  await field(page, 'en').fill('tipton');
  await expect(answer(page, 'en', 'sandwell')).toBeChecked();
  await field(page, 'en').fill('zanzibar');
  await expect(said(page)).toHaveText(words('en', 'place.unknown'));
  await expect(page.locator('fieldset input:checked')).toHaveCount(0);
  // What was tapped stays.
  await answer(page, 'en', 'birmingham').check();
  await field(page, 'en').fill('B99');
  await expect(said(page)).toHaveText(words('en', 'place.unknown'));
  await expect(answer(page, 'en', 'birmingham')).toBeChecked();
});

test('with the keyboard alone: the field, Enter, a choice, and on [A3]', async ({ page }) => {
  await openQuestion(page, 'en');
  await tabTo(page, words('en', 'place.label'));
  await page.keyboard.type('wr12');
  await page.keyboard.press('Enter');
  await expect(offered(page)).toHaveText([words('en', 'area.wychavon'), words('en', 'place.elsewhere')]);
  expect(await questionOf(page)).toBe('area');
  await page.keyboard.press('Tab');
  await expect(offered(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toBeFocused();
  await expect(answer(page, 'en', 'worcestershire')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(button(page, 'en', 'finder.next')).toBeFocused();
});

test('who goes on without waiting is not brought back', async ({ page }) => {
  await openQuestion(page, 'en');
  await field(page, 'en').fill('b29');
  await expect(said(page)).toHaveText(chosen('en', 'area.birmingham'));
  await field(page, 'en').fill('tipton');
  await button(page, 'en', 'finder.next').click();
  const next = await questionOf(page);
  expect(next).not.toBe('area');
  await page.waitForTimeout(700);
  expect(await questionOf(page)).toBe(next);
});
