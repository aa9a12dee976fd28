import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { ELSEWHERE, expect, open, openSearch, test, words } from './support.ts';
import { TYPED, walkEverywhere } from './walk.ts';

/** A proxy that passes on what is for the site and writes down whatever else the browser wants, workers and all. */
async function listeningProxy(site: string): Promise<{ address: string; wanted: string[]; close: () => void }> {
  const wanted: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site);
    if (url.origin !== site) {
      wanted.push(url.href);
      response.writeHead(502).end();
      return;
    }
    void fetch(url, { method: request.method ?? 'GET', redirect: 'manual' })
      .then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        const sent = Object.fromEntries(
          [...answer.headers].filter(([name]) => !['content-encoding', 'content-length'].includes(name)),
        );
        response.writeHead(answer.status, sent).end(body);
      })
      .catch(() => response.writeHead(502).end());
  });
  server.on('connect', (request, socket) => {
    wanted.push(`connect ${request.url ?? ''}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, wanted, close: () => server.close() };
}

test.describe('on a walk over every page, with everything on them used', () => {
  // One walk, and then what it asked for, what it met and what it left behind.
  test.describe.configure({ mode: 'default' });
  const seen: Seen[] = [];
  const addresses: string[] = [];
  const cookies: string[] = [];
  const asked = new Set<string>();
  const workers: string[] = [];
  let proxy: Awaited<ReturnType<typeof listeningProxy>>;
  let complaints: string[];
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    proxy = await listeningProxy(baseURL ?? '');
    context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width: 360, height: 640 },
      proxy: { server: proxy.address },
    });
    context.on('request', (request) => asked.add(new URL(request.url()).origin));
    context.on('response', (response) => {
      if ('set-cookie' in response.headers()) cookies.push(`set by ${response.url()}`);
    });
    page = await context.newPage();
    complaints = await complaintsOf(page);
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await walkEverywhere(page, async (where) => {
      seen.push({ where, stored: await stored(page), fields: await fieldFaults(page), links: await linkFaults(page) });
      addresses.push(page.url());
    });
    cookies.push(...(await context.cookies()).map(({ name }) => name));
  });
  test.afterAll(async () => {
    await context.close();
    proxy.close();
  });

  test('nobody else is asked for anything [S1]', async ({ baseURL }) => {
    expect([...asked]).toEqual([baseURL]);
    expect(proxy.wanted).toEqual([]);
    // Playwright may miss what a worker asks for; the proxy does not, and there was one to hear in each language.
    expect(workers).toEqual(['/pagefind/pagefind-worker.js', '/pagefind/pagefind-worker.js']);
    // And the proxy does see what is asked elsewhere.
    const other = await context.newPage();
    await other.goto('http://elsewhere.example/').catch(() => undefined);
    expect(proxy.wanted).toContain('http://elsewhere.example/');
    await other.close();
  });

  test('nothing breaks the policy or complains [S15, S16]', async () => {
    expect(complaints).toEqual([]);
    // And a breach would be seen.
    await page.evaluate(() => {
      const picture = new Image();
      picture.src = 'https://elsewhere.example/a.png';
    });
    await expect.poll(() => complaints.join()).toContain('img-src');
  });

  test('nothing is stored on the phone [S3]', () => {
    expect(seen.length).toBeGreaterThan(30);
    for (const { where, stored: found } of seen)
      expect(found, where).toEqual({
        cookie: '',
        local: 0,
        session: 0,
        databases: 0,
        caches: 0,
        workers: 0,
        usage: 0,
        name: '',
        state: null,
      });
    expect(cookies).toEqual([]);
  });

  test('no address said what was typed or chosen [S6]', () => {
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      const { search, hash } = new URL(address);
      expect({ address, search, hash }).toEqual({ address, search: '', hash: '' });
      expect(address).not.toContain(TYPED.split(' ')[0]);
    }
  });

  test('no field keeps, corrects or sends what is typed [S6]', () => {
    expect(seen.flatMap(({ where, fields }) => fields.map((fault) => `${where}: ${fault}`))).toEqual([]);
  });

  test('every link to another site asks the browser to say nothing [S8]', () => {
    expect(seen.flatMap(({ where, links }) => links.map((fault) => `${where}: ${fault}`))).toEqual([]);
  });
});

/** What the browser complains of on a page from now on: breaches of the policy, errors, requests that failed. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeBinding('policyWasBroken', (_source, what: string) => complaints.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { policyWasBroken } = window as unknown as { policyWasBroken: (what: string) => void };
      policyWasBroken(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A page that is not there is reported by the browser itself.
    const isMissingPage = message.location().url.endsWith('/not-there/') && message.text().includes('404');
    if (!isMissingPage && ['error', 'warning', 'assert'].includes(message.type()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // What a page had not finished when it was left is no failure.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${reason}`);
  });
  return complaints;
}

/** What was found at one stop of the walk. */
interface Seen {
  where: string;
  stored: Awaited<ReturnType<typeof stored>>;
  fields: string[];
  links: string[];
}

async function stored(page: Page) {
  return page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    usage: (await navigator.storage.estimate()).usage,
    name: window.name,
    state: history.state as unknown,
  }));
}

async function fieldFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const forms = [...document.querySelectorAll('form')].filter(({ method }) => method !== 'dialog');
    const fields = [...document.querySelectorAll<HTMLElement>('input, textarea, select')];
    return [
      ...forms.map(({ method }) => `a form that can be sent: ${method}`),
      ...fields.flatMap((field) => {
        const wanted = { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'none', spellcheck: 'false' };
        const isChoice = field.matches('[type="radio"], [type="checkbox"]');
        return [
          ...Object.entries(wanted)
            .filter(([key, value]) => field.getAttribute(key) !== value)
            .map(([key]) => key),
          // Radio buttons need a name to be a group; it says nothing.
          ...(field.hasAttribute('name') && !isChoice ? ['name'] : []),
          // Firefox keeps what is ticked or chosen unless the form of it says no.
          ...(field instanceof HTMLInputElement && isChoice && field.form?.autocomplete !== 'off' ? ['its form'] : []),
        ].map((key) => `${key} on ${field.outerHTML.slice(0, 120)}`);
      }),
    ];
  });
}

async function linkFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')]
      .filter(({ origin }) => origin !== location.origin)
      .filter(({ rel, target }) => !rel.includes('noreferrer') || !rel.includes('noopener') || target !== '')
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

test('Enter in the search sends nothing [S6]', async ({ page, baseURL }) => {
  const asked: string[] = [];
  await open(page, 'en', 'home');
  const field = await openSearch(page, 'en');
  await field.fill(TYPED);
  await expect(page.getByRole('status').filter({ hasText: words('en', 'search.none') })).toBeVisible();
  page.on('request', (request) => asked.push(request.url()));
  const before = await entries(page);
  await field.press('Enter');
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);
  expect(page.url()).toBe(`${baseURL ?? ''}/en/`);
  expect(await entries(page)).toBe(before);
  await expect(field).toHaveValue(TYPED);
});

const entries = (page: Page) => page.evaluate(() => history.length);

test('a service that is visited does not learn where from [S8]', async ({ page, baseURL }) => {
  const referrers: (string | undefined)[] = [];
  await page.route(
    (url) => url.origin !== baseURL,
    async (route) => {
      referrers.push((await route.request().allHeaders())['referer']);
      await route.fulfill(ELSEWHERE);
    },
  );
  await open(page, 'en', 'service');
  const outward = page.locator('main a[href^="https:"]').first();
  expect(await outward.getAttribute('target')).toBeNull();
  await outward.click();
  await expect(page).toHaveTitle('Elsewhere');
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect(referrers).toEqual([undefined]);
});

test('a reload or a second visit remembers nothing [S3]', async ({ page }) => {
  await open(page, 'en', 'list');
  const area = page.getByRole('combobox', { name: words('en', 'list.area'), exact: true });
  await area.selectOption({ label: words('en', 'area.sandwell') });
  await page.reload();
  await expect(area).toHaveValue('');
  await openSearch(page, 'en');
  await page.getByRole('searchbox').fill(TYPED);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(TYPED);
});
