import { getEntry } from 'astro:content';
import { tally } from '../domain/tally.ts';
import { translator, type Translator } from '../i18n/translator.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';

const entry = await getEntry('directory', 'whole');
if (!entry) throw new Error('content/ was not loaded');

/** All of content/, and the day the pages are made on. Pages ask here and nowhere else. */
export const { directory, today } = entry.data;

/** How the whole directory stands on that day: counted once for all pages. */
export const counts = tally(directory.services, directory.kinds, today);

/** The languages that have pages. */
export const languages: Language[] = directory.languages.filter(({ published }) => published);

const translators = new Map<string, Translator>(languages.map(({ tag }) => [tag, translator(tag, directory.strings)]));

/** The strings of a published language. @throws Error for any other: no page may ask for one. */
export function stringsOf(lang: string): Translator {
  const found = translators.get(lang);
  if (!found) throw new Error(`no strings for "${lang}"`);
  return found;
}

/** A published language. @throws Error for any other. */
export function languageOf(lang: string): Language {
  const found = languages.find(({ tag }) => tag === lang);
  if (!found) throw new Error(`"${lang}" is not published`);
  return found;
}

/** The languages in which pages about duties and referrals are drawn. */
export const workLanguages: Language[] = languages.filter(({ work }) => work === 'own');

/** The language in which readers of another find pages about duties and referrals: their own, or English. */
export function workLanguageOf(lang: string): string {
  return languageOf(lang).work === 'own' ? lang : site.defaultLanguage;
}

/** Where "Leave this page" goes in a language. @throws Error when nobody has said: such a page may not be drawn. */
export function exitOf(lang: string): NonNullable<(typeof site.exits)[string]> {
  const exit = site.exits[lang];
  if (!exit) throw new Error(`src/site.ts does not say where "Leave this page" goes in "${lang}"`);
  return exit;
}

/** getStaticPaths for a page that exists once per language. */
export function perLanguage(): { params: { lang: string } }[] {
  return languages.map(({ tag }) => ({ params: { lang: tag } }));
}
