// A copy of the site on a device, as a person has it: the same in every browser. Its chaos is in kept-copy.spec.ts.
import { expect } from 'vitest';
import { directory } from '../build/support.ts';
import type { Host } from './copy-site.ts';
import { expectNothingStored } from './person-checks.ts';
import { clickOnce, pressButton, until, type DrivenPage } from './driven-page.ts';

const say = (key: string) => directory.strings['en']?.[key] ?? key;
const says = (words: string) => `document.body.innerText.includes(${JSON.stringify(words)})`;

/** Keeps a copy on two presses: nothing is there before the second. Then the server is gone, and the pages are there. */
export async function expectToKeepACopy(page: DrivenPage, host: Host, mark: string): Promise<void> {
  await page.go(`${host.base}/en/work/keep/`);
  await pressButton(page, say('keep.start'));
  await until(page, says(say('keep.yes')));
  expect(host.asked).not.toContain('/sw.js');
  await expectNothingStored(page);
  await pressButton(page, say('keep.yes'));
  await until(page, says(say('keep.done')));
  await host.stop();
  for (const path of ['/en/', '/en/services/bcwa/', '/en/find/']) {
    await page.go(host.base + path);
    expect(await page.ask<string>('return document.body.innerText')).toContain(mark);
  }
}

/** Removes the copy by the link that stands on every page of it. */
export async function expectToLoseACopy(page: DrivenPage, host: Host): Promise<void> {
  await page.go(`${host.base}/en/`);
  await clickOnce(page, 'footer a[href$="/removed/"]');
  await until(page, `document.querySelector('h1')?.textContent === ${JSON.stringify(say('keep.removed_heading'))}`);
  await expect.poll(() => page.ask('return caches.keys().then(({ length }) => length)')).toBe(0);
  await expectNothingStored(page);
}
