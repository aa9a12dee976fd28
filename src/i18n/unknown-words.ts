import type { Unknown } from '../domain/unknown.ts';

/** What nobody has stated about a service, in one sentence: "We do not know if they have interpreters. You can ask." */
export function unknownWords(
  say: (key: `unknown.${Unknown | 'line'}`, values?: { what: string }) => string,
  unknown: readonly Unknown[],
): string {
  return say('unknown.line', { what: unknown.map((what) => say(`unknown.${what}`)).join(' · ') });
}
