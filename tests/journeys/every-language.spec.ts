// Some pages in every language that has pages, as they stand on a phone. More of them, and pictures: tests/deep/every-language.spec.ts;
// axe on every kind of page in every language: tests/deep/axe.spec.ts.
import { OTHERS, PUBLISHED } from './published.ts';
import { expect, itIs, LONG, NIGHT, TEMPLATES, test } from './support.ts';

test('a number that answers now is on the first screen of a small phone, in every language', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await itIs(page, NIGHT);
  const hidden: string[] = [];
  for (const tag of OTHERS) {
    await page.goto(`/${tag}/`);
    await page.evaluate(() => document.fonts.ready);
    const number = await page.locator('main [data-service] a[href^="tel:"]').first().boundingBox();
    const exit = await page.locator('header [data-exit]').boundingBox();
    if (!number || !exit || number.y + number.height > exit.y) hidden.push(tag);
  }
  expect(hidden).toEqual([]);
});

// In English, on every screen that a woman can come to, at every test: finder-voices.spec.ts.
test(
  'the first answer of a question is on the first screen of a small phone, in every language [A15]',
  LONG,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const hidden: string[] = [];
    for (const { tag } of PUBLISHED) {
      for (const template of ['finder', 'finder: where', 'one number'] as const) {
        await page.goto(`/${tag}/${TEMPLATES[template]}`);
        await page.evaluate(() => document.fonts.ready);
        // Asked in one step: the finder draws its first question again when it starts.
        const answer = page.locator('main :is(label.option, a.choice, summary):visible').first();
        const end = await answer.evaluate((element) => element.getBoundingClientRect().bottom);
        const exit = await page.locator('[data-exit]').boundingBox();
        if (!exit || end > exit.y) hidden.push(`${template} in ${tag}`);
      }
    }
    expect(hidden).toEqual([]);
  },
);
