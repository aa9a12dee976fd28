import type { Page } from 'puppeteer-core';

/** What the site's own rules for its pages refuse from now on, one line each (S16, S17). Call it before the first page is opened. */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.exposeFunction('refusedByPolicy', (what: string) => refused.push(what));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ documentURI, effectiveDirective, blockedURI, sample }) => {
      const { refusedByPolicy } = window as unknown as { refusedByPolicy: (what: string) => void };
      refusedByPolicy(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return refused;
}
