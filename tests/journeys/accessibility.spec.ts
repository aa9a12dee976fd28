import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAll } from './finder-support.ts';
import { ALL_TEMPLATES, expect, type Lang, LANGUAGES, open, openSearch, test } from './support.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours: the rest need not be looked at again in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong, a line each, and the rules it could apply. */
async function look(page: Page, only?: string[]): Promise<{ faults: string[]; rules: string[] }> {
  // A full account of all that is right on a long page takes axe longer than looking at it.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes, incomplete } = await (only ? axe.withRules(only) : axe.withTags(TAGS)).analyze();
  return {
    faults: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 120)} ${any[0]?.message.slice(0, 120) ?? ''}`),
    ),
    rules: [...violations, ...passes, ...incomplete].map(({ id }) => id).sort(),
  };
}

/** Light, then dark. */
async function lookInBoth(page: Page): Promise<{ faults: string[]; rules: string[] }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, COLOURS);
  return { faults: [...light.faults, ...dark.faults.map((fault) => `dark: ${fault}`)], rules: light.rules };
}

/** Shows what stands folded, and lays out what waits to be scrolled to, so that it is looked at too. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const card of document.querySelectorAll<HTMLElement>('.card')) card.style.contentVisibility = 'visible';
  });
}

for (const template of ALL_TEMPLATES) {
  test(`axe finds nothing wrong, light and dark, and the same holds in every language: ${template} [A1, A2]`, async ({
    page,
  }) => {
    // The whole list, in two languages and two schemes, is much to look through.
    test.slow();
    const rules: string[][] = [];
    for (const lang of LANGUAGES) {
      await open(page, lang, template);
      await unfoldAll(page);
      const seen = await lookInBoth(page);
      expect(seen.faults, lang).toEqual([]);
      rules.push(seen.rules);
    }
    expect(rules[1]).toEqual(rules[0]);
  });
}

test('axe finds nothing wrong on the page that asks for the language [A1]', async ({ page }) => {
  await page.goto('/');
  expect((await lookInBoth(page)).faults).toEqual([]);
});

const STATES: [string, (page: Page, lang: Lang) => Promise<void>][] = [
  [
    'the results of the finder',
    async (page, lang) => {
      await answerAll(page, lang, {
        audience: 'P_gp',
        danger: 'not_sure',
        area: 'sandwell',
        harms: ['strangled_recent'],
      });
      await unfoldAll(page);
    },
  ],
  [
    'open search with results',
    async (page, lang) => {
      await open(page, lang, 'home');
      await (await openSearch(page, lang)).fill('Childline');
      await expect(page.locator('li[data-service]').first()).toBeVisible();
    },
  ],
];
for (const [state, arrive] of STATES) {
  for (const lang of LANGUAGES) {
    test(`axe finds nothing wrong in ${state}, light and dark, in ${lang} [A1]`, async ({ page }) => {
      await arrive(page, lang);
      expect((await lookInBoth(page)).faults).toEqual([]);
    });
  }
}

/** Targets smaller than a thumb, other than links inside a sentence. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const around = (element.closest('p, li, dd, td, address, h1, h2, h3, h4')?.textContent ?? '').trim();
      return around.length > element.textContent.trim().length;
    };
    const targets = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
    return [...targets]
      .filter((element) => element.getClientRects().length > 0 && !element.matches('.out') && !isInSentence(element))
      .map((element) => {
        // A control is as large as itself, or as the label that works it.
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
        const box = boxes.find(({ width, height }) => width >= 44 && height >= 44) ?? element.getBoundingClientRect();
        return { box, name: element.outerHTML.slice(0, 100) };
      })
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ box, name }) => `${box.width.toFixed(0)} x ${box.height.toFixed(0)}: ${name}`);
  });
}

for (const lang of LANGUAGES) {
  test(`everything to tap is as large as a thumb, in ${lang} [A5]`, async ({ page }) => {
    const faults: string[] = [];
    for (const template of ALL_TEMPLATES) {
      await open(page, lang, template);
      await unfoldAll(page);
      faults.push(...(await smallTargets(page)).map((fault) => `${template}: ${fault}`));
    }
    for (const [state, arrive] of STATES) {
      await arrive(page, lang);
      faults.push(...(await smallTargets(page)).map((fault) => `${state}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const lang of LANGUAGES) {
  test(`every page has one main heading, a main part and a name of its own, in ${lang} [A9]`, async ({ page }) => {
    const titles: string[] = [];
    for (const template of ALL_TEMPLATES) {
      await open(page, lang, template);
      await expect(page.getByRole('main'), template).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 }), template).toHaveCount(1);
      titles.push(await page.title());
    }
    expect(new Set(titles).size).toBe(titles.length);
  });
}
