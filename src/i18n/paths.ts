import type { Language } from '../schema/language.ts';

/** The pages that exist once per language, with the end of their address. Addresses are neutral words (S5). */
export const PAGES = {
  home: '',
  find: 'find/',
  services: 'services/',
  more: 'more/',
  places: 'places/',
  search: 'search/',
  now: 'now/',
  ring: 'ring/',
  calling: 'calls/',
  safety: 'using-this-site/',
  work: 'work/',
  keep: 'work/keep/',
  removed: 'removed/',
  about: 'about/',
  gaps: 'gaps/',
  data: 'data/',
  accessibility: 'accessibility/',
} as const;

export type PageName = keyof typeof PAGES;

/** The address of a page, e.g. /ur/services/. */
export function pagePath(lang: string, page: PageName): string {
  return `/${lang}/${PAGES[page]}`;
}

/** The address of a service's page, e.g. /en/services/bswa/. */
export function servicePath(lang: string, slug: string): string {
  return `/${lang}/services/${slug}/`;
}

/** The address of a page of easy read, e.g. /en/easy/now/; without an id, of the list of them. */
export function easyPath(lang: string, id?: string): string {
  return `/${lang}/easy/${id === undefined ? '' : `${id}/`}`;
}

/** The page above a page: /ur/services/ is above /ur/services/bswa/; none is above the first of a language. */
export function pageAbove(path: string): string | undefined {
  return /^(\/[^/]+\/.*?)[^/]+\/$/.exec(path)?.[1];
}

/** Pages about duties and referrals, which a language may leave to English: all below the front of the desk but the list to carry and the copy to keep. */
const WORK_PAGE = /^\/[^/]+\/work\/(?!(?:sheet|keep)\/)[^/]/;

/** The address of the same page in another language; where that has no such page, of the nearest that it has. */
export function sameIn({ tag, work }: Pick<Language, 'tag' | 'work'>, path: string): string {
  return work === 'own' || !WORK_PAGE.test(path) ? path.replace(/^\/[^/]+\//, `/${tag}/`) : pagePath(tag, 'work');
}

/** The file in which a site names all its files, from its folder (S21). */
export const TREE = '.well-known/files.txt';
