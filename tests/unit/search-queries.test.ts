// What people type, labelled by somebody who had not seen the vocabulary (tests/search/), against the real content.
import { describe, expect, it } from 'vitest';
import { londonTime } from '../../src/domain/london-time.ts';
import { search, searcherOf } from '../../src/domain/search/search.ts';
import { searchDataOf } from '../../src/load/search-data.ts';
import { FIRST, labelledQueries, placeOfRight, type Labelled } from '../../scripts/bench-search/labelled.ts';
import { directory, today } from './real-content.ts';

const moment = { now: londonTime(new Date('2026-11-23T10:30:00Z')), bankHolidays: new Set<string>() };
const languages = directory.languages.filter(({ published }) => published).map(({ tag }) => tag);
const searchers = new Map(languages.map((lang) => [lang, searcherOf(searchDataOf(lang, directory))]));

const queries = labelledQueries().map((query) => {
  const searcher = searchers.get(query.lang);
  if (!searcher) throw new Error(`${query.lang} has no pages`);
  const begun = performance.now();
  const ids = search(query.q, searcher, today, moment).services.map(({ id }) => id);
  const ms = performance.now() - begun;
  const place = placeOfRight(query, ids, directory);
  return { ...query, ids, ms, isRight: place !== undefined && place <= FIRST };
});
const recall = (of: (query: Labelled) => boolean) => {
  const own = queries.filter(of);
  return own.filter(({ isRight }) => isRight).length / own.length;
};

describe('of what people type', () => {
  it('more than 95 in 100 find the right services among the first three', () => {
    expect(queries.length).toBeGreaterThan(1500);
    expect(recall(() => true)).toBeGreaterThan(0.95);
  });

  it('nearly as many do of what nobody who wrote the vocabulary has seen', () => {
    expect(recall(({ half }) => half === 'held_out')).toBeGreaterThan(0.9);
  });

  it.each(languages)('the same sixty things are found at least 95 % as well as in English: %s', (lang) => {
    const own = recall((query) => query.group === 'parity' && query.lang === lang);
    const english = recall((query) => query.group === 'parity' && query.lang === 'en');
    expect(own).toBeGreaterThanOrEqual(0.95 * english);
  });

  it('nothing that has to do with something else finds a service', () => {
    const wrong = queries.filter(({ group, isRight }) => group === 'unrelated' && !isRight);
    expect(wrong.map(({ q, ids }) => `${q}: ${ids.slice(0, FIRST).join(', ')}`)).toEqual([]);
  });

  it('no query about a man puts services for women alone among the first', () => {
    const ofMen = queries.filter(({ never }) => never === 'women_only');
    expect(ofMen.length).toBeGreaterThan(20);
    const forWomen = new Set(directory.services.filter(({ helps }) => helps.sex === 'women').map(({ id }) => id));
    const wrong = ofMen.filter(({ ids }) => ids.slice(0, FIRST).some((id) => forWomen.has(id)));
    expect(wrong.map(({ q, lang }) => `${lang}: ${q}`)).toEqual([]);
  });

  it('95 of 100 are answered within 20 ms', () => {
    const times = queries.map(({ ms }) => ms).sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(20);
  });
});
