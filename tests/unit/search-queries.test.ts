// What people type (tests/search/), nearly all of it labelled by somebody who had not seen the vocabulary, against the real content.
import { describe, expect, it } from 'vitest';
import { londonTime } from '../../src/domain/london-time.ts';
import { search, searcherOf } from '../../src/domain/search/search.ts';
import { searchDataOf } from '../../src/load/search-data.ts';
import { FIRST, labelledQueries, NEVER, placeOfRight, type Labelled } from '../../scripts/bench-search/labelled.ts';
import { directory, today } from './real-content.ts';

const moment = { now: londonTime(new Date('2026-11-23T10:30:00Z')), bankHolidays: new Set<string>() };
const languages = directory.languages.filter(({ published }) => published).map(({ tag }) => tag);
const searchers = new Map(languages.map((lang) => [lang, searcherOf(searchDataOf(lang, directory))]));

const queries = labelledQueries().map((query) => {
  const searcher = searchers.get(query.lang);
  if (!searcher) throw new Error(`${query.lang} has no pages`);
  // Time of the processor, because other tests run beside this one.
  const begun = process.cpuUsage();
  const ids = search(query.q, searcher, today, moment).services.map(({ id }) => id);
  const ms = process.cpuUsage(begun).user / 1000;
  const place = placeOfRight(query, ids, directory);
  return { ...query, ids, ms, isRight: place !== undefined && place <= FIRST };
});
const recall = (of: (query: Labelled) => boolean) => {
  const own = queries.filter(of);
  return own.filter(({ isRight }) => isRight).length / own.length;
};

/** What the search reaches today. The goal is 0.95 of all, and of English in every language: raise these, never lower them. */
const REACHED = {
  all: 0.975,
  blind: 0.95,
  unseen: 0.89,
  ofEnglish: 0.95,
  unrelated: 0.975,
  men: 0.97,
  menUnseen: 0.95,
};

describe('of what people type', () => {
  it('most find the right services among the first three', () => {
    expect(queries.length).toBeGreaterThan(1500);
    expect(recall(() => true)).toBeGreaterThan(REACHED.all);
  });

  it('most do of what was written by somebody who had not seen the vocabulary', () => {
    expect(recall(({ half }) => half === 'blind')).toBeGreaterThan(REACHED.blind);
  });

  it('nine of ten do of what was written last, and whose misses nobody reads: what a stranger may expect', () => {
    expect(queries.filter(({ half }) => half === 'unseen')).toHaveLength(200);
    expect(recall(({ half }) => half === 'unseen')).toBeGreaterThan(REACHED.unseen);
  });

  it.each(languages)('the same sixty things are found nearly as well as in English: %s', (lang) => {
    const own = recall((query) => query.group === 'parity' && query.lang === lang);
    const english = recall((query) => query.group === 'parity' && query.lang === 'en');
    expect(own).toBeGreaterThanOrEqual(REACHED.ofEnglish * english);
  });

  it('hardly anything that has to do with something else finds a service', () => {
    expect(recall(({ expect: wanted, half }) => wanted.length === 0 && half !== 'unseen')).toBeGreaterThan(
      REACHED.unrelated,
    );
  });

  it('of queries about a man hardly any puts services for women alone among the first', () => {
    const ofMen = queries.filter(({ never }) => never === 'women_only');
    expect(ofMen.length).toBeGreaterThan(20);
    const forWomen = new Set(directory.services.filter(({ helps }) => helps.sex === 'women').map(({ id }) => id));
    const rightOf = (own: typeof ofMen) =>
      own.filter(({ ids }) => !ids.slice(0, FIRST).some((id) => forWomen.has(id))).length / own.length;
    expect(rightOf(ofMen.filter(({ half }) => half !== 'blind'))).toBeGreaterThan(REACHED.men);
    expect(rightOf(ofMen)).toBeGreaterThan(REACHED.menUnseen);
  });

  it('who is hurt is never shown first what is for people who harm, nor a woman what is for men', () => {
    const hurt = queries.filter(({ never }) => never === 'for_harm' || never === 'men_only');
    expect(hurt.length).toBeGreaterThan(120);
    const wrong = hurt.filter(({ half, never, ids, isRight }) => {
      if (half !== 'unseen') return !isRight;
      const first = directory.services.filter(({ id }) => ids.slice(0, FIRST).includes(id));
      return never !== undefined && first.some(NEVER[never]);
    });
    expect(wrong.map(({ lang, q }) => `${lang}: ${q}`)).toEqual([]);
  });

  it('95 of 100 are answered within 20 ms', () => {
    const times = queries.map(({ ms }) => ms).sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(20);
  });
});
