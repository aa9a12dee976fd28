import { expect, type Page } from '@playwright/test';
import { words } from '../journeys/support.ts';
import type { Host } from './copy-site.ts';

/** Presses both buttons on a page of a host, and says how it ended. */
export const keepFrom =
  (host: Host) =>
  async (page: Page): Promise<'done' | 'failed'> => {
    await page.goto(`${host.base}/en/work/keep/`);
    await page.getByRole('button', { name: words('en', 'keep.start'), exact: true }).click();
    await page.getByRole('button', { name: words('en', 'keep.yes') }).click();
    const ended = (key: 'keep.done' | 'keep.failed') => page.getByText(words('en', key));
    await expect(ended('keep.done').or(ended('keep.failed'))).toBeVisible({ timeout: 60_000 });
    return (await ended('keep.done').isVisible()) ? 'done' : 'failed';
  };

/** What a browser has of the site. */
export const stored = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Puts the day on which the copy was confirmed so many days back, as the clock of the device would do by going on. */
export async function growOld(page: Page, days: number): Promise<void> {
  await page.evaluate(async (age) => {
    const store = await caches.open('kept');
    const text = (await (await store.match('/kept/marker'))?.text()) ?? '';
    const marker = JSON.parse(text.split('\n')[1] ?? '') as { confirmed: number };
    marker.confirmed = Date.now() - age * 86_400_000;
    const changed = JSON.stringify(marker);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(changed)));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    await store.put('/kept/marker', new Response(`${hex}\n${changed}`));
  }, days);
}
