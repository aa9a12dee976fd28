import type { Translator } from '../i18n/translator.ts';
import { areaOptions, axisOf, whoOptions } from './static-finder.ts';

/**
 * Neutral words for the tab of a page of the static finder: "Finder 2", "Finder 2: Sandwell". An answer that is no
 * place ("I want to move away") would tell a watcher something, so it gets its number.
 */
export function tabOf(t: Translator, who: string, area?: string): string {
  const head = `${t('tab.find')} ${String(whoOptions.findIndex(({ slug }) => slug === who) + 1)}`;
  const index = areaOptions.findIndex(({ slug }) => slug === area);
  const place = axisOf('area').options.find(({ slug }) => slug !== undefined && slug === area)?.means.area;
  if (index < 0) return head;
  return `${head}: ${place === undefined ? String(index + 1) : t.of('area', place)}`;
}

/** Whether an answer to "Who are you?" is that of a professional. */
export function isWorkAudience(option: string): boolean {
  return axisOf('audience').options.find(({ id }) => id === option)?.means.audience === 'P';
}
