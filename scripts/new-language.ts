// npm run new:language -- hi: prepares a language: its record, without pages as yet, its file of strings, and what to do next.
import { readSettings } from '../src/load/settings.ts';
import { fail } from './keep/fail.ts';
import { newLanguage } from './keep/new-language.ts';

try {
  const [tag] = process.argv.slice(2);
  if (tag === undefined) throw new Error('Usage: npm run new:language -- hi');
  console.log(newLanguage(readSettings().content, tag));
} catch (error) {
  fail(error);
}
