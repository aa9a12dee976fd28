import {
  answerAll,
  answerOne,
  button,
  foundByCommand,
  openFinder,
  questionOf,
  results,
  shownResults,
  type Answers,
} from './finder-support.ts';
import { DAY, expect, itIs, NIGHT, test, words } from './support.ts';

test('a woman who must leave, and whose visa is not her own, sees a specialist above the police, and a roof', async ({
  page,
}) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_now',
    area: 'birmingham',
    sex_gender: 'woman',
    home: 'must_leave_now',
    immigration: 'yes',
  };
  await itIs(page, DAY);
  await answerAll(page, 'en', answers);
  await expect(results(page)).toContainText(words('en', 'say.police_may_share').slice(0, 60));
  const kinds = (await shownResults(page)).map(({ kind }) => kind);
  expect(kinds.indexOf('migrant_specialist')).toBeGreaterThanOrEqual(0);
  expect(kinds.indexOf('migrant_specialist')).toBeLessThan(kinds.indexOf('police_101'));
  expect(kinds).toEqual(expect.arrayContaining(['refuge', 'council_homelessness', 'local_da_lead']));
  expect(await shownResults(page)).toEqual(foundByCommand(answers, DAY));
});

test('a Deaf man at night is shown how to reach 999 without hearing, and help in sign language, in Urdu', async ({
  page,
}) => {
  const answers: Answers = {
    audience: 'V',
    danger: 'not_sure',
    area: 'sandwell',
    sex_gender: 'man',
    access_needs: ['deaf_bsl', 'interpreter'],
    wants: ['talk'],
  };
  await itIs(page, NIGHT);
  await answerAll(page, 'ur', answers);
  await expect(results(page)).toContainText(words('ur', 'say.interpreter_never_family'));
  const kinds = (await shownResults(page)).map(({ kind }) => kind);
  expect(kinds.slice(0, 3)).toContain('deaf_emergency');
  expect(kinds).toContain('deaf_da');
  expect(await shownResults(page)).toEqual(foundByCommand(answers, NIGHT));
});

test('when the further questions cannot be had, what was found stays, and a way on is told', async ({ page }) => {
  await page.route('**/find-more.json', (route) => route.abort());
  await answerAll(page, 'en', { audience: 'V', area: 'sandwell' });
  const before = await shownResults(page);
  await button(page, 'en', 'finder.more').click();
  await expect(page.getByRole('alert')).toHaveText(words('en', 'finder.failed'));
  expect(await shownResults(page)).toEqual(before);
});

test('who is worried about their own behaviour is not asked what could change nothing for them', async ({ page }) => {
  await openFinder(page, 'en');
  await answerOne(page, 'en', 'X');
  const asked: string[] = [];
  while (!(await results(page).isVisible())) {
    asked.push(await questionOf(page));
    await answerOne(page, 'en', undefined);
  }
  expect(asked).toEqual(['danger', 'area', 'sex_gender', 'age', 'harms']);
});
