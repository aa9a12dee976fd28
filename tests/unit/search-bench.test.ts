import { describe, expect, it } from 'vitest';
import { oneOf, type Labelled } from '../../scripts/bench-search/labelled.ts';
import { leadsLost, type Run } from '../../scripts/bench-search/table.ts';

const query = (group: string, q: string): Labelled => ({ group, half: 'dev', q, lang: 'en', expect: [] });
const [name, other, place] = [query('names', 'bswa'), query('names', 'wafe'), query('place', 'tipton')];
const run = (own: string, ...found: [Labelled, number | undefined][]): Run => ({
  name: own,
  bytes: '',
  found: found.map(([each, at]) => ({ query: each, place: at, ms: 1 })),
});
const ours = run('ours', [name, 1], [other, 4], [place, undefined]);

describe('the bench of the search', () => {
  it('asks slow engines the same share of every class', () => {
    expect(oneOf(2, [name, other, place])).toEqual([name, place]);
  });

  it('tells each class that another engine leads', () => {
    expect(leadsLost([ours, run('theirs', [name, 3], [other, 1], [place, 4])])).toEqual([
      'names: theirs finds 2 and we 1 of 2',
    ]);
  });

  it('holds engines against one another on the queries that both were asked', () => {
    expect(leadsLost([ours, run('theirs', [name, 1])])).toEqual([]);
    expect(leadsLost([ours, run('theirs', [place, 1])])).toEqual(['place: theirs finds 1 and we 0 of 1']);
  });
});
