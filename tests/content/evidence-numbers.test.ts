// A wrong digit sends somebody to a stranger. So every number of the real content is held against a second list of them,
// fixtures/evidence-numbers.json, which was made from the evidence (283 records of November 2026) and not from the content.
// Whoever adds or corrects a number writes it there too, after reading it at its source a second time.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseHours } from '../../src/domain/opening-hours.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Channel } from '../../src/schema/service.ts';
import { directory } from '../unit/real-content.ts';

/** What the evidence says of a number. */
interface Known {
  /** Ids of the records that give it. */
  records: string[];
  /** Left out when no record says, or when they disagree. */
  free?: boolean;
  /** In the notation of the content; several when records give several. A crisis line has the shorter ones (design.md). */
  hours?: string[];
  /** For a number that no record gives, but another public page, read by a second person: which, and for what service. */
  source?: string;
  services?: string[];
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const evidence = JSON.parse(read('tests/fixtures/evidence-numbers.json')) as {
  numbers: Record<string, Known>;
  old: Record<string, string[]>;
};
const leftOut = (parse(read('content/left-out.yaml')) as { leftOut: { id: string; reason: string }[] }).leftOut;

/** Services that have a record's second line as their own, while the record is a service itself. */
const SPLIT_FROM: Record<string, string> = {
  'herefordshire-adult-safeguarding': 'herefordshire-domestic-abuse',
  'staffordshire-new-era-change': 'staffordshire-new-era',
};

/** Numbers of the evidence that no service has, and why. */
const NOT_ENTERED: Record<string, string> = {};

/** The records that a service was made of: its own, those left out as part of it, and the one it was split from. */
function recordsOf(id: string): string[] {
  const merged = leftOut.filter(({ reason }) => reason.split(/[\s,;()]+/).includes(id)).map((entry) => entry.id);
  return [id, ...merged, SPLIT_FROM[id] ?? id];
}

const used = directory.services.flatMap(({ id, channels }) =>
  channels.flatMap((channel) => (channel.number === undefined ? [] : [{ id, number: channel.number, channel }])),
);
const known = (number: string): Known => evidence.numbers[number] ?? { records: [] };
const told = (faults: typeof used, say: (channel: Channel, number: string) => string) =>
  faults.map(({ id, number, channel }) => `${id}: ${number} ${say(channel, number)}`);

describe('each number of the content', () => {
  it('stands in the evidence of that service, digit for digit', () => {
    expect(used.length).toBeGreaterThan(150);
    const faults = used.filter(({ id, number }) => {
      const { records, services = [] } = known(number);
      return !services.includes(id) && !recordsOf(id).some((record) => records.includes(record));
    });
    expect(told(faults, (_channel, number) => `stands in ${known(number).records.join(', ') || 'no record'}`)).toEqual(
      [],
    );
  });

  it('is free where the evidence says so, and nowhere else', () => {
    const faults = used.filter(({ channel: { kind, cost }, number }) => {
      if (kind !== 'phone') return false;
      const { free } = known(number);
      return cost === 'free' ? free !== true : cost === 'standard' && free === true;
    });
    expect(told(faults, ({ cost }) => `is not "${cost}"`)).toEqual([]);
  });

  it('has hours that the evidence gives for it, or none', () => {
    const faults = used.filter(({ channel: { hours }, number }) => {
      const week = JSON.stringify(parseHours(hours));
      return hours !== 'unknown' && !known(number).hours?.some((given) => JSON.stringify(parseHours(given)) === week);
    });
    expect(
      told(faults, ({ hours }, number) => `${hours}, not ${known(number).hours?.join(' or ') ?? 'known'}`),
    ).toEqual([]);
  });
});

describe('the evidence', () => {
  it('has no number that was lost on the way', () => {
    const numbers = new Set(used.map(({ number }) => number));
    const lost = Object.keys(evidence.numbers).filter((number) => !numbers.has(number) && !(number in NOT_ENTERED));
    expect(lost).toEqual([]);
  });

  it('knows records and services by ids that exist', () => {
    const ids = new Set(
      Object.values(JSON.parse(read('tests/fixtures/record-ids.json')) as Record<string, string[]>).flat(),
    );
    const named = Object.values(evidence.numbers).flatMap(({ records }) => records);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const services = new Set(directory.services.map(({ id }) => id));
    const others = [
      ...Object.values(evidence.numbers).flatMap((entry) => entry.services ?? []),
      ...Object.keys(evidence.old),
    ];
    expect(others.filter((id) => !services.has(id))).toEqual([]);
  });
});

describe('a number that the evidence calls old or wrong', () => {
  const digits = (text: string) => text.replace(/\D/g, '');
  const old = Object.entries(evidence.old).flatMap(([id, numbers]) => numbers.map((number) => ({ id, number })));

  it.each(old)('$number of $id can be rung from no page', ({ number }) => {
    const rung = used.filter(({ channel }) => channel.evidence.state !== 'lead').map((use) => use.number);
    expect(rung.filter((other) => digits(other).replace(/^44/, '0') === digits(number))).toEqual([]);
  });

  it.each(old)('$number of $id stands in no words', ({ number }) => {
    const written = files(join(ROOT, 'content')).filter((path) => /\.(md|json)$/.test(path));
    expect(written.length).toBeGreaterThan(270);
    const holding = written.filter((path) =>
      readFileSync(path, 'utf8')
        .replace(/(?<=\d)[ -](?=\d)/g, '')
        .includes(digits(number)),
    );
    expect(holding).toEqual([]);
  });

  it.each(Object.keys(evidence.old))('%s says that such numbers are about, without printing them', (id) => {
    expect(directory.services.find((service) => service.id === id)?.doubts).toContain('old_numbers_about');
  });
});

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
