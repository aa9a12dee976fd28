import { languageOf, stringsOf } from './site-content.ts';

/** What somebody does who rings without English, in order. */
export const STEPS = ['ring', 'say', 'wait', 'speak', 'other'] as const;

/** What they say, in the order in which it is needed; the language comes second. */
const SENTENCES = ['interpreter', 'language', 'woman', 'another', 'alone', 'no_ring_back', 'police'] as const;

/** A sentence to say on the telephone. */
export interface Sentence {
  english: string;
  /** How that sounds, in the letters of the reader. */
  sounds: string;
  means: string;
}

/**
 * The sentences for readers of a language. Where they may speak several, there is one for each; where nobody knows, as on the
 * English page, which is read by whoever helps, the name is left open.
 */
export function sentencesIn(lang: string): Sentence[] {
  const [t, en] = [stringsOf(lang), stringsOf('en')];
  const { askFor } = languageOf(lang);
  const names = askFor.length > 0 ? askFor : [{ english: '…', sounds: '…', own: '…' }];
  return SENTENCES.flatMap((id) =>
    (id === 'language' ? names : names.slice(0, 1)).map(({ english, sounds, own }) => ({
      english: en.of('calling.say', id, { language: english }),
      sounds: t.of('calling.sounds', id, { language: sounds }),
      means: t.of('calling.say', id, { language: own }),
    })),
  );
}
