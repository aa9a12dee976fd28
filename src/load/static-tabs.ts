import type { Translator } from '../i18n/translator.ts';
import { axisOf, whoOptions } from './static-finder.ts';

/** Neutral words for the tab of a page of the static finder: "Finder 2", "Finder 2, Sandwell". */
export function tabOf(t: Translator, who: string, area?: string): string {
  const number = whoOptions.findIndex(({ slug }) => slug === who) + 1;
  const head = `${t('tab.find')} ${String(number)}`;
  return area === undefined ? head : `${head}: ${area}`;
}

/** Whether an answer to "Who are you?" is that of a professional. */
export function isWorkAudience(option: string): boolean {
  return axisOf('audience').options.find(({ id }) => id === option)?.means.audience === 'P';
}
