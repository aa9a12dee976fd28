import type { Emergency } from '../schema/emergency.ts';
import type { Channel } from '../schema/service.ts';
import type { Content } from './content.ts';
import { fingerprint } from './fingerprint.ts';
import { wordsPrint } from './words-print.ts';

/** What the block for danger now rests on. */
type Rests = Pick<Content, 'services' | 'guides' | 'strings'>;

/**
 * The fingerprint of everything the block for danger now says in English: the numbers and ways of its services, their
 * words, its guide and its strings. Two people have signed this and nothing else (C35).
 */
export function emergencyPrint({ ring, others, guide, strings }: Emergency, content: Rests): string {
  const english = content.strings['en']?.value ?? {};
  const page = content.guides.find(({ value }) => value.id === guide && value.lang === 'en');
  return fingerprint({
    services: [ring, ...others].map((id) => {
      const service = content.services.find((each) => each.id === id);
      const words = service?.words['en'];
      return { id, ways: service?.facts.value.channels.map(wayOf), words: words && wordsPrint(words.value) };
    }),
    guide: page && wordsPrint(page.value),
    strings: strings.map((key) => [key, english[key]]),
  });
}

/** What a reader sees of a way to reach a service, and how sure we are of it. */
function wayOf({ kind, purpose, number, send, option, url, hours, cost, expect, evidence }: Channel) {
  return { kind, purpose, number, send, option, url, hours, cost, expect, state: evidence.state };
}
