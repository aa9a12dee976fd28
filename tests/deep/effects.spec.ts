import { expect, test, type Page } from '@playwright/test';
import { SERVER_KINDS, serverKind, type Running, type ServerKind } from '../../scripts/serve/real-servers.ts';
import { ALL_PAGES, words } from '../journeys/support.ts';
import { otherSite, siteWithProbe, type OtherSite } from './effects-support.ts';
import { KINDS } from './responses.ts';

/** What the probe tries (probe/tries.js), each of which our headers refuse. */
const TRIES = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'parseFromString',
  'a script from words',
  'a script from an address',
  'eval',
  'Function',
  'a policy of another name',
  'a worker',
  'WebAssembly',
  'fetch from another site',
  'a picture of another site',
  'a picture within an address',
  'where somebody is',
  'WebAssembly in a worker',
];

/** What stands in the probe's own markup: whether it ran or counted. */
interface Markup {
  inlineScript: boolean;
  dataScript: boolean;
  textAsScript: boolean;
  handler: boolean;
  address: boolean;
  base: boolean;
  style: boolean;
  inlineStyle: boolean;
  isolated: boolean;
}

/** What somebody could do to the site, or by it, on a server. */
interface Effects {
  framed: boolean;
  asObject: boolean;
  pictureUsed: boolean;
  openerKeepsHold: boolean;
  formSent: boolean;
  markup: Markup;
  tries: Record<string, string>;
  askedElsewhere: string[];
  toldWhereFrom: (string | undefined)[];
}

async function effectsOn(site: string, page: Page, other: OtherSite): Promise<Effects> {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ latitude: 52, longitude: -2 });
  const query = `?site=${encodeURIComponent(site)}`;

  const isShownIn = async (kind: string) => {
    await page.goto(`${other.base}/${kind}/${query}`);
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    return frames.some((frame) => frame.url().startsWith(site));
  };
  const framed = await isShownIn('frame');
  const asObject = await isShownIn('object');

  await page.goto(`${other.base}/picture/${query}`);
  const pictureUsed = await page.evaluate(() => document.querySelector('img')?.naturalWidth !== 0);

  const popup = page.waitForEvent('popup');
  await page.goto(`${other.base}/opener/${query}`);
  const opened = await popup;
  await opened.waitForLoadState();
  const openerKeepsHold =
    (await opened.evaluate(() => window.opener !== null)) ||
    (await page.evaluate(() => !(window as unknown as { opened: Window }).opened.closed));
  await opened.close();

  const before = other.asked.length;
  const probe = `${site}/probe/?other=${encodeURIComponent(other.base)}`;
  await page.goto(probe);
  await page.locator('#address').click();
  const tries = await (
    await page.waitForFunction(() => (window as unknown as { answers?: Record<string, string> }).answers)
  ).evaluate((answers) => answers ?? {});
  const askedElsewhere = other.asked.slice(before).map(({ path }) => path);
  const markup = await page.evaluate((): Markup => {
    const has = (name: string) => (window as unknown as Record<string, unknown>)[name] === true;
    const words = getComputedStyle(document.querySelector('p') as Element);
    return {
      inlineScript: has('inlineScript'),
      dataScript: has('dataScript'),
      textAsScript: has('textAsScript'),
      handler: has('handler'),
      address: has('address'),
      base: document.baseURI.endsWith('/elsewhere/'),
      style: words.color === 'rgb(1, 2, 3)',
      inlineStyle: words.position === 'fixed',
      isolated: crossOriginIsolated,
    };
  });
  // Not by Playwright, which waits for a page that never comes.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#send')?.click();
  });
  await page.waitForTimeout(500);
  const formSent = new URL(page.url()).pathname === '/en/';

  // A link that says nothing of its own about who may know where it leads from.
  await page.goto(probe);
  const reached = other.asked.length;
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  }, `${other.base}/left/`);
  await page.waitForURL(`${other.base}/left/`);
  const toldWhereFrom = other.asked
    .slice(reached)
    .filter(({ path }) => path === '/left/')
    .map(({ referer }) => referer);

  return { framed, asObject, pictureUsed, openerKeepsHold, formSent, markup, tries, askedElsewhere, toldWhereFrom };
}

/** Every address whose answer is of a kind of its own. */
const ADDRESSES = [...new Set(KINDS.map(({ path }) => path))];

/** Of all kinds of answers, those that another site can show in a frame, and those that it can fetch. */
async function openTo(site: string, page: Page, other: OtherSite): Promise<{ framed: string[]; fetched: string[] }> {
  await page.goto(`${other.base}/all/`);
  const fetched = await page.evaluate(
    async ([base, paths]) => {
      const found: string[] = [];
      for (const path of paths)
        await fetch(base + path, { mode: 'no-cors' }).then(
          () => found.push(path),
          () => undefined,
        );
      return found;
    },
    [site, ADDRESSES] as const,
  );
  await page.evaluate(
    async ([base, paths]) => {
      const frames = paths.map((path) => {
        const frame = document.createElement('iframe');
        frame.name = path;
        frame.src = base + path;
        return frame;
      });
      // What a browser saves instead of showing never says that it is there.
      const shown = frames.map((frame) => new Promise((resolve) => (frame.onload = resolve)));
      document.body.append(...frames);
      await Promise.race([Promise.all(shown), new Promise((resolve) => setTimeout(resolve, 5000))]);
    },
    [site, ADDRESSES] as const,
  );
  const framed = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(site));
  return { framed: framed.map((frame) => frame.name()), fetched };
}

const all = <Value>(value: Value) => Object.fromEntries(TRIES.map((name) => [name, value]));
const NOTHING_RUNS: Omit<Markup, 'isolated'> = {
  inlineScript: false,
  dataScript: false,
  textAsScript: false,
  handler: false,
  address: false,
  base: false,
  style: false,
  inlineStyle: false,
};

function withServer(kind: ServerKind, headers: 'ours' | 'none', body: (base: () => string) => void): void {
  test.describe(headers === 'ours' ? kind.name : 'without our headers', () => {
    test.describe.configure({ mode: 'default' });
    const missing = kind.missing();
    test.skip(missing !== undefined, missing ?? '');
    let running: Running | undefined;
    let site: ReturnType<typeof siteWithProbe> | undefined;
    test.beforeAll(async () => {
      site = siteWithProbe(headers);
      running = await kind.start(site.folder);
    });
    test.afterAll(async () => {
      await running?.stop();
      site?.remove();
    });
    // By a name: a page that is no secure one may do less, and 127.0.0.1 and localhost are both secure.
    body(() => running?.base ?? '');
  });
}

let other: OtherSite;
test.beforeAll(async () => {
  other = await otherSite();
});
test.afterAll(() => {
  other.stop();
});

withServer(serverKind('our own server'), 'none', (base) => {
  test('every one of these attacks works: so what refuses them below are the headers', async ({ page }) => {
    const effects = await effectsOn(base(), page, other);
    expect(effects).toEqual({
      framed: true,
      asObject: true,
      pictureUsed: true,
      openerKeepsHold: true,
      formSent: true,
      markup: { ...Object.fromEntries(Object.keys(NOTHING_RUNS).map((name) => [name, true])), isolated: false },
      tries: all('done'),
      askedElsewhere: ['/', '/picture.png'],
      toldWhereFrom: [`${base()}/`],
    });
  });

  test('another site can fetch every kind of answer, and frame what a browser shows', async ({ page }) => {
    const { framed, fetched } = await openTo(base(), page, other);
    expect(fetched).toEqual(ADDRESSES);
    const shown = ADDRESSES.filter((path) => /\/$|\.(js|json|png|txt)$|^\/_[a-zA-Z]+$/.test(path));
    expect(shown.length).toBeGreaterThan(40);
    expect(framed).toEqual(expect.arrayContaining(shown));
  });
});

for (const kind of SERVER_KINDS) {
  withServer(kind, 'ours', (base) => {
    test('nobody frames the site, uses it, keeps hold of it, runs words in it or is told of it [S15, S16, S17]', async ({
      page,
    }) => {
      const { tries, ...effects } = await effectsOn(base(), page, other);
      expect(effects).toEqual({
        framed: false,
        asObject: false,
        pictureUsed: false,
        openerKeepsHold: false,
        formSent: false,
        markup: { ...NOTHING_RUNS, isolated: true },
        askedElsewhere: [],
        toldWhereFrom: [undefined],
      });
      expect(Object.keys(tries).sort()).toEqual([...TRIES].sort());
      expect(Object.entries(tries).filter(([, answer]) => answer === 'done')).toEqual([]);
    });

    test('nobody frames or fetches any kind of answer [S15]', async ({ page }) => {
      expect(await openTo(base(), page, other)).toEqual({ framed: [], fetched: [] });
    });

    test('the search runs its own program, and no page breaks a rule of its own [S16]', async ({ page }) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || /policy|violat/i.test(message.text())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      for (const [, address] of ALL_PAGES) {
        const isMissing = address.endsWith('/not-there/');
        await page.goto(`${base()}${address}`);
        if (isMissing) faults.splice(0, faults.length, ...faults.filter((fault) => !/status of 404/.test(fault)));
      }
      await page.goto(`${base()}/en/search/`);
      await page.getByRole('searchbox').fill('tribunal');
      await page.getByRole('button', { name: words('en', 'search.all_words') }).click();
      await expect(page.locator('main [role="status"]')).toHaveText(/result/);
      expect(faults).toEqual([]);
    });

    test('every feature of the browser that the headers name is off', async ({ page }) => {
      const response = await page.goto(`${base()}/en/`);
      const named = (response?.headers()['permissions-policy'] ?? '').split(', ');
      const denied = named.filter((feature) => feature.endsWith('=()')).map((feature) => feature.slice(0, -3));
      expect(denied.length).toBeGreaterThan(20);
      const allowed = await page.evaluate(() => {
        const { featurePolicy } = document as unknown as { featurePolicy: { allowedFeatures: () => string[] } };
        return featurePolicy.allowedFeatures();
      });
      expect(denied.filter((feature) => allowed.includes(feature))).toEqual([]);
      expect(allowed).toContain('clipboard-write');
    });
  });
}
