import { directory } from './site-content.ts';

/** By "opening.<id>": what one could say first when ringing a service, where it has a sentence of its own in this language. */
export function openingsIn(lang: string): Record<string, string> {
  const sayings = directory.services
    .filter(({ status }) => status === 'running')
    .map(({ id, words }) => [`opening.${id}`, words[lang]?.say] as const);
  return Object.fromEntries(sayings.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
