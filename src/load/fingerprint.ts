import { createHash } from 'node:crypto';

/** As many digits as an editor can compare by eye, and far too many for two texts to share by chance. */
const DIGITS = 12;

/**
 * The fingerprint of a value: the first 12 hex digits of the SHA-256 of its JSON, its keys in the order of the alphabet.
 * Comments, quotes and the order of keys do not change it; a word or a digit does (C4, C24, C35, C42).
 */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)), 'utf8')
    .digest('hex')
    .slice(0, DIGITS);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
