import type { Page } from '@playwright/test';
import { ALL_PAGES, expect, LANGUAGES, open, openSearch, test } from './support.ts';

/** What sticks out of the screen sideways, and text that is cut off. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const faults = wide > innerWidth ? [`${wide} px of ${innerWidth}`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.out, [hidden], noscript, script, style') || element.getClientRects().length === 0) continue;
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > innerWidth + 1)
        faults.push(`${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      if (isCut && element.tagName !== 'SELECT' && element.tagName !== 'INPUT')
        faults.push(`cut: ${element.tagName}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
    }
    return faults.slice(0, 5);
  });
}

const WAYS: [string, { width: number; height: number }, string?][] = [
  ['320 px wide', { width: 320, height: 568 }],
  ['with letters twice as large', { width: 360, height: 640 }, '225%'],
  ['at 400 % zoom', { width: 320, height: 256 }],
  ['at 400 % zoom of a small window', { width: 256, height: 256 }],
];

for (const [way, size, fontSize] of WAYS) {
  test(`nothing is cut off or runs out of the screen: ${way} [A4]`, async ({ page }) => {
    await page.setViewportSize(size);
    const faults: string[] = [];
    for (const [name, address] of ALL_PAGES) {
      await page.goto(address);
      if (fontSize !== undefined)
        await page.evaluate((large) => {
          document.documentElement.style.setProperty('font-size', large);
        }, fontSize);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      faults.push(...(await overflow(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('text can be spaced out without being cut [A4]', async ({ page }) => {
  const faults: string[] = [];
  await page.setViewportSize({ width: 320, height: 568 });
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
        element.style.setProperty('line-height', '1.5', 'important');
        element.style.setProperty('letter-spacing', '0.12em', 'important');
        element.style.setProperty('word-spacing', '0.16em', 'important');
      }
      for (const paragraph of document.querySelectorAll('p')) paragraph.style.setProperty('margin-block-end', '2em');
    });
    faults.push(...(await overflow(page)).map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

for (const lang of LANGUAGES) {
  test(`open search fits on a narrow screen, in ${lang} [A4]`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, lang, 'home');
    await (await openSearch(page, lang)).fill('Childline');
    await expect(page.locator('li[data-service]').first()).toBeVisible();
    expect(await overflow(page)).toEqual([]);
  });

  test(`on paper: the numbers, and neither menus nor the name of the site, in ${lang} [A20]`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const template of ['service', 'finder: results', 'list', 'now'] as const) {
      await open(page, lang, template);
      for (const gone of ['[data-exit]', 'header', 'footer', 'nav', '#filters', '[data-emergency]'])
        for (const element of await page.locator(gone).all()) await expect(element, `${template} ${gone}`).toBeHidden();
      await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
      expect(await page.locator('body').innerText()).not.toContain('Waymark');
      const colours = await page
        .locator('main a[href^="tel:"]')
        .first()
        .evaluate((link) => getComputedStyle(link).color);
      expect(colours).toBe('rgb(0, 0, 0)');
    }
  });

  test(`in forced colours everything that can be pressed has an edge or underlined words, in ${lang} [A6]`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const [name, address] of ALL_PAGES.filter(([, path]) => path.startsWith(`/${lang}/`))) {
      await page.goto(address);
      expect(await withoutEdge(page), name).toEqual([]);
    }
  });
}

/** Controls that nothing sets apart once backgrounds are gone. */
async function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary, .card')]
      .filter((element) => element.getClientRects().length > 0 && !element.matches('.out, .brand'))
      .filter((element) => {
        const style = getComputedStyle(element);
        const hasEdge = Number.parseFloat(style.borderBlockStartWidth) > 0 && style.borderBlockStartStyle !== 'none';
        const hasLine = style.textDecorationLine.includes('underline');
        const hasMark = element.matches('summary, input[type="radio"], input[type="checkbox"]');
        return !hasEdge && !hasLine && !hasMark;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

test('nothing moves for who asked for no movement [A6]', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || /[1-9]/.test(animationDuration) || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving, name).toBe(0);
  }
});
