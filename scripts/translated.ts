// npm run translated -- ur [name ...]: somebody who reads the language has held these words against today's English.
// A name is a service, a guide or a key of content/ui; "all" is everything that waits. Without a name: says what waits.
import { readSettings } from '../src/load/settings.ts';
import { fail } from './keep/fail.ts';
import { recordTranslations, sayWaiting, translationsOf } from './keep/translations.ts';

try {
  const [lang, ...names] = process.argv.slice(2);
  if (lang === undefined) throw new Error('Usage: npm run translated -- ur [service, guide or key ...]');
  const { content } = readSettings();
  const translations = translationsOf(content, lang);
  console.log(
    names.length === 0 ? sayWaiting(translations, lang) : recordTranslations(content, translations, lang, names),
  );
} catch (error) {
  fail(error);
}
