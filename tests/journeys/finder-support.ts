import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { expect, open, words, type Lang } from './support.ts';

/** Answers as `npm run find` takes them. */
export type Answers = Record<string, string | readonly string[]>;

/** A kind of help with its services, in the order shown. */
export interface Shown {
  kind: string;
  services: string[];
}

/** A button of the finder by its words. */
export function button(page: Page, lang: Lang, key: string): Locator {
  return page.getByRole('button', { name: words(lang, key), exact: true });
}

/** An answer of the question that is on the screen. */
export function option(page: Page, lang: Lang, axis: string, id: string): Locator {
  return page.getByRole('group').getByLabel(words(lang, `axis.${axis}.${id}`), { exact: true });
}

const AXES = Object.keys(
  JSON.parse(readFileSync(new URL('../../content/ui/en.json', import.meta.url), 'utf8')) as object,
)
  .filter((key) => /^axis\.\w+$/.test(key))
  .map((key) => key.slice(5));

/** Which question is on the screen: "area". */
export async function questionOf(page: Page, lang: Lang): Promise<string> {
  const asked = (await page.getByRole('group').locator('legend').first().textContent())?.trim();
  const axis = AXES.find((id) => words(lang, `axis.${id}`) === asked);
  if (axis === undefined) throw new Error(`no question says "${asked ?? ''}"`);
  return axis;
}

export const results = (page: Page) => page.locator('[data-results]');

/** Opens the finder and waits until it can be used. */
export async function openFinder(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'finder');
  await expect(button(page, lang, 'finder.next')).toBeEnabled();
}

/** Answers one question: taps what is given, says "I do not know", or skips; then the next one is there. */
export async function answerOne(page: Page, lang: Lang, given: string | readonly string[] | undefined): Promise<void> {
  const axis = await questionOf(page, lang);
  if (given === undefined) await button(page, lang, 'finder.skip').click();
  else if (given === 'not_sure') await button(page, lang, 'finder.unknown').click();
  else {
    for (const id of [given].flat()) await option(page, lang, axis, id).check();
    await button(page, lang, 'finder.next').click();
  }
  const isNext = async () => (await results(page).isVisible()) || (await questionOf(page, lang)) !== axis;
  await expect.poll(isNext).toBe(true);
}

/** Goes through the first questions, and through the further ones where one of those has an answer; the others are skipped. */
export async function answerAll(page: Page, lang: Lang, answers: Answers): Promise<void> {
  await openFinder(page, lang);
  const asked = new Set<string>();
  const askAll = async () => {
    while (!(await results(page).isVisible())) {
      const axis = await questionOf(page, lang);
      asked.add(axis);
      await answerOne(page, lang, answers[axis]);
    }
  };
  await askAll();
  if (Object.keys(answers).some((axis) => !asked.has(axis))) {
    await button(page, lang, 'finder.more').click();
    await expect(results(page)).toBeHidden();
    await askAll();
  }
  await expect(page.getByRole('heading', { name: words(lang, 'finder.results'), exact: true }).first()).toBeVisible();
}

/** What the results show, in their order. */
export async function shownResults(page: Page): Promise<Shown[]> {
  return results(page)
    .locator('[data-kind]')
    .evaluateAll((sections) =>
      sections.map((section) => ({
        kind: (section as HTMLElement).dataset['kind'] ?? '',
        services: [...section.querySelectorAll<HTMLElement>('[data-service]')].map(
          ({ dataset }) => dataset['service'] ?? '',
        ),
      })),
    );
}

/** What `npm run find` says to the same answers at the same time. */
export async function foundByCommand(answers: Answers, now: string): Promise<Shown[]> {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'find', '--', JSON.stringify({ answers })], {
    env: { ...process.env, WAYMARK_NOW: now },
  });
  const { results: found } = JSON.parse(stdout) as { results: Shown[] };
  return found.map(({ kind, services }) => ({ kind, services }));
}

/** A service in the results. */
export function card(page: Page, id: string): Locator {
  return results(page).locator(`[data-service="${id}"]`).first();
}

/** The facts of every service that the finder knows. */
export async function knownServices(
  page: Page,
): Promise<{ id: string; name: string; helps: { audience: string[]; sex: string } }[]> {
  const fileOf = async (name: string) =>
    (await (await page.request.get(`/en/${name}.json`)).json()) as {
      services: { id: string; name: string; helps: { audience: string[]; sex: string } }[];
    };
  return [await fileOf('find'), await fileOf('find-more')].flatMap(({ services }) => services);
}
