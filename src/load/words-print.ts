import type { Guide } from '../schema/guide.ts';
import type { ServiceWords } from '../schema/service-words.ts';
import { fingerprint } from './fingerprint.ts';

/** What a reader sees of a guide or of the words about a service. */
type Words = Pick<Guide, 'tab' | 'heading' | 'body'> | Pick<ServiceWords, 'summary' | 'say' | 'body'>;

/** The fingerprint of what a reader sees, whatever else stands in the file (C4, C24). */
export function wordsPrint(words: Words): string {
  const { body } = words;
  return 'heading' in words
    ? fingerprint({ tab: words.tab, heading: words.heading, body })
    : fingerprint({ summary: words.summary, say: words.say, body });
}
