import type { Locator, Page } from '@playwright/test';

/** Links that dial, write or open a site, and that a page from right to left would turn round (A7). */
export async function wronglyTurned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const outward = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ href, hash, origin, dataset }) =>
        /^(tel|sms|mailto):/.test(href) || (origin !== location.origin && hash === '' && dataset['exit'] === undefined),
    );
    return outward
      .filter((link) => {
        const style = getComputedStyle(link);
        const isApart = style.unicodeBidi.includes('isolate') || style.display !== 'inline';
        return style.direction !== 'ltr' || !isApart;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** Words in the letters of one language that stand where another one is announced (A8). */
export async function wronglyMarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || parent.closest('script, style, noscript')) continue;
      const text = walker.currentNode.textContent ?? '';
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      const arabic = (text.match(/[\u0600-\u06ff]/g) ?? []).length;
      const latin = (text.match(/[a-z]/gi) ?? []).length;
      // A few Latin letters in Urdu are names and short forms: BSL, DASH, A&E.
      if (lang === 'ur' && latin > 12 && latin > arabic && parent.getAttribute('dir') !== 'ltr')
        faults.push(`ur: ${text.trim().slice(0, 80)}`);
      if (lang === 'en' && arabic > 0) faults.push(`en: ${text.trim().slice(0, 80)}`);
    }
    return faults;
  });
}

/** Numbers in a part of the page that stand there before it is said what a call leaves behind (S30); 999 waits for no words. */
export async function numbersBeforeWords(part: Locator, words: string): Promise<string[]> {
  return part.evaluate((element, wanted) => {
    const said = [...element.querySelectorAll('p')].find(
      (paragraph) => paragraph.checkVisibility() && paragraph.textContent.includes(wanted),
    );
    const isAfter = (number: Element) =>
      said !== undefined && (said.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return [...element.querySelectorAll('a[href^="tel:"]:not([href="tel:999"])')]
      .filter((number) => !isAfter(number))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  }, words);
}
