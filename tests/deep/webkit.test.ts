// Leaving, searching and finding in WebKit, the engine of every browser on an iPhone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../build/support.ts';
import { markedSite, type MarkedSite } from './marked-site.ts';
import {
  expectFinderToShowServices,
  expectNothingStored,
  expectSearchToUnderstand,
  expectToLeave,
  PRESSES,
} from './person-checks.ts';
import { missingWebKit, openWebKit, type WebKitPage } from './webkit-driver.ts';

const PORT = 4471;
const missing = missingWebKit();
if (missing !== undefined) console.warn(`SKIPPED, leaving, searching and finding in WebKit: ${missing}.`);

describe.skipIf(missing !== undefined)('in WebKit', () => {
  let site: MarkedSite;
  let page: WebKitPage;
  /** The site, by a name that WebKit knows. */
  let address: string;

  beforeAll(async () => {
    site = await markedSite(SITE);
    address = site.address.replace(/\/\/[^:]+/, '//localhost');
    page = await openWebKit(PORT);
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });

  it('the search understands what is typed, in Urdu too', () => expectSearchToUnderstand(page, address));

  it('the finder asks, and shows services, and nothing is stored', async () => {
    await expectFinderToShowServices(page, address);
    await expectNothingStored(page);
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

  it.each(PRESSES)('leaves by %s', async (_, press) => {
    for (const path of ['/en/services/', '/ur/find/', '/en/services/bcwa/']) {
      await page.go(address + path);
      await expectToLeave(page, press, { mark: site.marks.get(path) ?? 'no mark', elsewhere: site.elsewhere });
    }
  });
});
