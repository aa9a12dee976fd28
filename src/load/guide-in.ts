import type { Guide } from '../schema/guide.ts';
import { directory } from './site-content.ts';

/** A guide in a language, or in English; `lang` says which. @throws Error when content has no such guide. */
export function guideIn(id: string, lang: string): Guide {
  const versions = directory.guides.filter((guide) => guide.id === id);
  const guide = versions.find((version) => version.lang === lang) ?? versions.find((version) => version.lang === 'en');
  if (!guide) throw new Error(`content/guides has no "${id}"`);
  return guide;
}
