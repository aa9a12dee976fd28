import { chromium, type Page, type Request } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../browser.ts';

/** What one visitor looks at, one page after the other; each with all that the browser asks for there. */
export interface Visit {
  name: string;
  steps: Step[];
}

export interface Step {
  page: string;
  /** Addresses besides the page's own. */
  loads: string[];
}

/** One visit: the first page, the finder or the list, and the page of one service. */
const VISITS = ['en', 'ur'].flatMap((lang) =>
  ['find', 'services'].map((second) => ({
    name: `${lang}: ${second}`,
    pages: [`/${lang}/`, `/${lang}/${second}/`, `/${lang}/services/bcwa/`],
  })),
);

/** Every page that a visit opens, as a file of the site. */
export const VISITED = [...new Set(VISITS.flatMap(({ pages }) => pages))].map((path) => `${path.slice(1)}index.html`);

/** Goes through the visits in a browser and writes down what it asks for: nobody needs to guess what a page loads. */
export async function recordVisits(base: string): Promise<Visit[]> {
  const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_ARGS });
  try {
    const visits: Visit[] = [];
    for (const { name, pages } of VISITS) {
      // A browser of its own each: nothing is there from the visit before.
      const context = await browser.newContext();
      const page = await context.newPage();
      const steps: Step[] = [];
      for (const path of pages) steps.push({ page: path, loads: await loadsOf(page, base, path) });
      // Not every browser without windows fetches the picture for its tab; people's do.
      const first = steps[0]?.loads;
      if (first?.includes('/icon.png') === false) first.push('/icon.png');
      visits.push({ name, steps });
      await context.close();
    }
    return visits;
  } finally {
    await browser.close();
  }
}

async function loadsOf(page: Page, base: string, path: string): Promise<string[]> {
  const loads = new Set<string>();
  const note = (request: Request) => loads.add(new URL(request.url()).pathname);
  page.on('request', note);
  await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
  page.off('request', note);
  loads.delete(path);
  return [...loads];
}
