import type { Page } from '@playwright/test';

/** The keyboard walks this far; beyond, each stop is given the focus as Tab would. */
const WALKED = 25;

/** Tabs on from the exit; every stop that the exit covers, that shows no focus, or that is off the screen (S13, A3). */
export async function walkedFaults(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.evaluate(defineFocusFault);
  const faults: string[] = [];
  let stops = 0;
  for (; stops < WALKED; stops++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => (window as unknown as WithFocusFault).focusFault(document.activeElement));
    if (found === 'end') break;
    if (found !== '') faults.push(found);
  }
  return { stops, faults: [...faults, ...(await focusFaults(page))] };
}

/** What is wrong with what has the focus now; nothing where it can be seen. */
export async function focusedFault(page: Page): Promise<string> {
  await page.evaluate(defineFocusFault);
  return page.evaluate(() => (window as unknown as WithFocusFault).focusFault(document.activeElement));
}

/** Every stop on the page, given the focus as Tab would. */
export async function focusFaults(page: Page): Promise<string[]> {
  await page.evaluate(defineFocusFault);
  const faults = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        element.focus({ focusVisible: true });
        return (window as unknown as WithFocusFault).focusFault(element);
      })
      .filter((found) => found !== '' && found !== 'end'),
  );
  return faults.map((fault) => `${page.viewportSize()?.width ?? 0} px wide: ${fault}`);
}

interface WithFocusFault {
  focusFault: (focused: Element | null) => string;
}

function defineFocusFault(): void {
  (window as unknown as WithFocusFault).focusFault = (focused) => {
    const exitBox = document.querySelector('header [data-exit]')?.getBoundingClientRect();
    if (!focused || focused === document.body || focused.closest('header [data-exit]') || !exitBox) return 'end';
    const boxes = [...focused.getClientRects()];
    const name = `${focused.tagName} "${(focused.textContent || focused.id).trim().slice(0, 40)}"`;
    if (boxes.length === 0) return `${name} has no size`;
    const isCovered = boxes.some(
      (box) =>
        box.left < exitBox.right && box.right > exitBox.left && box.top < exitBox.bottom && box.bottom > exitBox.top,
    );
    if (isCovered) return `${name} is covered`;
    // The result of a decision table stays in view above the questions that one goes on answering.
    const result = document.querySelector('[data-answered] [data-line]');
    if (result && getComputedStyle(result).position === 'sticky') {
      const over = result.getBoundingClientRect();
      const isHidden = boxes.every(
        (box) => box.left >= over.left && box.right <= over.right && box.top >= over.top && box.bottom <= over.bottom,
      );
      if (isHidden) return `${name} is under the result`;
    }
    if (boxes.every((box) => box.bottom <= 0 || box.top >= innerHeight)) return `${name} is off the screen`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} shows no focus`;
    return '';
  };
}
