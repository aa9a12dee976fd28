import type { Page } from '@playwright/test';
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
import { expect, servicesIn, test } from './support.ts';

const CALLS = 'Times the police were called';
const MONTHS = 'Months since the last MARAC';
const JUDGEMENT = 'Are you seriously worried';
const NEW = 'Has anything new been done';

const open = (page: Page) => page.locator('[data-open]:visible li');

test('a social worker in Sandwell whose case does not meet section 42 is shown what remains, and no duty is claimed', async ({
  page,
}) => {
  await openDesk(page, 'adults');
  await answerEach(page, NOT_MET);
  await says(page, '1 case applies: Not met, but help goes on.');
  expect(await rowsInView(page)).toEqual(['S42-3']);
  const left = page.getByRole('article').filter({ visible: true });
  await expect(left).toContainText('The duty to care stays');
  await expect(left).toContainText("Show the way to the local service such as Women's Aid");
  await expect(left).toContainText('Never close with "no further action"');
  await expect(left).not.toContainText('section 42 is met');
  await expect(open(page)).toHaveCount(0);
  await answer(page, 'Whom to ring: which area?', 'Sandwell');
  const contacts = await servicesIn(page.getByRole('main'));
  expect(contacts).toContain('bcwa-helpline');
  expect(contacts).not.toContain('bswa-helpline');
  await answer(page, 'Is there a child in the home', 'Yes');
  await says(page, '2 cases apply: Not met, but help goes on.');
  expect(await rowsInView(page)).toEqual(['S42-3', 'S42-O2']);
});

test('a case that meets section 42 says so, and that it hangs on the age while nobody has told it', async ({
  page,
}) => {
  await openDesk(page, 'adults');
  const { 'Is the person 18 or over?': age, ...parts } = MET;
  await answerEach(page, parts);
  await says(page, '1 case applies: All three parts are met. More answers may change this.');
  await expect(page.locator('[data-open]')).toContainText('Not answered, and may change this');
  await expect(open(page)).toHaveText(['Is the person 18 or over?']);
  await answer(page, 'Is the person 18 or over?', age);
  await expect(open(page)).toHaveCount(0);
  expect(await rowsInView(page)).toEqual(['S42-1']);
  await answer(page, 'Is the person 18 or over?', 'No');
  await says(page, /^1 case applies: Under 18, so child safeguarding\./);
});

test('"not sure" is enough to raise a concern', async ({ page }) => {
  await openDesk(page, 'adults');
  await answerEach(page, { ...MET, 'Do they need care and support': 'Not sure' });
  await says(page, '1 case applies: Raise the concern, and the council decides.');
});

test('what cannot be decided yet shows every case that may apply, and what is needed to decide', async ({ page }) => {
  await openDesk(page, 'adults');
  await answerEach(page, { ...NOT_MET, 'Is somebody coercing or controlling them?': 'Not known' });
  await says(page, 'Not decided yet. One of the cases below may apply.');
  expect(await rowsInView(page)).toEqual(['S42-5', 'S42-3']);
  await expect(page.locator('[data-open]')).toContainText('Needed to decide');
  await expect(open(page)).toHaveText(['Is somebody coercing or controlling them?']);
  for (const card of await page.locator('[data-row]:visible').all()) await expect(card).toContainText('May apply');
});

test('nine ticks and a serious worry are referred to MARAC, and no page of the desk makes a number a condition', async ({
  page,
}) => {
  await openDesk(page, 'meetings');
  await page.getByLabel(TICKS).fill('9');
  // Few ticks alone settle nothing: the other grounds are asked for.
  await says(page, '1 case applies: No ground for MARAC on these answers. More answers may change this.');
  await expect(open(page)).toContainText([JUDGEMENT]);
  await answer(page, JUDGEMENT, 'Yes');
  await says(page, /^3 cases apply: Refer to MARAC\./);
  expect(await rowsInView(page)).toEqual(['M-1', 'M-R1', 'M-R5']);
  await expect(page.getByRole('main')).toContainText('Never turn anyone away for too few ticks.');
  await expect(page.getByRole('main')).toContainText('No number of ticks is a gate.');
  for (const desk of ['adults', 'meetings', 'practice', 'children', 'housing'] satisfies Desk[]) {
    await openDesk(page, desk);
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(text, desk).not.toMatch(/\b(must|need|needs|only with|only from|at least) (have )?14\b/i);
    expect(text, desk).not.toMatch(/\b(standard|medium|high)[- ]risk band\b/i);
  }
});

const MARAC_ROWS: [id: string, refers: boolean, given: Record<string, string>][] = [
  ['M-T1', true, { [JUDGEMENT]: 'No', [TICKS]: '14', [CALLS]: '0' }],
  ['M-T2', false, { [JUDGEMENT]: 'No', [TICKS]: '13', [CALLS]: '0' }],
  ['M-T3', true, { [JUDGEMENT]: 'Yes', [TICKS]: '4', [CALLS]: '0' }],
  ['M-T4', true, { [JUDGEMENT]: 'No', [TICKS]: '6', [CALLS]: '3' }],
  ['M-T5', true, { [JUDGEMENT]: 'No', [TICKS]: '3', [CALLS]: '0', [MONTHS]: '12', [NEW]: 'Yes' }],
  ['M-T6', false, { [JUDGEMENT]: 'No', [TICKS]: '3', [CALLS]: '0', [MONTHS]: '13', [NEW]: 'Yes' }],
];
for (const [id, refers, given] of MARAC_ROWS) {
  test(`${id} of the MARAC table holds through the form`, async ({ page }) => {
    await openDesk(page, 'meetings');
    for (const [question, value] of Object.entries(given)) {
      if (/^\d+$/.test(value)) await page.getByLabel(question).fill(value);
      else await answer(page, question, value);
    }
    await says(page, refers ? /: Refer to MARAC\./ : /: No ground for MARAC on these answers\./);
    expect((await rowsInView(page)).includes('M-R1')).toBe(refers);
    // Whoever is not referred is still sent to the local service, and nothing says that they are safe.
    if (!refers)
      await expect(page.locator('[data-row="M-6"]')).toContainText('Refer to the local service all the same.');
  });
}

test('a child under 16 is not referred to MARAC in their own right, whatever the ticks', async ({ page }) => {
  await openDesk(page, 'meetings');
  await page.getByLabel(TICKS).fill('20');
  await expect(open(page)).toHaveText(['Age of the person who is hurt']);
  await page.getByLabel('Age of the person').fill('15');
  await expect(page.locator('[data-row="M-R4"]')).toBeVisible();
  await expect(page.locator('[data-row="M-R1"]')).toBeHidden();
});

test('a number that is none is not read, and that is said', async ({ page }) => {
  await openDesk(page, 'meetings');
  const ticks = page.getByLabel(TICKS);
  for (const text of ['1O', '13.5', '-14', 'many']) {
    await ticks.fill(text);
    await expect(ticks).toHaveAttribute('aria-invalid', 'true');
    await expect(line(page)).toContainText('Write a whole number in digits, or leave it empty.');
    await expect(line(page)).not.toContainText('Refer to MARAC');
  }
  await ticks.fill('14');
  await expect(ticks).toHaveAttribute('aria-invalid', 'false');
  await says(page, /^3 cases apply: Refer to MARAC\./);
});

test('a GP in Worcestershire without IRIS refers straight to the service of the county', async ({ page }) => {
  await openDesk(page, 'practice');
  await answerEach(page, { 'Does the practice have IRIS': 'No', 'The patient is': 'Woman' });
  await says(page, /^1 case applies\./);
  expect(await rowsInView(page)).toEqual(['G-3']);
  await expect(page.locator('[data-row="G-3"]')).toContainText('Refer straight to the local service, with consent.');
  await expect(page.locator('[data-row="G-3"]')).toContainText('Do not send them to');
  await answer(page, 'Whom to ring: which area?', 'Worcestershire');
  const contacts = await servicesIn(page.getByRole('main'));
  expect(contacts).toContain('wmwa-helpline-worcestershire');
  expect(contacts.filter((id) => id.includes('iris'))).toEqual([]);
  await answer(page, 'Do they need an interpreter?', 'Yes');
  await expect(page.locator('[data-row="G-8"]')).toContainText('Never let family, friends or carers interpret.');
});

test('a housing officer who was told "go back to your own council" learns that any council takes it', async ({
  page,
}) => {
  await openDesk(page, 'housing');
  await answer(page, 'Do they have no ties to the area?', 'Yes');
  await says(page, /^1 case applies\./);
  await expect(page.locator('[data-row="H-6"]')).toContainText('Any council takes the application.');
  await expect(page.locator('[data-row="H-6"]')).toContainText('Never say "go to your own council".');
  await answerEach(page, { 'Would staying probably lead': 'Yes', 'Does their status allow': 'Yes' });
  await expect(line(page)).toContainText('Counts as homeless');
  await expect(line(page)).toContainText('Has priority for a home');
  await answer(page, 'Where do they ask for help?', 'Worcestershire');
  await expect(page.locator('[data-row="H-9"]')).toContainText('six districts');
  const areas = page.locator('[data-area]:visible');
  await expect(areas).toHaveCount(1);
  await expect(areas).toHaveAttribute('data-area', 'worcestershire');
  // Somewhere else narrows nothing.
  await answer(page, 'Where do they ask for help?', 'Somewhere else');
  await expect(areas).toHaveCount(3);
});

test('safety at home is not offered before the risk is known (P67)', async ({ page }) => {
  await openDesk(page, 'housing');
  await answerEach(page, {
    'Does the person who harms live there?': 'No',
    'Does the person want to stay in the home?': 'Yes',
    'Has the risk been assessed?': 'Yes',
  });
  await expect(open(page)).toContainText(['Is the risk high?']);
  await answer(page, 'Is the risk high?', 'Yes');
  await expect(line(page)).toContainText('Safety at home only with MARAC and the IDVA');
});

test('a patient of 15 is a matter for the front door for children, whoever asks about IRIS', async ({ page }) => {
  await openDesk(page, 'practice');
  await answerEach(page, { 'Does the practice have IRIS': 'Yes', 'The patient is': 'Woman' });
  await expect(open(page)).toContainText(['Age of the patient']);
  await page.getByLabel('Age of the patient').fill('15');
  await says(page, /^1 case applies\./);
  expect(await rowsInView(page)).toEqual(['G-6']);
  await page.getByLabel('Age of the patient').fill('16');
  await expect(page.locator('[data-row="G-1"]')).toBeVisible();
  await expect(page.locator('[data-row="G-6"]')).toBeHidden();
});
