import type { Page } from '@playwright/test';
import {
  answerAll,
  answerOne,
  breakFinder,
  button,
  card,
  foundByCommand,
  knownServices,
  openFinder,
  option,
  questionOf,
  results,
  shownResults,
  tabTo,
  type Answers,
} from './finder-support.ts';
import { DAY, expect, itIs, NIGHT, test, words } from './support.ts';
import { numbersBeforeWords } from './word-faults.ts';

test('a woman in Sandwell whose money is taken sees whom to ring, and why', async ({ page }) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    area: 'sandwell',
    sex_gender: 'woman',
    harms: ['money'],
  };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  const money = results(page).locator('[data-kind="economic_support"]');
  await expect(money).toContainText(words('en', 'axis.harms.money'));
  const line = card(page, 'bcwa-helpline');
  await expect(line.locator('a[href^="tel:+44"]').first()).toBeVisible();
  await expect(line).toContainText(words('en', 'hours.open'));
  expect((await shownResults(page))[0]?.services[0]).toBeDefined();
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('a man in Worcestershire at night sees that his line is shut, and what to do if the others are too', async ({
  page,
}) => {
  const answers: Answers = { audience: 'V', danger: 'not_now', area: 'worcestershire', sex_gender: 'man' };
  await itIs(page, NIGHT);
  await answerAll(page, 'en', answers);
  await expect(results(page)).toContainText(words('en', 'say.mens_line_hours'));
  await expect(card(page, 'wmwa-mens-helpline')).toContainText(words('en', 'hours.closed'));
  // Where the hours are not known, nothing is said.
  await expect(card(page, 'mankind-initiative')).not.toContainText(words('en', 'hours.open'));
  await expect(card(page, 'mankind-initiative')).not.toContainText(words('en', 'hours.closed'));
  const forWomen = (await knownServices(page)).filter(({ helps }) => helps.sex === 'women').map(({ id }) => id);
  const shown = (await shownResults(page)).flatMap(({ services }) => services);
  expect(shown.filter((id) => forWomen.includes(id))).toEqual([]);
  expect(await shownResults(page)).toEqual(foundByCommand(answers, NIGHT));
});

test('by day the same man sees that his local line is open, and until when', async ({ page }) => {
  await itIs(page, DAY);
  await answerAll(page, 'en', { audience: 'V', danger: 'not_now', area: 'worcestershire', sex_gender: 'man' });
  await expect(card(page, 'wmwa-mens-helpline')).toContainText(words('en', 'hours.open_until', { time: '10:00 pm' }));
});

test('a 15-year-old is told of a right to be safe, and of lines for young people', async ({ page }) => {
  const answers: Answers = { audience: 'V', danger: 'not_now', area: 'birmingham', age: '13_15' };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  await expect(results(page)).toContainText(words('en', 'notice.child'));
  await expect(card(page, 'childline').locator('a[href="tel:08001111"], a[href="tel:+448001111"]')).toBeVisible();
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
  await expect(results(page).locator('[data-kind="refuge"]')).toHaveCount(0);
});

test('someone who is not sure about danger sees 999 first', async ({ page }) => {
  const answers: Answers = { audience: 'V', danger: 'not_sure' };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  await expect(results(page)).toContainText(words('en', 'notice.emergency'));
  const [first] = await shownResults(page);
  expect(first?.kind).toBe('emergency_999');
  await expect(card(page, 'police-999-emergency').locator('a[href="tel:999"]')).toBeVisible();
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('a GP sees what must be done, with the rules it rests on', async ({ page }) => {
  const answers: Answers = { audience: 'P_gp', area: 'birmingham', harms: ['strangled_recent'] };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  await expect(results(page)).toContainText(words('en', 'must.run_table_general_practice'));
  await expect(results(page)).toContainText('P49');
  await expect(results(page)).toContainText(words('en', 'notice.health'));
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('a person worried about their own behaviour sees no service of the people they may hurt', async ({ page }) => {
  const answers: Answers = {
    audience: 'X',
    danger: 'not_now',
    area: 'sandwell',
    sex_gender: 'man',
    harms: ['hit_or_hurt', 'suicidal'],
  };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  expect((await shownResults(page))[0]).toEqual({ kind: 'perpetrator_helpline', services: ['respect-phoneline'] });
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
  const text = (await page.getByRole('main').textContent()) ?? '';
  const notForThem = (await knownServices(page)).filter(({ helps }) => !helps.audience.includes('X'));
  expect(notForThem.length).toBeGreaterThan(30);
  expect(notForThem.filter(({ name }) => text.includes(name)).map(({ id }) => id)).toEqual([]);
});

test('who skips everything still gets lines to ring, after what a call leaves behind [S30]', async ({ page }) => {
  await itIs(page, NIGHT);
  await answerAll(page, 'en', {});
  const shown = await shownResults(page);
  expect(shown).toEqual(foundByCommand({}, NIGHT));
  expect(shown.flatMap(({ services }) => services)).toEqual(
    expect.arrayContaining(['bcwa-helpline', 'bswa-helpline', 'nda-helpline-refuge']),
  );
  expect(await results(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(4);
  expect(await numbersBeforeWords(results(page), words('en', 'service.call_trace'))).toEqual([]);
});

test('a man sees which services are for women only, and whom to ring instead (P159)', async ({ page }) => {
  await itIs(page, DAY);
  await answerAll(page, 'en', { audience: 'V', danger: 'not_now', area: 'birmingham', sex_gender: 'man' });
  const missed = page.locator('[data-miss="bswa-helpline"]');
  await expect(missed).toBeHidden();
  await page.getByText(words('en', 'finder.removed')).click();
  await expect(missed).toContainText(words('en', 'finder.near_women'));
  await expect(missed).toContainText(words('en', 'finder.near_ring'));
  const number = (await missed.locator('a[href^="tel:"]').getAttribute('href')) ?? '';
  await expect(results(page).locator(`[data-service] a[href="${number}"]`).first()).toBeVisible();
});

test('the finder says the same in Urdu, and first what a call leaves behind [S30]', async ({ page }) => {
  const answers: Answers = {
    audience: 'F',
    danger: 'not_sure',
    area: 'birmingham',
    sex_gender: 'woman',
    harms: ['honour'],
  };
  await itIs(page, DAY);
  await answerAll(page, 'ur', answers);
  await expect(results(page)).toContainText(words('ur', 'notice.one_chance'));
  await expect(results(page).locator('[data-opening]')).toContainText(words('ur', 'finder.opening_F'));
  expect(await results(page).locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
  expect(await numbersBeforeWords(results(page), words('ur', 'service.call_trace'))).toEqual([]);
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('goes back, finds the answer as it was, and changes it', async ({ page }) => {
  await openFinder(page, 'en');
  await answerOne(page, 'en', 'V');
  await answerOne(page, 'en', 'not_now');
  await answerOne(page, 'en', 'sandwell');
  await button(page, 'en', 'finder.back').click();
  await expect(option(page, 'en', 'area', 'sandwell')).toBeChecked();
  await option(page, 'en', 'area', 'birmingham').check();
  await expect(option(page, 'en', 'area', 'sandwell')).not.toBeChecked();
  await button(page, 'en', 'finder.next').click();
  await button(page, 'en', 'finder.show').click();
  await expect(card(page, 'bswa-helpline')).toBeVisible();
  await expect(card(page, 'bcwa-helpline')).toHaveCount(0);
});

test('changes an answer from the results, and starts again', async ({ page }) => {
  await answerAll(page, 'en', { audience: 'V', danger: 'not_now', area: 'sandwell' });
  await expect(card(page, 'bcwa-helpline')).toBeVisible();
  await page.getByText(words('en', 'finder.answers')).click();
  await page
    .getByRole('button', { name: `${words('en', 'finder.change')}: ${words('en', 'axis.area')}`, exact: true })
    .click();
  expect(await questionOf(page)).toBe('area');
  await option(page, 'en', 'area', 'worcestershire').check();
  await button(page, 'en', 'finder.show').click();
  await expect(card(page, 'wmwa-helpline-worcestershire')).toBeVisible();
  await expect(card(page, 'bcwa-helpline')).toHaveCount(0);
  if (!(await button(page, 'en', 'finder.again').isVisible()))
    await page.getByText(words('en', 'finder.answers')).click();
  await button(page, 'en', 'finder.again').click();
  expect(await questionOf(page)).toBe('audience');
  await expect(page.getByRole('group').locator('input:checked')).toHaveCount(0);
});

test('takes back one of several answers', async ({ page }) => {
  await openFinder(page, 'en');
  while ((await questionOf(page)) !== 'harms') await answerOne(page, 'en', undefined);
  await option(page, 'en', 'harms', 'money').check();
  await option(page, 'en', 'harms', 'stalking').check();
  await option(page, 'en', 'harms', 'money').uncheck();
  await button(page, 'en', 'finder.show').click();
  await expect(results(page).locator('[data-kind="stalking_support"]')).toBeVisible();
  await expect(results(page).locator('[data-kind="economic_support"]')).toHaveCount(0);
});

test('goes through the finder with the keyboard alone [A3]', async ({ page }) => {
  const chooses: Record<string, string> = { audience: 'V', area: 'sandwell', harms: 'money' };
  await openFinder(page, 'en');
  await page.locator('main').focus();
  for (let turn = 0; turn < 30 && !(await results(page).isVisible()); turn++) {
    const axis = await questionOf(page);
    const given = chooses[axis];
    const wanted = given !== undefined && (await option(page, 'en', axis, given).isVisible()) ? given : undefined;
    if (wanted !== undefined) {
      await tabTo(page, words('en', `axis.${axis}.${wanted}`));
      await page.keyboard.press('Space');
      await expect(option(page, 'en', axis, wanted)).toBeChecked();
    }
    await tabTo(page, words('en', wanted === undefined ? 'finder.skip' : 'finder.next'));
    await page.keyboard.press('Enter');
    // The new question or the results have the focus: it is read out, and the next Tab goes to its first answer.
    await expect(page.locator('[data-focus]')).toBeFocused();
  }
  await expect(results(page).locator('[data-kind="economic_support"]')).toBeVisible();
  await expect(results(page).getByRole('heading', { name: words('en', 'finder.results'), exact: true })).toBeFocused();
});

test('the address, the title and the history stay as they are through the whole finder [S6]', async ({ page }) => {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await openFinder(page, 'en');
  const start = await page.evaluate(() => [location.href, document.title, history.length]);
  while (!(await results(page).isVisible())) {
    const axis = await questionOf(page);
    await answerOne(page, 'en', { audience: 'V', harms: ['stalking', 'tech'] }[axis]);
    expect(await page.evaluate(() => [location.href, document.title, history.length])).toEqual(start);
  }
  expect(await page.evaluate(() => [location.href, document.title, history.length])).toEqual(start);
  expect(addresses.length).toBe(1);
});

test('a reload starts afresh: nothing said is kept [S3]', async ({ page }) => {
  await answerAll(page, 'en', { audience: 'V', area: 'sandwell', harms: ['money'] });
  await page.reload();
  await expect(button(page, 'en', 'finder.next')).toBeEnabled();
  expect(await questionOf(page)).toBe('audience');
  await expect(page.getByRole('group').locator('input:checked')).toHaveCount(0);
  await expect(page.getByText(words('en', 'finder.answers'))).toHaveCount(0);
});

/** The list of pages that stands in for the finder. */
const instead = (page: Page) => page.getByRole('main').getByText(words('en', 'finder.no_script'));

test('the pages that stand in for the finder are not shown beside it', async ({ page }) => {
  await openFinder(page, 'en');
  await expect(instead(page)).toBeHidden();
  while (!(await results(page).isVisible())) await answerOne(page, 'en', undefined);
  await expect(instead(page)).toBeHidden();
});

const FAULTS: [string, (page: Page) => Promise<unknown>][] = [
  [
    'cannot load',
    async (page) => {
      await page.route('**/find.json', (route) => route.abort());
      await page.goto('/en/find/');
    },
  ],
  [
    'is sent what it cannot read',
    async (page) => {
      await page.route('**/find.json', (route) => route.fulfill({ json: {} }));
      await page.goto('/en/find/');
    },
  ],
  [
    'breaks after an answer',
    async (page) => {
      await openFinder(page, 'en');
      await breakFinder(page, 'en');
    },
  ],
];
for (const [fault, arrive] of FAULTS) {
  test(`when the finder ${fault}, there is a way on to the same help`, async ({ page }) => {
    await arrive(page);
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(words('en', 'finder.failed'));
    await page
      .getByRole('main')
      .getByRole('link', { name: words('en', 'axis.audience.V'), exact: true })
      .click({ timeout: 3000 });
    await expect(page).toHaveURL('/en/find/me/');
  });
}

test('emergency help and the exit are there at every step', async ({ page }) => {
  await openFinder(page, 'en');
  while (!(await results(page).isVisible())) {
    await expect(page.locator('[data-emergency] a[href="tel:999"]')).toBeVisible();
    await expect(page.locator('[data-exit]')).toBeInViewport();
    await answerOne(page, 'en', undefined);
  }
  await expect(page.locator('[data-emergency] a[href="tel:999"]')).toBeVisible();
});
