import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Route } from '@playwright/test';
import { site } from '../../src/site.ts';
import { exit, expect, exitsOf, type Lang } from './support.ts';

/** How a person presses it. */
export const WAYS = {
  'by click': (page: Page) => exit(page).click({ noWaitAfter: true }),
  'by touch': (page: Page) => exit(page).tap({ noWaitAfter: true }),
  'with Enter': async (page: Page) => {
    await exit(page).focus();
    await page.keyboard.press('Enter', {});
  },
  'with Shift three times': async (page: Page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
} as const;
export type Way = keyof typeof WAYS;

/** What a place that should open can do instead. */
export const DESTINATIONS = {
  'says 204': (route: Route) => route.fulfill({ status: 204 }),
  'never answers': () => Promise.resolve(),
  'is cut off': (route: Route) => route.abort('aborted'),
  refuses: (route: Route) => route.abort('connectionrefused'),
  'is not found': (route: Route) => route.abort('namenotresolved'),
} as const;

/** Makes a place of the neutral sites do something else; returns what was asked of it. */
export async function makeDead(
  page: Page,
  addresses: readonly string[],
  act: (route: Route) => Promise<void>,
): Promise<string[]> {
  const asked: string[] = [];
  for (const address of addresses) {
    await page.route(address, (route) => {
      asked.push(address);
      return act(route);
    });
  }
  return asked;
}

/** Both neutral sites answer with nothing at all, so that what is left of our page can be looked at. */
export async function stayAfterLeaving(page: Page, lang: Lang): Promise<string[]> {
  return makeDead(page, exitsOf(lang), DESTINATIONS['says 204']);
}

/** What is left of the page: a neutral title, and not one word, name or sound. */
export async function expectNothingLeft(page: Page): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.innerHTML))
    .toBe(`<head><title>${site.exits[lang]?.title ?? ''}</title></head><body></body>`);
  const left = await page.evaluate(() => ({
    display: getComputedStyle(document.documentElement).display,
    shadows: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
    speaks: speechSynthesis.speaking || speechSynthesis.pending,
    selected: getSelection()?.toString() ?? '',
    focused: document.activeElement?.tagName ?? 'BODY',
  }));
  expect(left).toEqual({ display: 'none', shadows: 0, speaks: false, selected: '', focused: 'BODY' });
}

/** What a screen reader would find: names and roles of the whole page. */
export async function spokenNames(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .filter((name) => name !== '');
}

/** Serves a page in two parts, as a slow line does: the second one when it is told to. */
export async function slowServer(
  first: string,
  rest: string,
): Promise<{ address: string; sendTheRest: () => Promise<void> }> {
  let send = (): void => undefined;
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(first);
    send = () => response.end(rest);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sendTheRest: () => {
      send();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
