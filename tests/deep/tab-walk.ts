import type { Page } from '@playwright/test';

/** More presses than any page needs: a keyboard that is trapped gives up here. */
const MOST = 2000;

interface Walk {
  /** What the keyboard has to reach, in the order in which it stands in the page; of a group of radio buttons the group. */
  reachable: string[];
  /** Where Tab stopped, from the first stop to the end of the page. */
  there: string[];
  /** Where Shift and Tab stopped on the way back. */
  back: string[];
}

/** Walks a page by keyboard from its start to its end and back again (A3). */
export async function tabWalk(page: Page): Promise<Walk> {
  await page.evaluate(defineStops);
  const reachable = await page.evaluate(() => (window as unknown as WithStops).stops());
  const there = await walk(page, 'Tab');
  const back = await walk(page, 'Shift+Tab');
  return { reachable, there, back };
}

async function walk(page: Page, key: string): Promise<string[]> {
  const seen: string[] = [];
  for (let press = 0; press < MOST; press++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => (window as unknown as WithStops).stopOf(document.activeElement));
    if (seen.at(-1) === stop) continue;
    // Past its first or last stop the browser leaves the page, or begins again at the other end.
    if (stop === '' || seen.includes(stop)) break;
    seen.push(stop);
  }
  return seen;
}

interface WithStops {
  stops: () => string[];
  stopOf: (element: Element | null) => string;
}

function defineStops(): void {
  const all = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const stopOf = (element: Element | null): string => {
    if (!element || element === document.body) return '';
    if (element instanceof HTMLInputElement && element.type === 'radio') return `radio ${element.name}`;
    // What there is to choose may be filled in when somebody comes to it.
    const name = element instanceof HTMLSelectElement ? element.id : element.textContent.trim().slice(0, 40);
    return `${all().indexOf(element)} ${element.tagName} ${name}`;
  };
  const stops = () =>
    all()
      .filter((element) => element.checkVisibility() && !element.matches(':disabled'))
      .map(stopOf)
      .filter((stop, at, whole) => stop !== whole[at - 1]);
  Object.assign(window, { stops, stopOf });
}
