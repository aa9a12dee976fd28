import type { Page } from '@playwright/test';
import { expectNothingLeft, slowServer, spokenNames, stayAfterLeaving, WAYS, type Way } from './leaving-support.ts';
import { answerOne, openFinder } from './finder-support.ts';
import {
  addressOf,
  ALL_TEMPLATES,
  exit,
  exitsOf,
  expect,
  LANGUAGES,
  LONG,
  open,
  openSearch,
  test,
  titleAfter,
  words,
} from './support.ts';

test.describe('leaves in a hurry', () => {
  for (const lang of LANGUAGES) {
    for (const [way, press] of Object.entries(WAYS)) {
      test(`${way}, in ${lang} [S9]`, async ({ page, world }) => {
        await open(page, lang, 'home');
        const entries = await page.evaluate(() => history.length);
        await press(page);
        await expect(page).toHaveTitle('Elsewhere');
        expect(page.url()).toBe(exitsOf(lang)[0]);
        expect(world).toEqual([exitsOf(lang)[0]]);
        // In the place of our page, not after it.
        expect(await page.evaluate(() => history.length)).toBe(entries);
        expect(await page.evaluate(() => document.referrer)).toBe('');
      });
    }
  }

  // Each is left once at every test (leaving-matrix.spec.ts); in other languages the script is the same (tests/build/page.test.ts).
  test('from any page, and nothing of it is left [S9]', LONG, async ({ context }) => {
    test.slow();
    const addresses = [
      ...ALL_TEMPLATES.map((template) => addressOf('en', template)),
      addressOf('ur', 'home'),
      addressOf('ur', 'service'),
    ];
    for (const address of addresses) {
      const lang = address.startsWith('/ur/') ? 'ur' : 'en';
      const page = await context.newPage();
      const asked = await stayAfterLeaving(page, lang);
      await page.goto(address);
      await exit(page).click({ noWaitAfter: true });
      await expectNothingLeft(page);
      expect(await spokenNames(page), address).toEqual([titleAfter(lang)]);
      expect(asked[0]).toBe(exitsOf(lang)[0]);
      // What it still tries to open must not stand in the way of the next.
      await page.close();
    }
  });
});

test('what is being read aloud by the browser stops, and a selection goes [S9, A12]', async ({ page }) => {
  await stayAfterLeaving(page, 'en');
  await page.addInitScript(() => {
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    speechSynthesis.cancel = () => said.push('stop');
  });
  await open(page, 'en', 'safety');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
  await exit(page).tap({ noWaitAfter: true });
  await expectNothingLeft(page);
  await expect.poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(['stop']);
});

test.describe('does not leave by mistake', () => {
  test.beforeEach(async ({ page }) => {
    await stayAfterLeaving(page, 'en');
    await open(page, 'en', 'home');
  });

  test('while Shift is held down [S9]', async ({ page }) => {
    for (let repeat = 0; repeat < 12; repeat++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    await expect(exit(page)).toBeVisible();
  });

  test('while typing capital letters [S9]', async ({ page }) => {
    await openSearch(page, 'en');
    for (const letter of ['B', 'C', 'W', 'A']) await page.keyboard.press(`Shift+${letter}`);
    await expect(page.getByRole('searchbox')).toHaveValue('BCWA');
    await expect(exit(page)).toBeVisible();
  });

  test('when a finger slides off before it lifts [S9]', async ({ page }) => {
    const box = await exit(page).boundingBox();
    if (!box) throw new Error('the exit is not on the screen');
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    const down = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await touch('touchStart', down);
    await touch('touchMove', { x: down.x, y: down.y - 200 });
    await touch('touchEnd');
    await page.waitForTimeout(300);
    await expect(exit(page)).toBeVisible();
  });

  test('when Shift is pressed slowly [S9]', async ({ page }) => {
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.waitForTimeout(1700);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await expect(exit(page)).toBeVisible();
    await page.keyboard.press('Shift');
    await expectNothingLeft(page);
  });
});

test.describe('is not brought back', () => {
  let late = Promise.withResolvers<undefined>();
  test.beforeEach(async ({ page }) => {
    late = Promise.withResolvers<undefined>();
    await stayAfterLeaving(page, 'en');
  });

  async function leavesForGood(page: Page): Promise<void> {
    await exit(page).click({ noWaitAfter: true });
    await expectNothingLeft(page);
    late.resolve(undefined);
    await page.waitForTimeout(500);
    await expectNothingLeft(page);
  }

  test('by the search that was asked for and did not come [S9]', async ({ page }) => {
    await page.route('**/en/search.json', async (route) => {
      await late.promise;
      await route.fulfill({ status: 404 });
    });
    await open(page, 'en', 'home');
    const asked = page.waitForRequest('**/en/search.json');
    await page.getByRole('link', { name: words('en', 'nav.search') }).click();
    await asked;
    await leavesForGood(page);
  });

  test('by a page that was asked for without network and came after all [S9]', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { value: false });
    });
    await open(page, 'en', 'home');
    await page.route('**/en/services/', async (route) => {
      await late.promise;
      await route.continue();
    });
    const asked = page.waitForRequest('**/en/services/');
    await page
      .getByRole('link', { name: words('en', 'nav.services') })
      .first()
      .click();
    await asked;
    await leavesForGood(page);
  });
});

/** Moments at which a page is in the middle of something. */
const MOMENTS: Record<string, (page: Page) => Promise<void>> = {
  'while a part is unfolded': async (page) => {
    await open(page, 'en', 'finder: results');
    await page.locator('summary').first().click();
    await expect(page.locator('details[open]').first()).toBeVisible();
  },
  'while typing in the search': async (page) => {
    await open(page, 'en', 'home');
    await (await openSearch(page, 'en')).fill('someone follows me');
    await expect(page.locator('#search-here [role="status"]')).toHaveText(/result|found/);
  },
  'while text is selected': async (page) => {
    await open(page, 'en', 'safety');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  },
  'after a script has failed': async (page) => {
    await open(page, 'en', 'home');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('a script has failed');
      });
      return new Promise((resolve) => setTimeout(resolve, 20));
    });
  },
  'in forced colours': async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, 'en', 'list');
  },
  'at 400 % zoom': async (page) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, 'en', 'service');
  },
  'in the middle of the finder': async (page) => {
    await openFinder(page, 'en');
    await answerOne(page, 'en', 'V');
    await expect(page.getByText(words('en', 'axis.danger'))).toBeVisible();
  },
  'when the finder could not load': async (page) => {
    await page.route('**/find.json', (route) => route.abort());
    await open(page, 'en', 'finder');
    await expect(page.getByText(words('en', 'finder.failed'))).toBeVisible();
  },
  'while the finder is still loading': async (page) => {
    await page.route('**/find.json', () => Promise.resolve());
    await open(page, 'en', 'finder');
  },
  'while the list is filtered': async (page) => {
    await open(page, 'en', 'list');
    await page
      .getByRole('combobox', { name: words('en', 'list.area'), exact: true })
      .selectOption({ label: words('en', 'area.sandwell') });
  },
};

test.describe('leaves in a hurry', () => {
  for (const [moment, arrive] of Object.entries(MOMENTS)) {
    for (const way of ['by touch', 'with Shift three times'] as const satisfies Way[]) {
      test(`${moment}, ${way} [S12]`, async ({ page }) => {
        await stayAfterLeaving(page, 'en');
        await arrive(page);
        await WAYS[way](page);
        await expectNothingLeft(page);
      });
    }
  }
});

test.describe('the press works before anything else has loaded', () => {
  for (const way of Object.keys(WAYS) as Way[]) {
    test(`${way} [S10]`, async ({ page }) => {
      await stayAfterLeaving(page, 'en');
      const held: string[] = [];
      await page.route(/\.(js|css|woff2|json)(\?|$)/, (route) => {
        held.push(route.request().url());
        return Promise.resolve();
      });
      await page.goto(addressOf('en', 'finder'), { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(held.length).toBeGreaterThan(0);
      await WAYS[way](page);
      await expectNothingLeft(page);
    });
  }

  test('while the rest of the page is still coming, which then stays away too [S10]', async ({ page, request }) => {
    await stayAfterLeaving(page, 'en');
    const whole = await (await request.get(addressOf('en', 'home'))).text();
    const cut = whole.indexOf('<main');
    const slow = await slowServer(whole.slice(0, cut), whole.slice(cut));
    await page.goto(slow.address, { waitUntil: 'commit' });
    await expect(exit(page)).toBeVisible();
    expect(await page.locator('main').count()).toBe(0);
    await exit(page).tap({ noWaitAfter: true });
    await expectNothingLeft(page);
    await slow.sendTheRest();
    await page.waitForTimeout(200);
    await expectNothingLeft(page);
  });
});
