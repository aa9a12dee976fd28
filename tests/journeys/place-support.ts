import type { Locator, Page } from '@playwright/test';
import { answerOne, openFinder, option, questionOf } from './finder-support.ts';
import { expect, words, type Lang } from './support.ts';

/** The field for a place. */
export function field(page: Page, lang: Lang): Locator {
  return page.getByRole('main').getByLabel(words(lang, 'place.label'), { exact: true });
}

/** What is said of what stands in the field, once all is there: a hint comes before it. */
export function said(page: Page): Locator {
  return page.getByRole('main').locator('form + p + [role="status"]');
}

/** The places that are offered below the field. */
export function offered(page: Page): Locator {
  return page.getByRole('main').locator('form ~ .row button');
}

/** An answer of the finder to where somebody is. */
export function answer(page: Page, lang: Lang, id: string): Locator {
  return option(page, lang, 'area', id);
}

/** The choice of places in the list of services. */
export function choice(page: Page, lang: Lang): Locator {
  return page.getByRole('combobox', { name: words(lang, 'list.area'), exact: true });
}

/** "Chosen: Birmingham". */
export function chosen(lang: Lang, key: string): string {
  return words(lang, 'place.chosen', { answer: words(lang, key) });
}

/** "Redditch. Chosen: Worcestershire". */
export function comesTo(lang: Lang, place: string, key: string): string {
  return words(lang, 'place.comes_to', { place: words(lang, place), answer: words(lang, key) });
}

/** Goes to the question of the finder where somebody is. */
export async function openQuestion(page: Page, lang: Lang): Promise<void> {
  await openFinder(page, lang);
  await answerOne(page, lang, 'V');
  await answerOne(page, lang, 'not_now');
  expect(await questionOf(page)).toBe('area');
  await expect(field(page, lang)).toBeVisible();
}
