import type { Dated } from '../schema/directory.ts';
import type { Guide } from '../schema/guide.ts';
import { directory } from './site-content.ts';

/** A guide in a language, or in English; `lang` says which, and `law` is that of the English (C44). @throws Error when content has no such guide. */
export function guideIn(id: string, lang: string): Dated<Guide> {
  const versions = directory.guides.filter((guide) => guide.id === id);
  const english = versions.find((version) => version.lang === 'en');
  if (!english) throw new Error(`content/guides has no "${id}"`);
  return { ...(versions.find((version) => version.lang === lang) ?? english), law: english.law };
}
