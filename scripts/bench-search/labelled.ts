// Labelled queries: what somebody types, on a page of which language, and what should be among the first three.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { coveringArea } from '../../src/domain/area.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';

/**
 * Where they are kept, a file for each class. dev: for those who write the vocabulary; held_out: seen by none of them while phrases were
 * written; blind: written later, by somebody who had never seen the vocabulary. What a run of the last missed was read afterwards, and phrases
 * that many people use were added: what it reaches today is no forecast. unseen: written like the last, and nobody reads what it misses: it is one.
 */
const FOLDER = new URL('../../tests/search/', import.meta.url).pathname;
/** How many of the first services are looked at. */
export const FIRST = 3;

const HALVES = ['dev', 'held_out', 'blind', 'unseen'] as const;

/** Whom a service is for, that may not be shown first to who asked. */
export const NEVER = {
  women_only: ({ helps }: Service) => helps.sex === 'women',
  men_only: ({ helps }: Service) => helps.sex === 'men',
  for_harm: ({ helps }: Service) => helps.audience.includes('X') && !helps.audience.includes('V'),
};

export interface Labelled {
  /** Which class of queries: the name of its file, without what tells when it was written. */
  group: string;
  half: (typeof HALVES)[number];
  q: string;
  lang: string;
  /** Kinds and services of which one must be among the first; nothing may be found where there are none. */
  expect: string[];
  /** A place that all of the first must cover. */
  area?: string;
  /** Services of which none may be among the first: for women alone, for men alone, or for people who harm alone. */
  never?: keyof typeof NEVER;
}

interface Written extends Omit<Labelled, 'group' | 'half' | 'q' | 'expect'> {
  q: string | Record<string, string>;
  expect?: string[];
}

/** Every labelled query; one that is written in several languages is one for each. */
export function labelledQueries(): Labelled[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const halves = parse(readFileSync(join(FOLDER, name), 'utf8')) as Partial<Record<Labelled['half'], Written[]>>;
      return HALVES.flatMap((half) =>
        (halves[half] ?? []).flatMap(({ q, expect = [], ...rest }) => {
          const each = typeof q === 'string' ? [[rest.lang, q] as const] : Object.entries(q);
          const group = name.replace(/^(fresh|late)-|\.yaml$/g, '');
          return each.map(([lang, text]): Labelled => ({ ...rest, group, half, expect, lang, q: text }));
        }),
      );
    });
}

/**
 * Where the first service that was asked for stands among those found, from 1; undefined when it is not there, or when the
 * first three hold what they may not. For queries that should find nothing: 1 when nothing was found.
 */
export function placeOfRight(
  query: Labelled,
  found: readonly string[],
  { services, areas }: Directory,
): number | undefined {
  if (query.expect.length === 0) return found.length === 0 ? 1 : undefined;
  const shown = found.flatMap((id) => services.find((service) => service.id === id) ?? []);
  const first = shown.slice(0, FIRST);
  if (query.never !== undefined && first.some(NEVER[query.never])) return undefined;
  const { area } = query;
  if (area !== undefined && !first.every((service) => coveringArea(service.areas, area, areas))) return undefined;
  // Of a service that does not run any more, the ones to ask instead are right.
  const instead = services
    .filter(({ id, status }) => query.expect.includes(id) && status !== 'running')
    .flatMap((service) => service.instead);
  const expected = new Set([...query.expect, ...instead]);
  const at = shown.findIndex(({ id, kinds }) => expected.has(id) || kinds.some((kind) => expected.has(kind)));
  return at < 0 ? undefined : at + 1;
}
