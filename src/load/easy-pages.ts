import { pagePath } from '../i18n/paths.ts';
import type { Dated, Service } from '../schema/directory.ts';
import type { EasyPage } from '../schema/easy.ts';
import { directory, languages } from './site-content.ts';

/** The pages of easy read in a language, in their order; none where nobody has written them. */
export function easyPages(lang: string): Dated<EasyPage>[] {
  return directory.easy.filter((page) => page.lang === lang);
}

/** Where the switch of languages leads from a page of easy read, or from their list, in those that lack it: to more words. */
export function easyElsewhere(page?: EasyPage): Record<string, string> {
  const lack = languages.filter(({ tag }) => !easyPages(tag).some(({ id }) => page === undefined || id === page.id));
  return Object.fromEntries(lack.map(({ tag }) => [tag, pagePath(tag, page?.full.page ?? 'home')]));
}

/** The law mark of a page, which the English keeps for all languages (C44). */
export function easyLaw(id: string): EasyPage['law'] {
  return directory.easy.find((page) => page.id === id && page.lang === 'en')?.law;
}

/** A service by its id. @throws Error for one that is not there; rules/easy.ts lets no such name pass. */
export function serviceCalled(id: string): Service {
  const found = directory.services.find((service) => service.id === id);
  if (!found) throw new Error(`content/services has no "${id}"`);
  return found;
}
