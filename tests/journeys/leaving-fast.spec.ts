import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser, findShell } from '../../scripts/browser.ts';
import { openBareBrowser, type BarePage } from './bare-browser.ts';
import { addressOf, exitsOf, expect, test, titleAfter, type Template } from './support.ts';

/** Long and short pages, and the one with the most script. */
const PAGES: Template[] = ['list', 'home', 'finder', 'service', 'finder: results'];
/** 500 in all are one of the long proofs. */
const EXITS_OF_EACH = { time: 6, 'deep-time': 100 };
const SLOWDOWN = 4;
const LIMIT_MS = 100;

/** As little as a page that empties itself can be: what it takes, browser and machine take. */
const BARE = 'bare-page';
const BARE_PAGE = `<!doctype html><html lang="en"><head><title>Bare</title><script>
addEventListener('click', (event) => {
  event.preventDefault();
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  document.title = ${JSON.stringify(titleAfter('en'))};
  location.replace(${JSON.stringify(exitsOf('en')[0])});
});
</script></head><body><a data-exit href="/">Leave</a></body></html>`;
/** 98 of 100 presses of it on two cores that have nothing else to do. What a busier machine takes on top is not our doing. */
const BARE_QUIET_MS = 56;
/** A machine that takes still more on top says nothing about us. */
const TOO_BUSY_MS = 100;
/** So many of the presses are measured at the least: on a phone that slow hardly any takes under 16 ms. */
const MEASURED = 0.9;

/**
 * The browser's own measure (Event Timing): from the moment at which it got the press to the moment at which an empty
 * picture was on the screen, in ms. It stands in `took`; under 16 ms nothing is reported.
 */
const WATCH = `
let blankAt;
const look = () => { if (document.body.childNodes.length === 0) blankAt ??= performance.now(); };
for (const name of ['pointerup', 'click']) addEventListener(name, () => requestAnimationFrame(look), true);
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries()) {
    // A finger gives two events: the first whose picture was empty counts.
    if (name !== 'pointerup' && name !== 'click') continue;
    if (blankAt !== undefined && startTime + duration >= blankAt) globalThis.took ??= duration;
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
  page.on('Fetch.requestPaused', ({ requestId, request }) => {
    const isBare = (request as { url: string }).url.endsWith(BARE);
    const answer = isBare
      ? {
          responseCode: 200,
          responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
          body: Buffer.from(BARE_PAGE).toString('base64'),
        }
      : { responseCode: 204 };
    void page.send('Fetch.fulfillRequest', { requestId, ...answer });
  });
  await page.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }, { urlPattern: `*/${BARE}` }] });
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

async function until<T>(value: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await value();
    if (found !== undefined) return found;
    await pause(5);
  }
}

/** Opens a page and presses its exit, as soon as it is seen or when all is loaded. Returns how long it took, in ms; undefined when nothing was reported. */
async function leave(page: BarePage, address: string, turn: number): Promise<number | undefined> {
  const loaded = new Promise<void>((resolve) => {
    page.on('Page.loadEventFired', () => {
      resolve();
    });
  });
  await page.send('Page.navigate', { url: address });
  if (turn % 2 === 1) await loaded;
  const { x, y } = (await until(() => page.valueOf(MIDDLE_OF_EXIT))) as { x: number; y: number };
  if (turn % 3 === 0) {
    await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  } else {
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
      await page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
  await expect.poll(() => page.valueOf(LEFT)).toBe(NOTHING);
  await pause(100);
  return (await page.valueOf('globalThis.took')) as number | undefined;
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
  const ours: (number | undefined)[] = [];
  const bare: (number | undefined)[] = [];
  try {
    await prepare(page);
    for (let turn = 0; turn < turns; turn++) {
      ours.push(await leave(page, `${baseURL}${addressOf('en', PAGES[turn % PAGES.length] ?? 'home')}`, turn));
      // Of what the machine itself takes half as many say enough.
      if (turn % 2 === 0) bare.push(await leave(page, `${baseURL}/${BARE}`, turn / 2));
    }
  } finally {
    await page.close();
  }
  const measured = { ours: ours.filter(isReported), bare: bare.filter(isReported) };
  for (const [whose, times] of Object.entries(measured)) {
    const shown = [0.5, 0.98, 0.99, 1].map((part) => `p${part * 100} ${share(times, part).toFixed(0)} ms`).join(', ');
    console.log(`from press to blank, ${times.length} exits (${whose}), ${SLOWDOWN} times as slow: ${shown}`);
  }
  expect(measured.ours.length).toBeGreaterThanOrEqual(MEASURED * ours.length);
  const disturbed = Math.max(0, share(measured.bare, 0.98) - BARE_QUIET_MS);
  expect(disturbed, 'the machine is too busy for a measurement').toBeLessThan(TOO_BUSY_MS);
  expect(share(measured.ours, 0.99)).toBeLessThanOrEqual(LIMIT_MS + disturbed);
});

function isReported(took: number | undefined): took is number {
  return took !== undefined;
}
