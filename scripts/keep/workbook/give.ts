import { jsToXliff12, type Xliff } from 'xliff';
import type { Unit } from './units.ts';

const STATES = {
  missing: 'Nobody has written this yet.',
  waits: 'Made from other English than today’s: hold it against it.',
  fits: '',
} as const;

/**
 * A workbook for a reviewer: XLIFF 1.2, which every translation program reads. Each text with its English, and a note where
 * lives hang on it or where it is older.
 */
export async function workbookOf(units: readonly Unit[], lang: string): Promise<string> {
  const resources: Xliff['resources'] = {};
  for (const { file, key, english, own, state, isCritical } of units) {
    const note = [isCritical ? 'Lives hang on these words.' : '', STATES[state]]
      .filter((line) => line !== '')
      .join(' ');
    (resources[file] ??= {})[key] = { source: english, target: own ?? '', ...(note === '' ? {} : { note }) };
  }
  return `${await jsToXliff12({ resources, sourceLanguage: 'en', targetLanguage: lang })}\n`;
}
