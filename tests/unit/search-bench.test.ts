import { describe, expect, it } from 'vitest';
import type { Labelled } from '../../scripts/bench-search/labelled.ts';
import { leadsLost, tableOf, type Run } from '../../scripts/bench-search/table.ts';

const query = (group: string, q: string): Labelled => ({ group, half: 'dev', q, lang: 'en', expect: [] });
const [name, other, place] = [query('names', 'bswa'), query('names', 'wafe'), query('place', 'tipton')];
const run = (own: string, ...found: [Labelled, number | undefined][]): Run => ({
  name: own,
  bytes: '',
  found: found.map(([each, at]) => ({ query: each, place: at, ms: 1 })),
});
const ours = run('ours', [name, 1], [other, 4], [place, 2]);

describe('the bench of the search', () => {
  it('tells each class that another engine leads', () => {
    expect(leadsLost([ours, run('theirs', [name, 3], [other, 1], [place, 4])])).toEqual([
      'names: theirs finds 2 and we 1 of 2',
    ]);
  });

  it('tells each class in which another engine finds as much, but where both find all', () => {
    expect(leadsLost([ours, run('theirs', [name, 4], [other, 1])])).toEqual(['names: theirs finds 1 and we 1 of 2']);
    expect(leadsLost([run('ours', [name, 1]), run('theirs', [name, 1])])).toEqual([]);
  });

  it('tells recall and time of each class, for each engine', () => {
    const table = tableOf([ours, run('theirs', [name, 3], [other, 1], [place, 4])]).join('\n');
    expect(table).toMatch(/^names +2 +0\.50 \/ 0\.63 +1\.00 \/ 0\.67 *$/m);
    expect(table).toMatch(/^names +2 +1\.0 \/ 1\.0 +1\.0 \/ 1\.0 *$/m);
  });
});
