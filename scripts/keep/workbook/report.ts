import type { Language } from '../../../src/schema/language.ts';
import type { Unit } from './units.ts';

const SAID = { missing: 'missing', waits: 'older than its English', fits: 'held against its English' } as const;

/** A language in a line: who has read it, and what is missing or older. */
export function sayProgress({ tag, published, review }: Language, units: readonly Unit[]): string {
  const count = (state: Unit['state'], of = units) => String(of.filter((unit) => unit.state === state).length);
  const critical = units.filter(({ isCritical }) => isCritical);
  const reviewed = typeof review === 'string' ? review : `${review.by}, ${review.on}`;
  return [
    `${tag}: ${published ? 'has pages' : 'has no pages yet'}; read by a native speaker: ${reviewed}.`,
    units.length === 0
      ? 'Nothing is written yet.'
      : `${String(units.length)} texts: ${count('missing')} missing, ${count('waits')} older. ` +
        `Of ${String(critical.length)} that lives hang on: ${count('missing', critical)} missing, ${count('waits', critical)} older.`,
  ].join(' ');
}

/** Every text that lives hang on, with its English and how it stands. */
export function sayCritical({ tag }: Language, units: readonly Unit[]): string {
  return units
    .filter(({ isCritical }) => isCritical)
    .map(
      ({ file, key, english, own, state }) =>
        `${tag} ${file} ${key} (${SAID[state]})\n  en: ${english}\n  ${tag}: ${own ?? '-'}`,
    )
    .join('\n');
}
