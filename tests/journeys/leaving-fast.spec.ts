import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, findShell } from '../../scripts/browser.ts';
import { openBareBrowser, type BarePage } from './bare-browser.ts';
import { stolenMs } from './stolen-time.ts';
import { addressOf, expect, test, titleAfter, type Template } from './support.ts';

/** Long and short pages, and the one with the most script. */
const PAGES: Template[] = ['list', 'home', 'finder', 'service', 'finder: results'];
/** 500 in all are one of the long proofs. */
const EXITS_OF_EACH = { time: 6, 'deep-leaving': 100 };
const SLOWDOWN = 4;
const LIMIT_MS = 100;

/**
 * What neighbours on the same hardware may take of the machine during a press; where they take more, the press is made again.
 * The browser plays a slow phone by waiting three times as long as something took: of each 10 ms taken it makes 40.
 */
const STOLEN_AT_MOST_MS = 10;
/** A machine of which so much is taken that most presses are made again says nothing about us. */
const PRESSES_AT_MOST = 6;
/** The browser says how long a press took in steps of 8 ms. */
const ROUNDED_BY_MS = 4;
/** The browser reports a press after its picture, in its own time, and nothing that took less than 16 ms. */
const REPORTED_WITHIN_MS = 1200;

/**
 * The browser's own measure (Event Timing): from the moment at which it got the press to the moment at which an empty
 * picture was on the screen, in ms. It stands in `took`; in `seen`, what the page itself saw, up to the first frame with nothing in it.
 */
const WATCH = `
const EVENTS = ['pointerup', 'click', 'keydown', 'keyup'];
let pressedAt, blankAt;
const look = () => {
  if (document.body.childNodes.length > 0) return;
  blankAt ??= performance.now();
  globalThis.seen = blankAt - pressedAt;
};
for (const name of EVENTS) addEventListener(name, ({ timeStamp }) => {
  if (document.body.childNodes.length > 0) pressedAt = timeStamp;
  requestAnimationFrame(look);
}, true);
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries()) {
    // A finger gives two events, a key too: the first whose picture was empty counts.
    if (!EVENTS.includes(name)) continue;
    if (blankAt !== undefined && startTime + duration + ${ROUNDED_BY_MS} >= blankAt) globalThis.took ??= duration;
  }
}).observe({ type: 'event', durationThreshold: 16 });`;

/** Nobody presses what is not on the screen yet. */
const MIDDLE_OF_EXIT = `(() => {
  if (performance.getEntriesByName('first-contentful-paint').length === 0) return undefined;
  const { x, y, width, height } = document.querySelector('[data-exit]')?.getBoundingClientRect() ?? { width: 0 };
  return width === 0 ? undefined : { x: x + width / 2, y: y + height / 2 };
})()`;

const LEFT = `document.documentElement.innerHTML`;
const NOTHING = `<head><title>${titleAfter('en')}</title></head><body></body>`;

async function prepare(page: BarePage): Promise<void> {
  page.on(
    'Fetch.requestPaused',
    ({ requestId }) => void page.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }),
  );
  await page.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  await page.send('Page.enable');
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 640,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** The value once there is one; undefined where there is none within that time. */
async function until(value: () => Promise<unknown>, withinMs = 10_000): Promise<unknown> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await value();
    if (found !== undefined || performance.now() > end) return found;
    await pause(5);
  }
}

interface Press {
  /** How long it took until the screen was blank, in ms. */
  took: number;
  /** What neighbours had of the machine meanwhile, in ms. */
  stolen: number;
}

const HOW = ['finger', 'mouse', 'Enter', 'Shift'] as const;

async function press(page: BarePage, how: (typeof HOW)[number], { x, y }: { x: number; y: number }): Promise<void> {
  if (how === 'finger') {
    await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else if (how === 'mouse') {
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  } else {
    if (how === 'Enter') await page.valueOf(`document.querySelector('[data-exit]').focus()`);
    const key = how === 'Enter' ? { key: how, windowsVirtualKeyCode: 13, text: '\r' } : { key: how };
    for (let time = 0; time < (how === 'Shift' ? 3 : 1); time++)
      for (const type of ['keyDown', 'keyUp']) await page.send('Input.dispatchKeyEvent', { type, ...key });
  }
}

/** Opens a page and presses its exit: as soon as it is seen, or in every seventh turn when all is loaded. */
async function leave(page: BarePage, address: string, turn: number): Promise<Press> {
  const loaded = new Promise<void>((resolve) => {
    page.on('Page.loadEventFired', () => {
      resolve();
    });
  });
  await page.send('Page.navigate', { url: address });
  if (turn % 7 === 3) await loaded;
  const at = (await until(() => page.valueOf(MIDDLE_OF_EXIT))) as { x: number; y: number };
  const before = stolenMs();
  await press(page, HOW[turn % HOW.length] ?? 'mouse', at);
  const nothing = await until(async () => (await page.valueOf(LEFT)) === NOTHING || undefined);
  expect(nothing, `nothing is left of ${address}`).toBe(true);
  const reported = await until(() => page.valueOf('globalThis.took'), REPORTED_WITHIN_MS);
  const took = Number(reported ?? (await page.valueOf('globalThis.seen')) ?? Number.POSITIVE_INFINITY);
  return { took, stolen: stolenMs() - before };
}

function share(presses: number[], part: number): number {
  return presses.toSorted((a, b) => a - b)[Math.ceil(part * presses.length) - 1] ?? Number.POSITIVE_INFINITY;
}

test('the screen is blank within a tenth of a second of the press, on a phone four times as slow [S9]', async ({
  baseURL,
}) => {
  test.setTimeout(900_000);
  const turns = EXITS_OF_EACH[test.info().project.name as keyof typeof EXITS_OF_EACH] * PAGES.length;
  const page = await openBareBrowser(findShell() ?? findBrowser()?.path ?? '');
  const presses: Press[] = [];
  let again = 0;
  try {
    await prepare(page);
    while (presses.length < turns && presses.length + again < PRESSES_AT_MOST * turns) {
      const turn = presses.length;
      const press = await leave(page, `${baseURL}${addressOf('en', PAGES[turn % PAGES.length] ?? 'home')}`, turn);
      if (press.stolen <= STOLEN_AT_MOST_MS) presses.push(press);
      else again++;
    }
  } finally {
    await page.close();
  }
  const times = presses.map(({ took }) => took);
  const shown = [0.5, 0.98, 0.99, 1].map((part) => `p${part * 100} ${share(times, part).toFixed(0)} ms`).join(', ');
  console.log(`from press to blank, ${times.length} exits, ${SLOWDOWN} times as slow: ${shown} (${again} made again)`);
  expect(presses.length, 'the machine is too busy for a measurement').toBe(turns);
  expect(share(times, 0.99)).toBeLessThanOrEqual(LIMIT_MS);
});
