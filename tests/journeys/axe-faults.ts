import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { NOTES } from '../../scripts/keep/accessibility-report.ts';

type AxeResult = Awaited<ReturnType<AxeBuilder['analyze']>>['incomplete'][number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What depends on colours: the rest need not be looked at again in the dark. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** English pages lead to easy read, beside a picture that is hidden from those who listen: there this rule has something to look at. */
const ENGLISH_ONLY = 'aria-hidden-focus';

/** What axe cannot decide and somebody has looked at (A1). */
const LOOKED_AT = parse(readFileSync(new URL('../fixtures/axe-incomplete.yaml', import.meta.url), 'utf8')) as {
  rule: string;
  because: string;
  where: string;
  on: string;
}[];

type Undecided = { rule: string; because: string; target: string; html: string };

/** What axe left open and nobody has looked at yet, a line each. */
async function unexplained(page: Page, incomplete: readonly AxeResult[]): Promise<string[]> {
  const open = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }): Undecided => {
      const [check] = [...any, ...all, ...none];
      const { messageKey = check?.id ?? '' } = (check?.data ?? {}) as { messageKey?: string };
      return { rule: id, because: messageKey, target: target.join(' '), html };
    }),
  );
  const isLookedAt = await page.evaluate(
    ([found, known]) =>
      found.map(({ rule, because, target }) =>
        known.some(
          (entry) =>
            entry.rule === rule &&
            entry.because === because &&
            matchMedia(entry.on).matches &&
            document.querySelector(target)?.matches(entry.where),
        ),
      ),
    [open, LOOKED_AT] as const,
  );
  return open
    .filter((_found, at) => isLookedAt[at] !== true)
    .map(({ rule, because, html }) => `${rule} is open (${because}): ${html.slice(0, 120)}`);
}

/** What axe finds wrong or leaves open, a line each, and the rules it could apply. */
export async function look(
  page: Page,
  { part, only, without = [] }: { part?: string | undefined; only?: string[]; without?: string[] } = {},
): Promise<{ faults: string[]; rules: string[] }> {
  // A full account of all that is right on a long page takes axe longer than looking at it.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] }).setLegacyMode();
  if (part !== undefined) axe.include(part);
  const { violations, passes, incomplete } = await (
    only ? axe.withRules(only) : axe.withTags(TAGS).disableRules(without)
  ).analyze();
  return {
    faults: [
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 120)} ${any[0]?.message.slice(0, 120) ?? ''}`),
      ),
      ...(await unexplained(page, incomplete)),
    ],
    rules: [...violations, ...passes, ...incomplete]
      .map(({ id }) => id)
      .filter((id) => id !== ENGLISH_ONLY)
      .sort(),
  };
}

/** What axe finds wrong on the page, or in one part of it, in light (A1); and the rules that apply in every language. */
export async function lookInLight(page: Page, part?: string): Promise<{ faults: string[]; rules: string[] }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page, { part });
  note(page, light.rules);
  return light;
}

/** The same, and what of it is wrong in the dark. */
export async function lookInBoth(page: Page, part?: string): Promise<{ faults: string[]; rules: string[] }> {
  const light = await lookInLight(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, { part, only: COLOURS });
  return { faults: [...light.faults, ...dark.faults.map((fault) => `dark: ${fault}`)], rules: light.rules };
}

/** Leaves on the running test what was looked at, for the statement of accessibility (A19). */
function note(page: Page, rules: readonly string[]): void {
  const browser = page.context().browser();
  const name = browser ? `${browser.browserType().name()} ${browser.version()}` : '';
  test
    .info()
    .annotations.push(
      { type: NOTES.page, description: new URL(page.url()).pathname },
      { type: NOTES.browser, description: name.replace(/^c/, 'C') },
      ...rules.map((rule) => ({ type: NOTES.rule, description: rule })),
    );
}
