// The one line that is read out to a professional after each answer.
import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../src/domain/pathway/tables.ts';
import type { DeskData, DeskWords } from '../../src/islands/desk/desk-data.ts';
import { lineFor, resultOf } from '../../src/islands/desk/result.ts';
import { directory } from './real-content.ts';

const { tables, settings } = directory.pathways;
const words: DeskWords = {
  one: '1 case applies',
  other: '2 cases apply',
  none: 'None.',
  undecided: 'Undecided.',
  unsettled: 'Unsettled.',
  unread: 'Unread.',
  needed: '',
  open: '',
  applies: '',
  mayApply: '',
};
const results = { refer: { true: 'Refer', false: 'No ground' }, duty: { met: 'Met' } };

/** @throws Error where content has no such table. */
function dataOf(id: string): DeskData {
  const table = tables.find((each) => each.id === id);
  const page = directory.desk.tables[id];
  if (!table || !page) throw new Error(`there is no table "${id}"`);
  return { ...table, told: page.told, settings, results, words };
}

function said(id: string, inputs: Inputs, given: { isAny?: boolean; isUnread?: boolean } = {}): string {
  return lineFor(resultOf(dataOf(id), { inputs, isAny: true, isUnread: false, ...given }), dataOf(id));
}

const rowsFor = (id: string, inputs: Inputs) => resultOf(dataOf(id), { inputs, isAny: true, isUnread: false }).applying;

const GROUNDS = { judgement: false, ticks: 13, callouts_12m: 0, months_since_last_marac: 40 };
const MET = { abuse: 'y', needs: 'y', unable_because_of_needs: 'y' };

describe('the result in one line', () => {
  it('is empty while nothing was answered', () => {
    expect(said('marac', {}, { isAny: false })).toBe('');
  });

  it('counts the cases and tells what was decided', () => {
    expect(said('s42', { ...MET, adult_18: true })).toBe('1 case applies: Met.');
    expect(said('s42', { ...MET, adult_18: true, child: true })).toBe('2 cases apply: Met.');
    expect(said('marac', { judgement: true, age: 30 })).toBe('3 cases apply: Refer.');
  });

  it('never leaves "no ground" or "met" standing alone while an answer could turn it', () => {
    expect(said('marac', { ticks: 3 })).toBe('1 case applies: No ground. Unsettled.');
    expect(said('marac', GROUNDS)).toBe('2 cases apply: No ground.');
    expect(said('s42', MET)).toBe('1 case applies: Met. Unsettled.');
  });

  it('says that nothing is decided, also where something applies on top', () => {
    expect(said('s42', { abuse: 'y' })).toBe('Undecided.');
    expect(said('s42', { abuse: 'y', child: true })).toBe('Undecided. 1 case applies.');
    expect(said('sexual_violence_windows', { days: 2 })).toBe('Undecided.');
  });

  it('says where no case applies, and where a number could not be read', () => {
    expect(said('nrm', { self: false })).toBe('None.');
    expect(said('marac', { judgement: true, age: 30 }, { isUnread: true })).toBe('Unread. 3 cases apply: Refer.');
  });
});

describe('what other answers tell', () => {
  it('is not left open: a patient of 15 gets the route for children, one of 16 does not (P133)', () => {
    expect(rowsFor('general_practice', { age: 15 })).toEqual(['G-6']);
    expect(rowsFor('general_practice', { age: 16 })).toEqual([]);
    expect(rowsFor('general_practice', { iris: true, sex: 'woman', age: 15 })).not.toContain('G-1');
  });

  it('is asked for by what tells it', () => {
    const { asked } = resultOf(dataOf('general_practice'), {
      inputs: { iris: true, sex: 'woman' },
      isAny: true,
      isUnread: false,
    });
    expect(asked).toContain('age');
    expect(asked).not.toContain('patient_under_16');
    expect(rowsFor('fgm', { under_18: false })).toEqual(['FG-3']);
    expect(rowsFor('fgm', { under_18: true })).toEqual([]);
  });
});
