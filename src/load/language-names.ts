import { formatLanguage } from '../i18n/formats.ts';
import { languageOf } from './site-content.ts';

/** The name of a language in the reader's: as the reader's record says, else as Unicode's tables have it. */
export function languageName(lang: string, tag: string): string {
  return formatLanguage(lang, tag, languageOf(lang).languageNames);
}
