// Leaving, searching and finding in WebKit, the engine of every browser on an iPhone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directory, SITE } from '../build/support.ts';
import { markedSite, type MarkedSite } from './marked-site.ts';
import { missingWebKit, openWebKit, type WebKitPage } from './webkit-driver.ts';

const PORT = 4471;
const missing = missingWebKit();
if (missing !== undefined) console.warn(`SKIPPED, leaving, searching and finding in WebKit: ${missing}.`);

describe.skipIf(missing !== undefined)('in WebKit', () => {
  let site: MarkedSite;
  let page: WebKitPage;
  /** The site, by a name that WebKit knows. */
  let address: string;

  const until = async (script: string): Promise<void> => {
    await expect.poll(() => page.ask<boolean>(`return ${script}`), { timeout: 20_000, interval: 200 }).toBe(true);
  };

  beforeAll(async () => {
    site = await markedSite(SITE);
    address = site.address.replace(/\/\/[^:]+/, '//localhost');
    page = await openWebKit(PORT);
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });

  it('the search understands what is typed, in Urdu too', async () => {
    await page.go(`${address}/en/search/`);
    await until(`document.querySelector('#search-field') !== null`);
    await page.type('#search-field', 'my husband hits me');
    await until(`document.querySelectorAll('li[data-service] a[href^="tel:"]').length > 0`);
    await page.go(`${address}/ur/search/`);
    await until(`document.querySelector('#search-field') !== null`);
    await page.type('#search-field', 'ghar se nikal diya');
    await until(`document.querySelectorAll('li[data-service]').length > 0`);
  });

  it('the finder asks, and shows services', async () => {
    await page.go(`${address}/en/find/`);
    await until(`document.querySelector('#finder button:enabled') !== null`);
    const choose = async (axis: string, answer: string) => {
      await until(`document.querySelector('fieldset[data-axis="${axis}"]') !== null`);
      await page.click(`fieldset[data-axis="${axis}"] input[value="${answer}"]`);
      await page.click('#finder button.go');
    };
    await choose('audience', 'V');
    await choose('danger', 'not_now');
    await choose('area', 'sandwell');
    const show = directory.strings['en']?.['finder.show'] ?? '';
    await page.ask(
      `[...document.querySelectorAll('#finder button')].find(({ textContent }) => textContent === ${JSON.stringify(show)}).click()`,
    );
    await until(`document.querySelectorAll('[data-results] [data-service] a[href^="tel:"]').length > 0`);
  });

  it.each(['en/services/', 'ur/find/', 'en/services/bcwa/'])('leaves %s at once, for good', async (path) => {
    await page.go(`${address}/${path}`);
    const mark = site.marks.get(`/${path}`) ?? 'no mark';
    expect(await page.ask<string>('return document.body.innerText')).toContain(mark);
    // Pressed by script, so that the next question is asked in the same breath.
    const left = await page.ask<{ text: string; title: string; entries: number }>(
      `document.querySelector('[data-exit]').click(); return { text: document.body.textContent, title: document.title, entries: history.length }`,
    );
    expect(left.text.trim()).toBe('');
    expect(left.title).not.toContain('Waymark');
    await expect.poll(() => page.address(), { timeout: 10_000 }).toBe(site.elsewhere);
    // Our page is no entry of its own any more. (Going back is proven in Chromium and Firefox: this driver does not answer after it.)
    expect(await page.ask<number>('return history.length')).toBe(left.entries);
    expect(await page.ask<string>('return document.documentElement.innerText')).not.toContain(mark);
  });

  it('nothing is stored', async () => {
    await page.go(`${address}/en/`);
    const stored = await page.ask<object>(
      'return { cookie: document.cookie, local: localStorage.length, session: sessionStorage.length }',
    );
    expect(stored).toEqual({ cookie: '', local: 0, session: 0 });
  });
});
