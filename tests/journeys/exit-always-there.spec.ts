import type { Page } from '@playwright/test';
import { ALL_PAGES, exit, expect, LANGUAGES, open, openSearch, test, words } from './support.ts';

const WIDTHS = [320, 360, 390, 768, 1280];
const SCROLLS = [0, 0.25, 0.5, 0.75, 1];

/** What is wrong with the exit at this moment; nothing, if it can be pressed in its middle and near its corners. */
async function exitFaults(page: Page, at: number): Promise<string[]> {
  return page.evaluate((share) => {
    scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * share, behavior: 'instant' });
    const exits = document.querySelectorAll('[data-exit]');
    if (exits.length !== 1) return [`${exits.length} exits`];
    const box = exits[0]?.getBoundingClientRect();
    if (!box) return ['no exit'];
    const faults: string[] = [];
    if (box.width < 44 || box.height < 44) faults.push(`${box.width} x ${box.height}`);
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      faults.push('off the screen');
    for (const [across, down] of [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ] as const) {
      const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      if (!top?.closest('[data-exit]')) faults.push(`covered by ${top?.outerHTML.slice(0, 80) ?? 'nothing'}`);
    }
    return faults.map((fault) => `${innerWidth} px wide, ${share * 100} % down: ${fault}`);
  }, at);
}

async function allFaults(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 700 ? 640 : 800 });
    for (const at of SCROLLS) faults.push(...(await exitFaults(page, at)).map((fault) => `${name}, ${fault}`));
  }
  return faults;
}

test('the exit can be pressed on every page, at every width, wherever one has scrolled [S13]', async ({ page }) => {
  test.setTimeout(60_000);
  const faults: string[] = [];
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    faults.push(...(await allFaults(page, name)));
  }
  expect(faults).toEqual([]);
});

test('the exit can be pressed at 400 % zoom and with letters twice as large [S13]', async ({ page }) => {
  const faults: string[] = [];
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    for (const at of SCROLLS) faults.push(...(await exitFaults(page, at)).map((fault) => `${name}, zoomed, ${fault}`));
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '225%');
    });
    for (const at of SCROLLS) faults.push(...(await exitFaults(page, at)).map((fault) => `${name}, large, ${fault}`));
  }
  expect(faults).toEqual([]);
});

for (const lang of LANGUAGES) {
  test(`nothing that opens covers the exit, in ${lang} [S13]`, async ({ page }) => {
    await open(page, lang, 'home');
    await (await openSearch(page, lang)).fill(lang === 'en' ? 'help' : 'مدد');
    await expect(page.locator('#search-here [data-service]').first()).toBeVisible();
    expect(await allFaults(page, 'open search')).toEqual([]);

    await open(page, lang, 'finder: results');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await allFaults(page, 'everything unfolded')).toEqual([]);

    await open(page, lang, 'finder');
    await page.getByRole('button', { name: words(lang, 'finder.skip') }).click();
    expect(await allFaults(page, 'finder')).toEqual([]);
  });
}

test('the exit is the first thing that the keyboard reaches [S13]', async ({ page }) => {
  for (const [name, address] of ALL_PAGES) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    await expect(exit(page), name).toBeFocused();
    const outline = await exit(page).evaluate((link) => getComputedStyle(link).outlineWidth);
    expect(outline, name).toBe('3px');
  }
});

/** On a list of hundreds of cards the keyboard walks this far; beyond, each stop is given the focus as Tab would. */
const WALKED = 60;

/** Tabs through the page; every stop that the exit covers, that shows no focus, or that is off the screen. */
async function tabFaults(page: Page): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  let stops = 0;
  await page.evaluate(defineFocusFault);
  await page.keyboard.press('Tab');
  for (; stops < WALKED; stops++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => (window as unknown as WithFocusFault).focusFault(document.activeElement));
    if (found === 'end') break;
    if (found !== '') faults.push(found);
  }
  const beyond = await page.evaluate(
    (walked) =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility())
        .slice(walked)
        .map((element) => {
          element.focus({ focusVisible: true });
          return (window as unknown as WithFocusFault).focusFault(element);
        })
        .filter((found) => found !== '' && found !== 'end'),
    WALKED,
  );
  return {
    stops,
    faults: [...faults, ...beyond].map((fault) => `${page.viewportSize()?.width ?? 0} px wide: ${fault}`),
  };
}

interface WithFocusFault {
  focusFault: (focused: Element | null) => string;
}

function defineFocusFault(): void {
  (window as unknown as WithFocusFault).focusFault = (focused) => {
    const exitBox = document.querySelector('[data-exit]')?.getBoundingClientRect();
    if (!focused || focused === document.body || focused.closest('[data-exit]') || !exitBox) return 'end';
    const boxes = [...focused.getClientRects()];
    const name = `${focused.tagName} "${(focused.textContent || focused.id).trim().slice(0, 40)}"`;
    if (boxes.length === 0) return `${name} has no size`;
    const isCovered = boxes.some(
      (box) =>
        box.left < exitBox.right && box.right > exitBox.left && box.top < exitBox.bottom && box.bottom > exitBox.top,
    );
    if (isCovered) return `${name} is covered`;
    if (boxes.every((box) => box.bottom <= 0 || box.top >= innerHeight)) return `${name} is off the screen`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} shows no focus`;
    return '';
  };
}

for (const width of [360, 1280]) {
  for (const lang of LANGUAGES) {
    test(`nothing that the keyboard reaches is covered by the exit, ${width} px wide, in ${lang} [S13, A3]`, async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await page.setViewportSize({ width, height: 640 });
      for (const [name, address] of ALL_PAGES.filter(([, path]) => path.startsWith(`/${lang}/`))) {
        await page.goto(address);
        const { stops, faults } = await tabFaults(page);
        expect(stops, name).toBeGreaterThan(5);
        expect(faults, name).toEqual([]);
      }
    });
  }
}
