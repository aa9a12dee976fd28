import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { answerRequest } from '../../scripts/find/answer.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import type { FinderService } from '../../src/islands/finder/finder-file.ts';
import { unpacked, type SentFacts } from '../../src/islands/finder/sent.ts';
import { readSettings } from '../../src/load/settings.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { parse } from 'yaml';
import { dataFile, expect, open, words, type Lang } from './support.ts';

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

/** An answer of the question that is on the screen, or a group of answers: "V", "group.work". */
export function option(page: Page, lang: Lang, axis: string, id: string): Locator {
  return page.getByRole('group').getByLabel(words(lang, `axis.${axis}.${id}`), { exact: true });
}

/** The questions as the content has them, with the groups that their answers stand in. */
const AXES = parse(readFileSync(new URL('../../content/pathways/axes.yaml', import.meta.url), 'utf8')) as Record<
  string,
  { many?: boolean; groups?: { id: string; within?: string; options: string[] }[] }
>;

/** Which question is on the screen: "area". */
export async function questionOf(page: Page): Promise<string> {
  const axis = await page.locator('fieldset[data-axis]').getAttribute('data-axis');
  if (axis === null) throw new Error('no question is on the screen');
  return axis;
}

/** The words of the screen that a question, or a part of it, is known by. */
export async function screenNow(page: Page): Promise<string> {
  if (await results(page).isVisible()) return 'results';
  return (await page.locator('fieldset[data-axis] legend').textContent()) ?? '';
}

/** The choices that lead to an answer, one screen after another: ["group.work", "P_gp"]. */
export function choicesTo(axis: string, id: string): string[] {
  const { many = false, groups = [] } = AXES[axis] ?? {};
  const own = groups.find(({ options }) => options.includes(id));
  // Of a question with several answers the groups follow each other; a group of one answer is that answer.
  if (!own || many || (own.options.length === 1 && !groups.some(({ within }) => within === own.id))) return [id];
  const outside = groups.find((group) => group.id === own.within);
  return [...(outside ? [`group.${outside.id}`] : []), `group.${own.id}`, id];
}

/** Presses a button, and waits until another screen is there. */
export async function moveOn(page: Page, lang: Lang, key: string): Promise<void> {
  const before = await screenNow(page);
  await button(page, lang, key).click();
  // The next screen is there within a frame or two; by itself a poll would look again after a tenth of a second.
  await expect.poll(() => screenNow(page), { intervals: [10, 20, 50, 100] }).not.toBe(before);
}

export const results = (page: Page) => page.locator('[data-results]');

/** Opens the finder and waits until it can be used. */
export async function openFinder(page: Page, lang: Lang): Promise<void> {
  await open(page, lang, 'finder');
  await expect(button(page, lang, 'finder.next')).toBeEnabled();
}

/**
 * Answers one question, whatever groups its answers stand in: taps what is given, says "I do not know", or skips; then the next
 * question is there, or the results.
 */
export async function answerOne(page: Page, lang: Lang, given: string | readonly string[] | undefined): Promise<void> {
  const axis = await questionOf(page);
  if (given === undefined) return moveOn(page, lang, 'finder.skip');
  if (given === 'not_sure') return moveOn(page, lang, 'finder.unknown');
  const wanted = [given].flat();
  if (AXES[axis]?.many !== true) {
    for (const choice of choicesTo(axis, wanted[0] ?? '')) {
      await option(page, lang, axis, choice).check();
      await moveOn(page, lang, 'finder.next');
    }
    return;
  }
  const left = new Set(wanted);
  while (!(await results(page).isVisible()) && (await questionOf(page)) === axis) {
    for (const id of left) {
      if (!(await option(page, lang, axis, id).isVisible())) continue;
      await option(page, lang, axis, id).check();
      left.delete(id);
    }
    await moveOn(page, lang, 'finder.next');
  }
  expect([...left]).toEqual([]);
}

/** Goes through the first questions, and through the further ones where one of those has an answer; the others are skipped. */
export async function answerAll(page: Page, lang: Lang, answers: Answers): Promise<void> {
  await openFinder(page, lang);
  const asked = new Set<string>();
  const askAll = async () => {
    while (!(await results(page).isVisible())) {
      const axis = await questionOf(page);
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

/** Brings the finder, once it is opened, to its results on a device whose clock says nothing that can be read: React throws while it draws them, and has nothing left. */
export async function breakFinder(page: Page, lang: Lang): Promise<void> {
  await expect(button(page, lang, 'finder.next')).toBeEnabled();
  await page.evaluate(() => {
    Date.prototype.toISOString = () => {
      throw new RangeError('Invalid time value');
    };
  });
  await answerOne(page, lang, 'V');
  await button(page, lang, 'finder.show').click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(words(lang, 'finder.failed'));
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

let directory: Directory | undefined;

/** The content as it stands on a day: read once by each of those who test, for no day changes what it says (tests/content/whole.test.ts). */
export function directoryOn(now: string): Directory {
  return (directory ??= loadDirectory(readSettings().content, londonTime(new Date(now)).date));
}

/**
 * What `npm run find` says to the same answers at the same time: the same function on the same content. That the command says
 * what it returns is held by tests/unit/find-command.test.ts.
 */
export function foundByCommand(answers: Answers, now: string): Shown[] {
  const time = londonTime(new Date(now));
  const { results: found } = JSON.parse(answerRequest(JSON.stringify({ answers }), directoryOn(now), time)) as {
    results: Shown[];
  };
  return found.map(({ kind, services }) => ({ kind, services }));
}

/** A service in the results. */
export function card(page: Page, id: string): Locator {
  return results(page).locator(`[data-service="${id}"]`).first();
}

/** The facts of every service that the finder knows. */
export async function knownServices(page: Page): Promise<FinderService[]> {
  const fileOf = async (name: string) =>
    unpacked((await (await page.request.get(dataFile(`en/${name}`))).json()) as SentFacts, 'en');
  return [await fileOf('find'), await fileOf('find-more')].flatMap(({ services }) => services);
}

/** Presses Tab, or an arrow inside a group of radio buttons, until what has the focus is called `name`. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate((wanted) => {
      const { activeElement } = document;
      const nameOf = (element: Element | null) =>
        (element instanceof HTMLInputElement ? element.labels?.[0] : element)?.textContent.trim() ?? '';
      const group =
        activeElement?.matches('input[type="radio"][name]') === true ? activeElement.closest('fieldset') : null;
      const isInGroup = [...(group?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])].some(
        (input) => nameOf(input) === wanted,
      );
      return { name: nameOf(activeElement), isInGroup };
    }, name);
  for (let press = 0; press < 60; press++) {
    const { name: now, isInGroup } = await focused();
    if (now === name) return;
    await page.keyboard.press(isInGroup ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`the keyboard does not reach "${name}"`);
}
