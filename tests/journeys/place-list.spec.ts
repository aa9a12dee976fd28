// "Where are you?" by a postcode or a town, in the list of services.
import { lookInBoth } from './axe-faults.ts';
import { directoryOn } from './finder-support.ts';
import { overflow, smallTargets } from './look-faults.ts';
import { choice, field } from './place-support.ts';
import { DAY, expect, LANGUAGES, longUnlessEnglish, open, servicesIn, test, words } from './support.ts';

for (const lang of LANGUAGES) {
  test(`somebody in Dudley is shown what covers Dudley, and what is its own, in ${lang}`, async ({ page }) => {
    await open(page, lang, 'list');
    await field(page, lang).fill('Stourbridge');
    await expect(choice(page, lang).locator('option:checked')).toHaveText(words(lang, 'area.dudley'));
    const ids = await servicesIn(page.getByRole('main'));
    expect(ids).toEqual(
      expect.arrayContaining(['bcwa-helpline', 'ask-marc', 'childline', 'victim-support-west-midlands']),
    );
    expect(ids).not.toContain('bcwa-community-idva-sandwell');
    expect(ids).not.toContain('bswa-helpline');
    await expect(page.locator('#count')).toContainText(String(ids.length));
    await expect(page.getByText(words(lang, 'place.also', { place: words(lang, 'area.dudley') }))).toBeVisible();
    await page.getByRole('link', { name: 'CHADD domestic abuse service' }).click();
    await expect(page).toHaveURL(/\/services\/chadd[\w-]*\/$/);
  });

  test(
    `axe finds nothing wrong where a place was chosen, light and dark, in ${lang} [A1, A5]`,
    longUnlessEnglish(lang),
    async ({ page }) => {
      await open(page, lang, 'list');
      await field(page, lang).fill('dy5');
      await expect(page.getByRole('link', { name: 'CHADD domestic abuse service' })).toBeVisible();
      expect((await lookInBoth(page, 'main > div')).faults).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 568 });
      expect(await overflow(page)).toEqual([]);
    },
  );
}

test('a place narrows the list together with the other choices, and the choice of places has them all', async ({
  page,
}) => {
  await open(page, 'en', 'list');
  const all = (await servicesIn(page.getByRole('main'))).length;
  await choice(page, 'en').selectOption({ label: words('en', 'area.sandwell') });
  const inSandwell = await servicesIn(page.getByRole('main'));
  await field(page, 'en').focus();
  const councils = directoryOn(DAY).areas.filter(({ level }) => level === 'council' || level === 'district');
  // And "all", and "somewhere else".
  await expect(choice(page, 'en').locator('option')).toHaveCount(councils.length + 2);
  // What was chosen before stays chosen, and means the same.
  await expect(choice(page, 'en').locator('option:checked')).toHaveText(words('en', 'area.sandwell'));
  await choice(page, 'en').selectOption('');
  await choice(page, 'en').selectOption({ label: words('en', 'area.sandwell') });
  expect(await servicesIn(page.getByRole('main'))).toEqual(inSandwell);

  await choice(page, 'en').selectOption({ label: words('en', 'area.redditch') });
  const inRedditch = await servicesIn(page.getByRole('main'));
  expect(inRedditch).toEqual(expect.arrayContaining(['redditch-housing', 'wmwa-helpline-worcestershire', 'childline']));
  expect(inRedditch).not.toContain('bromsgrove-housing');
  await page.getByLabel(words('en', 'list.free')).check();
  const free = await servicesIn(page.getByRole('main'));
  expect(free.length).toBeLessThan(inRedditch.length);
  expect(free.filter((id) => !inRedditch.includes(id))).toEqual([]);
  await page.getByLabel(words('en', 'list.free')).uncheck();

  await field(page, 'en').fill('m1');
  await expect(page.getByText(words('en', 'place.outside'))).toBeVisible();
  const anywhere = await servicesIn(page.getByRole('main'));
  expect(anywhere).toContain('nda-helpline-refuge');
  expect(anywhere.filter((id) => ['bswa-helpline', 'west-midlands-police-da'].includes(id))).toEqual([]);
  await field(page, 'en').fill('');
  await expect(choice(page, 'en')).toHaveValue('');
  expect(await servicesIn(page.getByRole('main'))).toHaveLength(all);
});
