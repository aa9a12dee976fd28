import { expect, itIs, DAY, LANGUAGES, NIGHT, open, test, words } from './support.ts';

for (const lang of LANGUAGES) {
  for (const [name, time] of [
    ['by day', DAY],
    ['at night', NIGHT],
  ] as const) {
    test(`sees a number that answers now on the first screen of a small phone, ${name}, in ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await itIs(page, time);
      await open(page, lang, 'home');
      // The letters of the language may come a moment later and move things.
      await page.evaluate(() => document.fonts.ready);
      const line = page.locator('main [data-service]').first();
      const number = line.locator('a[href^="tel:"]').first();
      const box = await number.boundingBox();
      const exitBox = await page.locator('[data-exit]').boundingBox();
      expect(box).not.toBeNull();
      expect(exitBox).not.toBeNull();
      expect(box?.y ?? 0).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(exitBox?.y ?? 0);
      // It answers day and night, and says so.
      await expect(line).toContainText(words(lang, 'hours.open'));
      await expect(line).toContainText(words(lang, 'hours.always'));
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });
  }

  test(`what a call leaves behind is said before the number, in ${lang} [S30]`, async ({ page }) => {
    await open(page, lang, 'home');
    const trace = await page.getByText(words(lang, 'service.call_trace')).first().boundingBox();
    const number = await page.locator('main a[href^="tel:"]').first().boundingBox();
    expect(trace?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(number?.y ?? 0);
  });

  test(`the emergency line and the exit are on the first screen of every kind of phone, in ${lang}`, async ({
    page,
  }) => {
    for (const size of [
      { width: 320, height: 568 },
      { width: 360, height: 640 },
      { width: 412, height: 915 },
    ]) {
      await page.setViewportSize(size);
      await open(page, lang, 'home');
      await expect(page.locator('[data-emergency] a[href="tel:999"]')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('[data-exit]')).toBeInViewport({ ratio: 1 });
    }
  });
}
