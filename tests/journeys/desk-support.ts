import type { Locator, Page } from '@playwright/test';
import { expect, type Lang } from './support.ts';

/** Abuse, and none of the three parts beside it. */
export const NOT_MET = {
  'Is the person 18 or over?': 'Yes',
  'Are they being abused or neglected': 'Yes',
  'Do they need care and support': 'No',
  'Do these needs make them unable': 'No',
  'Is somebody coercing or controlling them?': 'No',
};
/** All three parts of section 42. */
export const MET = {
  'Is the person 18 or over?': 'Yes',
  'Are they being abused or neglected': 'Yes',
  'Do they need care and support': 'Yes',
  'Do these needs make them unable': 'Yes',
};
export const TICKS = 'Ticks on the list of risks';
/** Pages of the desk by the end of their address (content/desk.yaml). */
export type Desk = 'adults' | 'meetings' | 'practice' | 'children' | 'housing' | 'contact' | 'days' | 'status';

/** Opens the page of a table. */
export async function openDesk(page: Page, desk: Desk, lang: Lang = 'en'): Promise<void> {
  await page.goto(`/${lang}/work/${desk}/`);
}

/** Answers a question with one of its answers, by tapping its words. */
export async function answer(page: Page, question: string, words: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByText(words, { exact: true }).click();
}

/** Answers several questions. */
export async function answerEach(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, words] of Object.entries(answers)) await answer(page, question, words);
}

/** The result in one line, which is read out. */
export function line(page: Page): Locator {
  return page.locator('[data-line]');
}

/** The rows in view, in their order. */
export async function rowsInView(page: Page): Promise<string[]> {
  return page
    .locator('[data-row]:visible')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['row'] ?? ''));
}

/** Waits until the result says this: the rules come with the first touch of the form. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  await expect(line(page)).toHaveText(words);
}
