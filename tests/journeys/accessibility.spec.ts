import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerAll } from './finder-support.ts';
import { addressOf, ALL_TEMPLATES, expect, type Lang, LANGUAGES, open, openSearch, test } from './support.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 120)} ${any[0]?.message.slice(0, 120) ?? ''}`),
  );
}

/** Shows what stands unfolded, so that it is looked at too. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

for (const scheme of SCHEMES) {
  for (const lang of LANGUAGES) {
    test(`axe finds nothing wrong on any page, ${scheme}, in ${lang} [A1, A2]`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme });
      const faults: string[] = [];
      for (const address of [...(lang === 'en' ? ['/'] : []), ...ALL_TEMPLATES.map((name) => addressOf(lang, name))]) {
        await page.goto(address);
        await unfoldAll(page);
        faults.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  }
}

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
      for (const scheme of SCHEMES) {
        await page.emulateMedia({ colorScheme: scheme });
        expect(await violations(page), scheme).toEqual([]);
      }
    });
  }
}

test('the same is checked, and as many things pass, in every language [A2]', async ({ page }) => {
  test.setTimeout(120_000);
  for (const template of ALL_TEMPLATES) {
    const rules: string[][] = [];
    for (const lang of LANGUAGES) {
      await open(page, lang, template);
      const { passes, incomplete } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      rules.push([...passes, ...incomplete].map(({ id }) => id).sort());
    }
    expect(rules[1], template).toEqual(rules[0]);
  }
});

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
        // A control is as large as the label that works it.
        const box = (element.closest('label') ?? element).getBoundingClientRect();
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
