import type { Page } from '@playwright/test';

/** Parts of a page, written from left to right, that do not stand in the mirrored place once it is written from right to left (A7). */
export async function mirrorFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What has a direction of its own keeps it: names, numbers, addresses.
    const parts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        element.closest('body [dir], .ltr, .out, svg') === null &&
        /^(block|flex|grid|list-item|table)/.test(getComputedStyle(element).display),
    );
    const boxes = (dir: string) => {
      document.documentElement.dir = dir;
      return parts.map((part) => part.getBoundingClientRect());
    };
    const [left, right] = [boxes('ltr'), boxes('rtl')];
    const { clientWidth } = document.documentElement;
    return parts.flatMap((part, at) => {
      const [one, other] = [left[at], right[at]];
      if (!one || !other) return [];
      const isMirrored = Math.abs(clientWidth - other.right - one.left) < 2 && Math.abs(one.width - other.width) < 2;
      return isMirrored ? [] : [`${one.left} and ${clientWidth - other.right}: ${part.outerHTML.slice(0, 120)}`];
    });
  });
}
