import type { Page } from '@playwright/test';

/** Whatever a text could make of a page; all of it stays empty where words are only words (S18). */
export interface Watch {
  /** Dialogs, errors, what the browser refused, addresses elsewhere: one line each. */
  seen: string[];
  /** The kinds of elements on the page, each with the names of its attributes: "a[class,href]". */
  shapes: () => Promise<string[]>;
  /** Whether a script that was hidden in a text ran. */
  ran: () => Promise<boolean>;
}

/** Watches a page from its first script on. Call it before the page is opened. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const seen: string[] = [];
  await page.exposeFunction('refusedByPolicy', (what: string) => seen.push(`refused: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { refusedByPolicy } = window as unknown as { refusedByPolicy: (what: string) => void };
      refusedByPolicy(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(`asked for: ${request.url()}`);
  });
  return {
    seen,
    shapes: () =>
      page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll('*')].map(
            (element) => `${element.tagName.toLowerCase()}[${element.getAttributeNames().sort().join()}]`,
          ),
        ),
      ]),
    ran: () => page.evaluate(() => '__pwn' in window),
  };
}
