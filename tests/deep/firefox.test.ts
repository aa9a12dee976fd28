// Searching, finding, leaving and keeping a copy in Firefox. What it leaves on the disk is in traces.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE } from '../build/support.ts';
import { Host, smallBuild } from './copy-site.ts';
import { expectToKeepACopy, expectToLoseACopy } from './copy-checks.ts';
import { drivenPage, type DrivenPage } from './driven-page.ts';
import { markedSite, type MarkedSite } from './marked-site.ts';
import {
  expectToBeBlank,
  expectToBlank,
  expectFinderToShowServices,
  expectNothingStored,
  expectSearchToUnderstand,
  expectToLeave,
  PRESSES,
} from './person-checks.ts';
import { filesHolding } from './profile.ts';
import { REAL_BROWSERS } from './real-browsers.ts';

const firefox = REAL_BROWSERS.find(({ name }) => name === 'Firefox');
const isThere = firefox?.path !== undefined;
if (!isThere)
  console.warn('SKIPPED, searching, finding, leaving and keeping a copy in Firefox: it is not installed here.');

/** A Firefox with a folder of its own, and a tab that has the focus, which the first one has not. */
async function openFirefox(profile: string): Promise<{ browser: Browser; page: DrivenPage } | undefined> {
  const browser = await firefox?.open(profile);
  return browser && { browser, page: drivenPage(await browser.newPage()) };
}

describe.skipIf(!isThere)('in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  let site: MarkedSite;
  let browser: Browser;
  let page: DrivenPage;

  beforeAll(async () => {
    site = await markedSite(SITE);
    ({ browser, page } = (await openFirefox(profile)) ?? expect.unreachable());
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the search understands what is typed, in Urdu too', () => expectSearchToUnderstand(page, site.address));

  it('the finder asks, and shows services, and nothing is stored', async () => {
    await expectFinderToShowServices(page, site.address);
    await expectNothingStored(page);
  });

  it.each(PRESSES)('leaves by %s', async (_, press) => {
    for (const path of ['/en/services/', '/ur/find/', '/en/services/bcwa/']) {
      await page.go(site.address + path);
      await expectToLeave(page, press, { mark: site.marks.get(path) ?? 'no mark', elsewhere: site.elsewhere });
    }
  });
});

/** The last page that leaving tries, it tries after four seconds. */
const ALL_TRIED_MS = 5000;

describe.skipIf(!isThere)('leaving in Firefox when no page answers', () => {
  const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
  let dead: MarkedSite;
  let browser: Browser;
  let page: DrivenPage;

  beforeAll(async () => {
    dead = await markedSite(SITE, false, 'answers with nothing at all', 'answers with nothing at all');
    ({ browser, page } = (await openFirefox(profile)) ?? expect.unreachable());
  });
  afterAll(async () => {
    await browser.close();
    dead.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each(PRESSES)('ours is blank at once and for good after %s (S9)', async (_, press) => {
    for (const [lang, path] of [
      ['en', '/en/services/'],
      ['en', '/en/services/bcwa/'],
      ['ur', '/ur/find/'],
    ] as const) {
      await page.go(dead.address + path);
      await expectToBlank(page, press, { mark: dead.marks.get(path) ?? 'no mark', lang });
    }
    await pause(ALL_TRIED_MS);
    await expectToBeBlank(page, `${dead.address}/ur/find/`, 'ur');
  });
});

/** Firefox packs a copy, and writes a word in parts that shares four letters with an earlier one: this shares none. */
const RARE = 'vexjuqpolmif';

describe.skipIf(!isThere)('a copy in Firefox', () => {
  it('is kept, opens without a connection, and goes from the device when it is removed (S23, S26)', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'waymark-profile-'));
    const host = new Host();
    const build = smallBuild(RARE);
    const opened = (await openFirefox(profile)) ?? expect.unreachable();
    try {
      await host.serve(build.folder);
      await expectToKeepACopy(opened.page, host, build.mark);
      expect(filesHolding(profile, [RARE]).size).toBeGreaterThan(0);
      await host.serve(build.folder);
      await expectToLoseACopy(opened.page, host);
      await opened.browser.close();
      expect([...filesHolding(profile, [RARE])]).toEqual([]);
    } finally {
      await opened.browser.close();
      await host.stop();
      build.remove();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
