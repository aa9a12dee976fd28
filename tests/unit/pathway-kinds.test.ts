// What the proof (scripts/prove) takes from the content as given: whom kinds of service are for, what harms and open answers do.
import { describe, expect, it } from 'vitest';
import { NOT_PUBLIC } from '../../scripts/prove/kind-rules.ts';
import { directory } from './real-content.ts';

const { pathways, kinds } = directory;

describe('the kinds themselves', () => {
  it.each(NOT_PUBLIC)('%s is for professionals only (I4)', (id) => {
    expect(kinds.find((kind) => kind.id === id)?.audience).toEqual(['P']);
  });

  it('MARAC and Operation Encompass are not for the public to ring (P23, P42)', () => {
    expect(kinds.filter((kind) => !kind.public).map(({ id }) => id)).toEqual(['marac', 'op_encompass']);
  });

  it('couples’ counselling, mediation, bed and breakfast and the ended code word are for nobody (I5)', () => {
    const forNobody = kinds.filter(({ audience }) => audience.length === 0).map(({ id }) => id);
    expect(forNobody.sort()).toEqual([
      'ask_for_ani',
      'bed_and_breakfast',
      'couple_counselling',
      'family_or_community_mediation',
    ]);
  });
});

describe('the answers themselves', () => {
  it('a harm takes nothing away', () => {
    const harms = pathways.axes.find(({ id }) => id === 'harms');
    expect(harms?.options.length).toBeGreaterThan(10);
    expect(harms?.options.flatMap(({ then }) => then.remove)).toEqual([]);
  });

  it('"skip" and "not sure" stand where somebody may not want to say or not know (P160)', () => {
    const open = pathways.axes.flatMap(({ id, options }) => options.filter(({ means }) => means.open).map(() => id));
    expect(open).toEqual(['danger', 'area', 'area', 'sex_gender', 'age', 'immigration', 'immigration']);
  });
});
