import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { site } from '../../src/site.ts';
import { breakFinder } from './finder-support.ts';
import { DESTINATIONS, makeDead } from './leaving-support.ts';
import { addressOf, ALL_TEMPLATES, exit, exitsOf, expect, words, type Lang, type Template } from './support.ts';

/** What the neutral page does when it is asked for (S12). */
export const ENDS = {
  'answers after 5 s': (route: Route) =>
    new Promise<void>((resolve) =>
      setTimeout(() => {
        void route
          .fulfill({ body: 'late' })
          .catch(() => undefined)
          .then(resolve);
      }, 5000),
    ),
  'says 204': DESTINATIONS['says 204'],
  refuses: DESTINATIONS.refuses,
  'is offline': (route: Route) => route.abort('internetdisconnected'),
  'is blocked': (route: Route) => route.abort('blockedbyclient'),
} as const;
export type End = keyof typeof ENDS;
/** In place of these the browser puts a page of its own. */
const BROWSER_SAYS_SO: End[] = ['refuses', 'is offline', 'is blocked'];

/** How a state is brought about: before the page is opened, and once it is there. */
interface State {
  lang?: Lang;
  before?: (page: Page) => Promise<unknown>;
  then?: (page: Page, lang: Lang) => Promise<unknown>;
  /** Pages on which it can be; on all of them when nothing is said. */
  on?: Template[];
}

/** What a page is in the middle of (S12). No page has a dialog or a popover: tests/build/page.test.ts. */
export const STATES = {
  'a part is unfolded': {
    then: (page) =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      }),
  },
  'the map has the focus': {
    on: ['places to walk into'],
    then: async (page, lang) => {
      await page.getByRole('button', { name: words(lang, 'walk_in.map_open') }).click();
      await page.getByRole('region', { name: words(lang, 'walk_in.map_label') }).focus();
    },
  },
  'the window is full screen': {
    then: async (page) => {
      const devtools = await page.context().newCDPSession(page);
      const { windowId } = await devtools.send('Browser.getWindowForTarget');
      await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
      const { bounds } = await devtools.send('Browser.getWindowBounds', { windowId });
      expect(bounds.windowState).toBe('fullscreen');
    },
  },
  'a field has the focus': {
    then: async (page) => {
      const link = page.locator('[data-search-link]:not([aria-current])');
      if ((await link.count()) > 0) await link.click();
      const field = page.getByRole('searchbox').first();
      await field.focus();
      await page.keyboard.type('quiet');
    },
  },
  'text is selected': { then: (page) => page.evaluate(() => getSelection()?.selectAllChildren(document.body)) },
  'the print preview was closed': {
    then: async (page) => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: null });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    },
  },
  'a script has failed': {
    then: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('a script has failed');
        });
        return new Promise((resolve) => setTimeout(resolve, 10));
      }),
  },
  'React has thrown while it drew': { on: ['finder'], then: breakFinder },
  'no other script ever came': { before: (page) => page.route('**/_astro/*.js', (route) => route.abort()) },
  'a note says that numbers are old': {
    // Far enough on for every number to be withdrawn.
    before: (page) => page.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000)),
  },
  'at 400 % zoom': { before: (page) => page.setViewportSize({ width: 320, height: 256 }) },
  'from right to left': { lang: 'ur' },
  'in forced colours': { before: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  // The page is made smaller by it: layouts/Base.astro says so to the browser.
  'the keyboard of the phone is open': { then: (page) => page.setViewportSize({ width: 360, height: 300 }) },
} as const satisfies Record<string, State>;
export type StateName = keyof typeof STATES;

/** Whoever uses the second link is on the only page that has one, where leaving can be tried. */
export const INPUTS = {
  mouse: (page: Page) => exit(page).click({ noWaitAfter: true }),
  touch: (page: Page) => exit(page).tap({ noWaitAfter: true }),
  Enter: (page: Page) => exit(page).press('Enter', { noWaitAfter: true }),
  'Shift three times': async (page: Page) => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
  },
  'the second link': (page: Page) => page.locator('main [data-exit]').click({ noWaitAfter: true }),
} as const;
export type Input = keyof typeof INPUTS;

export const ALL_ENDS = Object.keys(ENDS) as End[];
export const ALL_STATES = Object.keys(STATES) as StateName[];
export const ALL_INPUTS = Object.keys(INPUTS) as Input[];

/** One way in which somebody leaves. */
export interface Cell {
  template: Template;
  state: StateName;
  input: Input;
  end: End;
}

/** Whether a page can be in a state, and left by an input. */
export function isPossible({ template, state, input }: Omit<Cell, 'end'>): boolean {
  const { on }: State = STATES[state];
  return (on?.includes(template) ?? true) && (input !== 'the second link' || template === 'safety');
}

/** Every page with every state and input that it can have. */
export const SITUATIONS = ALL_TEMPLATES.flatMap((template) =>
  ALL_STATES.flatMap((state) => ALL_INPUTS.map((input) => ({ template, state, input }))),
).filter(isPossible);

/** What is left of a page as soon as the press is heard, told by the page itself: a browser that waits for another page answers no question. */
interface Left {
  html: string;
  display: string;
  selected: string;
}

async function tellWhatIsLeft(page: Page): Promise<Left[]> {
  const told: Left[] = [];
  await page.exposeBinding('tellWhatIsLeft', (_source, left: Left) => told.push(left));
  await page.addInitScript(() => {
    const { tellWhatIsLeft: tell } = window as unknown as { tellWhatIsLeft: (left: Left) => void };
    const look = () => {
      // While a page is read its head holds more than a title.
      const { body } = document as { body: HTMLElement | null };
      if (body === null || body.childNodes.length > 0 || document.querySelector('meta')) return;
      const { documentElement: html } = document;
      if (html.querySelector('head > title') === null) return;
      watcher.disconnect();
      tell({ html: html.innerHTML, display: getComputedStyle(html).display, selected: String(getSelection()) });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
  });
  return told;
}

/** Once something was told, or after so long that nothing will be. */
async function heard(told: readonly Left[]): Promise<void> {
  for (let wait = 0; wait < 200 && told.length === 0; wait++) await pause(5);
}

/** Leaves a page in one of these ways. @throws what Playwright's `expect` throws when something of it is left. */
export async function expectToLeave(context: BrowserContext, cell: Cell): Promise<void> {
  const what = Object.values(cell).join(', ');
  const { lang = 'en', before, then }: State = STATES[cell.state];
  const page = await context.newPage();
  const told = await tellWhatIsLeft(page);
  const asked = await makeDead(page, exitsOf(lang), async (route) => {
    // What a page said is lost when another, or the browser's own, takes its place before it was heard.
    await heard(told);
    await ENDS[cell.end](route);
  });
  await before?.(page);
  await page.goto(addressOf(lang, cell.template), { waitUntil: 'domcontentloaded' });
  await then?.(page, lang);
  const entries = await page.evaluate(() => history.length);
  await INPUTS[cell.input](page);
  await expect.poll(() => told, { message: what, intervals: [5, 10, 20, 50, 100] }).toHaveLength(1);
  expect(told[0], what).toEqual({
    html: `<head><title>${site.exits[lang]?.title ?? ''}</title></head><body></body>`,
    display: 'none',
    selected: '',
  });
  await expect.poll(() => asked[0], { message: what, intervals: [5, 10, 20, 50, 100] }).toBe(exitsOf(lang)[0]);
  if (BROWSER_SAYS_SO.includes(cell.end)) {
    await expect
      .poll(() => page.evaluate(() => [location.href, history.length]).catch(() => []), {
        message: what,
        intervals: [5, 10, 20, 50, 100],
      })
      .toEqual(['chrome-error://chromewebdata/', entries]);
  }
  await page.close();
}
