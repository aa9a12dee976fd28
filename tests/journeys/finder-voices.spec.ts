// Who asks, in three voices and one, and never more than five answers in view.
import type { Page } from '@playwright/test';
import { lookInBoth } from './axe-faults.ts';
import {
  answerOne,
  button,
  choicesTo,
  foundByCommand,
  moveOn,
  openFinder,
  option,
  questionOf,
  results,
  screenNow,
  shownResults,
  tabTo,
  type Answers,
} from './finder-support.ts';
import { DAY, expect, itIs, type Lang, LANGUAGES, LONG, longUnlessEnglish, test, words } from './support.ts';

const VOICES = ['V', 'group.someone', 'group.work', 'X'];
const AUDIENCES: Record<string, 'V' | 'F' | 'P' | 'X'> = {
  V: 'V',
  F: 'F',
  employer: 'F',
  community_group: 'F',
  P_asc: 'P',
  P_gp: 'P',
  P_children: 'P',
  P_housing: 'P',
  pharmacist: 'P',
  P_other: 'P',
  X: 'X',
};

/** What can be chosen on the screen, by its words. */
async function inView(page: Page): Promise<string[]> {
  const labels = await page.locator('fieldset[data-axis] label').allTextContents();
  return labels.map((label) => label.trim());
}

/** What was said, as the results tell it. */
async function saidOf(page: Page, lang: Lang): Promise<string> {
  await page.getByText(words(lang, 'finder.answers'), { exact: true }).click();
  return page.locator('details.screen').innerText();
}

for (const lang of LANGUAGES) {
  test(`the first screen asks in three voices and one, in ${lang}`, async ({ page }) => {
    await openFinder(page, lang);
    expect(await inView(page)).toEqual(VOICES.map((choice) => words(lang, `axis.audience.${choice}`)));
  });

  test(`each voice reaches everybody who stands behind it, in ${lang}`, longUnlessEnglish(lang), async ({ page }) => {
    // In Urdu one of each voice: who stands behind which is the same in every language.
    const asked = Object.entries(AUDIENCES).filter(
      ([audience]) => lang === 'en' || ['V', 'F', 'P_gp', 'X'].includes(audience),
    );
    for (const [audience, voice] of asked) {
      await openFinder(page, lang);
      await answerOne(page, lang, audience);
      await button(page, lang, 'finder.show').click();
      await expect(results(page).locator('[data-opening]')).toContainText(words(lang, `finder.opening_${voice}`));
      expect(await saidOf(page, lang)).toContain(words(lang, `axis.audience.${audience}`));
    }
  });
}

test('who works with somebody and says no more is asked nothing twice, and is taken for a professional', async ({
  page,
}) => {
  await openFinder(page, 'en');
  await option(page, 'en', 'audience', 'group.work').check();
  await moveOn(page, 'en', 'finder.next');
  await moveOn(page, 'en', 'finder.skip');
  expect(await questionOf(page)).toBe('danger');
  await button(page, 'en', 'finder.show').click();
  await expect(results(page)).toContainText(words('en', 'must.run_table_marac'));
  expect(await shownResults(page)).toEqual(foundByCommand({ audience: 'P_other' }, new Date().toISOString()));
});

test('what was chosen before the script came is kept, a group too', async ({ page }) => {
  let go = () => {};
  const waits = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/find.json', async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto('/en/find/');
  await option(page, 'en', 'audience', 'group.work').check();
  go();
  await expect(button(page, 'en', 'finder.next')).toBeEnabled();
  await expect(option(page, 'en', 'audience', 'group.work')).toBeChecked();
  await moveOn(page, 'en', 'finder.next');
  await expect(option(page, 'en', 'audience', 'P_gp')).toBeVisible();
});

test('goes back from a group to the groups, and finds what was chosen', async ({ page }) => {
  await openFinder(page, 'en');
  await option(page, 'en', 'audience', 'group.work').check();
  await moveOn(page, 'en', 'finder.next');
  await option(page, 'en', 'audience', 'group.other_work').check();
  await moveOn(page, 'en', 'finder.next');
  await option(page, 'en', 'audience', 'pharmacist').check();
  await moveOn(page, 'en', 'finder.next');
  expect(await questionOf(page)).toBe('danger');
  await moveOn(page, 'en', 'finder.back');
  await expect(option(page, 'en', 'audience', 'group.work')).toBeChecked();
  await moveOn(page, 'en', 'finder.next');
  await expect(option(page, 'en', 'audience', 'group.other_work')).toBeChecked();
  await moveOn(page, 'en', 'finder.back');
  await option(page, 'en', 'audience', 'V').check();
  await moveOn(page, 'en', 'finder.next');
  expect(await questionOf(page)).toBe('danger');
});

/** Whether the first answer stands on a small phone's screen as it comes, above the exit. */
async function isFirstInSight(page: Page): Promise<boolean> {
  const answer = await page.locator('fieldset label').first().boundingBox();
  const exit = await page.locator('[data-exit]').boundingBox();
  return answer !== null && exit !== null && answer.y >= 0 && answer.y + answer.height <= exit.y;
}

/** Walks every screen that follows, into every group and out again; what shows too much, or too little, is named. */
async function walkAll(page: Page, seen: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  const look = async () => {
    const shown = await inView(page);
    seen.add(await screenNow(page));
    if (shown.length < 2 || shown.length > 5) faults.push(`${await screenNow(page)}: ${String(shown.length)}`);
    for (const key of ['unknown', 'skip', 'back'])
      if (!(await button(page, 'en', `finder.${key}`).isVisible())) faults.push(`${await screenNow(page)}: no ${key}`);
    if (!(await isFirstInSight(page))) faults.push(`${await screenNow(page)}: one has to scroll to the first answer`);
  };
  const intoGroups = async () => {
    await look();
    const groups = await page
      .locator('fieldset input[value^="group."]')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    for (const group of groups) {
      await page.locator(`fieldset input[value="${group}"]`).check();
      await moveOn(page, 'en', 'finder.next');
      await intoGroups();
      await moveOn(page, 'en', 'finder.back');
    }
  };
  while (!(await results(page).isVisible())) {
    await intoGroups();
    // "I do not know" leads to the next part of a question, "skip" would leave it.
    await moveOn(
      page,
      'en',
      (await page.locator('fieldset input[type="checkbox"]').count()) > 0 ? 'finder.unknown' : 'finder.skip',
    );
  }
  return faults;
}

for (const audience of ['V', 'F', 'P_gp', 'X']) {
  const details = audience === 'V' ? {} : LONG;
  test(
    `never more than five answers are in view, the first without scrolling, on any screen that ${audience} can come to [A15]`,
    details,
    async ({ page }) => {
      test.slow();
      const seen = new Set<string>();
      await openFinder(page, 'en');
      const faults = audience === 'V' ? await walkAll(page, seen) : [];
      await openFinder(page, 'en');
      await answerOne(page, 'en', audience);
      faults.push(...(await walkAll(page, seen)));
      await button(page, 'en', 'finder.more').click();
      await expect.poll(() => screenNow(page)).not.toBe('results');
      faults.push(...(await walkAll(page, seen)));
      expect(faults).toEqual([]);
      expect(seen.size).toBeGreaterThan(audience === 'X' ? 5 : 20);
    },
  );
}

test('says what is happening over several groups, and what was said stays in sight', async ({ page }) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    harms: ['money', 'strangled_past', 'honour', 'past_only'],
  };
  await itIs(page, DAY);
  await openFinder(page, 'en');
  await answerOne(page, 'en', 'V');
  await answerOne(page, 'en', 'not_now');
  while ((await questionOf(page)) !== 'harms') await answerOne(page, 'en', undefined);
  await expect(page.locator('fieldset')).toContainText(words('en', 'finder.part', { number: 1, total: 4 }));
  await option(page, 'en', 'harms', 'money').check();
  await moveOn(page, 'en', 'finder.next');
  await expect(page.locator('legend')).toContainText(words('en', 'axis.harms.group.body'));
  await expect(page.locator('legend')).toBeFocused();
  await expect(page.locator('[data-said]')).toContainText(words('en', 'axis.harms.money'));
  await option(page, 'en', 'harms', 'strangled_past').check();
  await moveOn(page, 'en', 'finder.back');
  await expect(option(page, 'en', 'harms', 'money')).toBeChecked();
  await expect(page.locator('[data-said]')).toContainText(words('en', 'axis.harms.strangled_past'));
  await moveOn(page, 'en', 'finder.next');
  await moveOn(page, 'en', 'finder.next');
  await option(page, 'en', 'harms', 'honour').check();
  await moveOn(page, 'en', 'finder.next');
  await option(page, 'en', 'harms', 'past_only').check();
  await expect(page.locator('[data-said] strong')).toHaveText(
    ['money', 'strangled_past', 'honour'].map((id) => words('en', `axis.harms.${id}`)).join(' · '),
  );
  await moveOn(page, 'en', 'finder.next');
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('skipping the rest of a question takes back nothing that was said in it', async ({ page }) => {
  await openFinder(page, 'en');
  await answerOne(page, 'en', 'V');
  while ((await questionOf(page)) !== 'harms') await answerOne(page, 'en', undefined);
  await option(page, 'en', 'harms', 'money').check();
  await moveOn(page, 'en', 'finder.next');
  await option(page, 'en', 'harms', 'hit_or_hurt').check();
  await moveOn(page, 'en', 'finder.skip');
  await expect(results(page).locator('[data-kind="economic_support"]')).toBeVisible();
  expect(await saidOf(page, 'en')).not.toContain(words('en', 'axis.harms.hit_or_hurt'));
});

test('a part of a question that could change nothing is not shown', async ({ page }) => {
  await openFinder(page, 'en');
  await answerOne(page, 'en', 'X');
  while ((await questionOf(page)) !== 'harms') await answerOne(page, 'en', undefined);
  // Nothing that happens day to day changes what somebody who harms is shown; what calls for a doctor or for 999 does.
  expect(await screenNow(page)).toContain(words('en', 'axis.harms.group.body'));
  while ((await screenNow(page)) !== 'results') {
    expect(await screenNow(page)).not.toContain(words('en', 'axis.harms.group.day_to_day'));
    await moveOn(page, 'en', 'finder.unknown');
  }
});

test('goes through groups and parts with the keyboard alone [A3]', async ({ page }) => {
  await openFinder(page, 'en');
  await page.locator('main').focus();
  for (const choice of choicesTo('audience', 'pharmacist')) {
    await tabTo(page, words('en', `axis.audience.${choice}`));
    await page.keyboard.press('Space');
    await tabTo(page, words('en', 'finder.next'));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-focus]')).toBeFocused();
  }
  while ((await questionOf(page)) !== 'harms') {
    await tabTo(page, words('en', 'finder.skip'));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-focus]')).toBeFocused();
  }
  for (const choice of ['money', 'sexual_past']) {
    await tabTo(page, words('en', `axis.harms.${choice}`));
    await page.keyboard.press('Space');
    await tabTo(page, words('en', 'finder.next'));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-focus]')).toBeFocused();
  }
  await tabTo(page, words('en', 'finder.show'));
  await page.keyboard.press('Enter');
  await expect(results(page).locator('[data-kind="isva"]')).toBeVisible();
});

for (const lang of LANGUAGES) {
  test(
    `axe finds nothing wrong in a group and in a part of a question, light and dark, in ${lang} [A1]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await openFinder(page, lang);
      await option(page, lang, 'audience', 'group.work').check();
      await moveOn(page, lang, 'finder.next');
      expect((await lookInBoth(page)).faults).toEqual([]);
      await moveOn(page, lang, 'finder.skip');
      while ((await questionOf(page)) !== 'harms') await answerOne(page, lang, undefined);
      await option(page, lang, 'harms', 'money').check();
      await moveOn(page, lang, 'finder.next');
      expect((await lookInBoth(page)).faults).toEqual([]);
    },
  );
}
