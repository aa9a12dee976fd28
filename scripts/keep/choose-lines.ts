import { formatNumber } from '../../src/i18n/phone.ts';
import type { CHECK_WAYS, ServiceFacts } from '../../src/schema/service.ts';

/** Something of a service that can be confirmed: a channel, by its place in the file from 0, or the website. */
export type Confirmable = number | 'website';

/** What is meant, or what to say to the person who has to choose. */
export type Choice = { lines: Confirmable[] } | { ask: string };

/** A channel as a person would point at it: "phone 0808 800 0028 (office)". */
export function nameOf({ channels, website }: ServiceFacts, line: Confirmable): string {
  if (line === 'website') return `website ${website?.url ?? ''}`;
  const channel = channels[line];
  if (!channel) return '';
  const { kind, purpose, number, email, url, address } = channel;
  const reach = number === undefined ? (email ?? url ?? (address ?? []).join(', ')) : formatNumber(number);
  return `${kind} ${reach}${purpose === 'main' ? '' : ` (${purpose.replaceAll('_', ' ')})`}`;
}

/**
 * Which lines of a service a check is about.
 * @param given what stood behind --channel: a kind ("phone"), a purpose ("office"), a place in the file from 1, "website",
 * or "all". Without it only what is plain is taken: the one channel there is, or the one telephone that was rung.
 */
export function chooseLines(facts: ServiceFacts, given: readonly string[], how: (typeof CHECK_WAYS)[number]): Choice {
  const all = facts.channels.map((_, index) => index);
  const every: Confirmable[] = facts.website ? [...all, 'website'] : all;
  const ask = (why: string): Choice => ({
    ask: `${why} Say which with --channel, and a number of this list:\n${list(facts, every)}`,
  });
  if (every.length === 0)
    return { ask: 'This service has no channel and no website yet: add it to service.yaml first.' };
  if (given.length === 0) {
    const phones = all.filter((index) => facts.channels[index]?.kind === 'phone');
    const plain = all.length === 1 ? all : how === 'phone' && phones.length === 1 ? phones : [];
    return plain.length === 1 ? { lines: plain } : ask('More than one way to reach it could be meant.');
  }
  const lines: Confirmable[] = [];
  for (const word of given.flatMap((part) => part.split(','))) {
    const fits = fitting(facts, every, word.trim());
    if (fits.length === 0) return ask(`No channel is "${word}".`);
    if (fits.length > 1 && word !== 'all') return ask(`More than one channel is "${word}".`);
    lines.push(...fits);
  }
  return { lines: [...new Set(lines)] };
}

function fitting({ channels }: ServiceFacts, every: Confirmable[], word: string): Confirmable[] {
  if (word === 'all') return every;
  if (/^\d+$/.test(word)) return every.filter((line) => line === Number(word) - 1);
  return every.filter((line) => {
    if (line === 'website') return word === 'website';
    return channels[line]?.kind === word || channels[line]?.purpose === word;
  });
}

function list(facts: ServiceFacts, every: Confirmable[]): string {
  const rows = every.map((line) => `  ${line === 'website' ? 'website' : String(line + 1)}  ${nameOf(facts, line)}`);
  return [...rows, '  all      every one of them was asked about'].join('\n');
}
