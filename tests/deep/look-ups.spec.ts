// Whose name the browser looks up, by its own account of the network: no proxy stands in between, which would look up for it (S1).
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { BROWSER_ARGS, findBrowser, findShell } from '../../scripts/browser.ts';
import { expect, open, test } from '../journeys/support.ts';
import { walkEverywhere } from '../journeys/walk.ts';

const accountSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z.looseObject({ host: z.string().optional(), url: z.string().optional() }).optional(),
    }),
  ),
});

/** The hosts that a browser looked up, and those that it asked for something, as its account has them. */
function hostsIn(account: string): { lookedUp: string[]; asked: string[] } {
  const { constants, events } = accountSchema.parse(JSON.parse(account));
  const named = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const of = (kind: string, where: 'host' | 'url') =>
    events.flatMap(({ type, params }) => {
      const at = params?.[where];
      if (!named.get(type)?.startsWith(kind) || at === undefined || at === '') return [];
      const address = at.includes('://') ? at : `http://${at}`;
      return ['http:', 'https:'].includes(new URL(address).protocol) ? new URL(address).hostname : [];
    });
  return { lookedUp: [...new Set(of('HOST_RESOLVER', 'host'))], asked: [...new Set(of('URL_REQUEST', 'url'))] };
}

test('a browser that looks up names itself looks up none but ours on a walk over everything, and its account would have told [S1]', async ({
  playwright,
  baseURL,
}, info) => {
  const accountOf = async (name: string, bypassCSP: boolean, use: (page: Page) => Promise<unknown>) => {
    const account = info.outputPath(name);
    const browser = await playwright.chromium.launch({
      executablePath: findShell() ?? findBrowser()?.path ?? '',
      args: [...BROWSER_ARGS, `--log-net-log=${account}`],
    });
    await use(await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 360, height: 640 }, bypassCSP }));
    // The account is whole once the browser is gone.
    await browser.close();
    return hostsIn(readFileSync(account, 'utf8'));
  };
  const walked = await accountOf('walk.json', false, (page) => walkEverywhere(page, () => Promise.resolve()));
  expect(walked).toEqual({ lookedUp: ['localhost'], asked: ['localhost'] });
  // Without the policy, so that it does not stand before the account.
  const planted = await accountOf('planted.json', true, async (page) => {
    await open(page, 'en', 'home');
    await page.evaluate(() => fetch('http://tiles.example/', { mode: 'no-cors' }).catch(() => undefined));
  });
  expect(planted.asked).toEqual(['localhost', 'tiles.example']);
  // The name that every other name becomes in these tests (scripts/browser.ts).
  expect(planted.lookedUp).toEqual(['localhost', '~notfound']);
});
