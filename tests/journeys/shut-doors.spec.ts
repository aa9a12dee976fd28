import { ALL_PAGES, ELSEWHERE, expect, open, openSearch, test } from './support.ts';

test('no page can put this one in a frame [S15]', async ({ page }) => {
  const framing = (address: string) => ({
    contentType: 'text/html',
    body: `<!doctype html><title>x</title><iframe src="${address}"></iframe>`,
  });
  // On our own origin, where nothing but our headers stands in the way.
  await page.route('**/frames-a-page', (route) => route.fulfill(framing('/en/')));
  await page.route('**/frames-another', (route) => route.fulfill(framing('/a-page-without-headers')));
  await page.route('**/a-page-without-headers', (route) => route.fulfill(ELSEWHERE));
  await page.goto('/frames-another');
  await expect(page.frameLocator('iframe').getByRole('heading')).toHaveText('Elsewhere');
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto('/frames-a-page');
  await expect.poll(() => refused.join()).toMatch(/frame-ancestors|X-Frame-Options/i);
  await expect(page.frameLocator('iframe').locator('[data-exit]')).toHaveCount(0);
});

test('a page has its process to itself, and no door to the world is open [S15, S16, S17]', async ({
  page,
  context,
  baseURL,
}) => {
  // Even if the other site wanted to be asked, and the person allowed it.
  await page.route('https://elsewhere.example/', (route) =>
    route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } }),
  );
  await context.grantPermissions(['geolocation'], { origin: baseURL ?? '' });
  // What a page may do is the same in every language: it follows from the headers (tests/build/headers.test.ts).
  for (const [name, address] of ALL_PAGES.filter(([, path]) => !path.startsWith('/ur/') || path === '/ur/')) {
    await page.goto(address);
    const open = await page.evaluate(async () => {
      const works = async (action: () => unknown): Promise<boolean> => {
        try {
          await action();
          return true;
        } catch {
          return false;
        }
      };
      return {
        isolated: crossOriginIsolated,
        opener: window.opener === null,
        position: await works(
          () =>
            new Promise((resolve, reject) => {
              navigator.geolocation.getCurrentPosition(resolve, reject);
            }),
        ),
        otherSite: await works(() => fetch('https://elsewhere.example/')),
        evaluated: await works(() => (0, window.eval)('1') as unknown),
        html: await works(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        worker: await works(() => new Worker(`${location.pathname}worker.js`)),
        script: await works(() => {
          const script = document.createElement('script');
          script.textContent = 'window.wasRun = true';
          document.head.append(script);
          if (!(window as unknown as { wasRun?: boolean }).wasRun) throw new Error('not run');
        }),
      };
    });
    expect(open, name).toEqual({
      isolated: true,
      opener: true,
      position: false,
      otherSite: false,
      evaluated: false,
      html: false,
      worker: false,
      script: false,
    });
  }
});

test('the search, once it runs, opens one door only: its own worker [S17]', async ({ page }) => {
  await open(page, 'en', 'home');
  await (await openSearch(page, 'en')).fill('help');
  await expect(page.locator('li[data-service]').first()).toBeVisible();
  const allowed = await page.evaluate(() =>
    [
      '/en/',
      '/pagefind/pagefind.js',
      'https://elsewhere.example/pagefind/pagefind-worker.js',
      'data:text/javascript,1',
    ].filter((address) => {
      try {
        new Worker(address).terminate();
        return true;
      } catch {
        return false;
      }
    }),
  );
  expect(allowed).toEqual([]);
  expect(
    await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return true;
      } catch {
        return false;
      }
    }),
  ).toBe(false);
});
