import { directory } from './site-content.ts';

/** By "opening.<id>": what one could say first when ringing a service, where it has a sentence of its own in this language. */
export function openingsIn(lang: string): Record<string, string> {
  const running = directory.services.filter(({ status }) => status === 'running');
  return Object.fromEntries(
    running.flatMap(({ id, words }) => {
      const opening = words[lang]?.say;
      return opening === undefined ? [] : [[`opening.${id}`, opening]];
    }),
  );
}
