// Reading decision tables: the section 42 and MARAC tables as they are published, and small made-up ones for the rest.
import { describe, expect, it } from 'vitest';
import { readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import { settingSchema, tableSchema, type Setting, type Table } from '../../src/schema/pathway.ts';
import { directory } from './real-content.ts';

const YES_NO = ['y', 'n', 'unsure'] as const;

/** @throws Error where content has no such table, so that no test asks an empty one. */
function tableOf(id: string): Table {
  const found = directory.pathways.tables.find((table) => table.id === id);
  if (!found) throw new Error(`there is no table "${id}"`);
  return found;
}

const S42 = tableOf('s42');
const MARAC = tableOf('marac');

const settings = () => directory.pathways.settings;
const read = (inputs: Inputs) => readTable(S42, inputs, []);
const dutyOf = (inputs: Inputs) => read(inputs).decided['duty'];
const rowsOf = (inputs: Inputs) => read(inputs).rows.map(({ row }) => row);
const marac = (inputs: Inputs, from: readonly Setting[] = settings()) =>
  readTable(MARAC, { judgement: false, ticks: 0, callouts_12m: 0, ...inputs }, from);
const refers = (inputs: Inputs, from?: readonly Setting[]) => marac(inputs, from).decided['refer'];
const maracRows = (inputs: Inputs) => marac(inputs).rows.map(({ row }) => row);

interface Case {
  [input: string]: string | boolean;
  adult_18: boolean;
  needs: string;
  abuse: string;
  unable_because_of_needs: string;
  coerced: boolean;
}

/** Every combination of the five inputs that the rows ask about. */
const cases: Case[] = [true, false].flatMap((adult_18) =>
  YES_NO.flatMap((needs) =>
    YES_NO.flatMap((abuse) =>
      YES_NO.flatMap((unable_because_of_needs) =>
        [true, false].map((coerced) => ({ adult_18, needs, abuse, unable_because_of_needs, coerced })),
      ),
    ),
  ),
);

/** The duty by the words of P9 to P16: three parts, "reasonable cause to suspect", and what follows when one fails. */
function dutyByTheRules({ adult_18, needs, abuse, unable_because_of_needs: unable, coerced }: Case): string {
  if (!adult_18) return 'not_adult';
  if (abuse === 'n') return 'not_met_no_abuse';
  if (needs === 'n') {
    if (coerced) return 'not_met_coerced';
    return unable === 'n' ? 'not_met_signpost' : 'recheck_needs';
  }
  if (unable === 'n') return 'not_met_plus_assessment';
  return [abuse, needs, unable].includes('unsure') ? 'raise_concern_council_decides' : 'met';
}

describe('the section 42 table', () => {
  it('has 108 cases, and each hits exactly one row', () => {
    expect(cases).toHaveLength(108);
    for (const inputs of cases) expect(rowsOf(inputs), JSON.stringify(inputs)).toHaveLength(1);
  });

  it('gives each case the duty that the rules in words give it (P9 to P16)', () => {
    for (const inputs of cases) expect(dutyOf(inputs), JSON.stringify(inputs)).toBe(dutyByTheRules(inputs));
  });

  it('uses every row', () => {
    expect(new Set(cases.flatMap(rowsOf))).toEqual(new Set(S42.rows.map(({ id }) => id)));
  });

  it('never leaves an adult who is abused, or may be, without a duty that leads on (P14, P15)', () => {
    const abused = cases.filter(({ adult_18, abuse }) => adult_18 && abuse !== 'n');
    expect(abused.map(dutyOf)).not.toContain('not_met_no_abuse');
    expect(abused.map(dutyOf)).not.toContain(undefined);
  });
});

describe('overlays', () => {
  const adult = { adult_18: true, needs: 'y', abuse: 'y', unable_because_of_needs: 'y', coerced: false };

  it('apply on top of whichever row was hit: high risk goes to MARAC whether or not s42 is met (P17)', () => {
    for (const inputs of cases) expect(rowsOf({ ...inputs, high_risk: true }).slice(1)).toEqual(['S42-O1']);
  });

  it('all apply that fit, in their order', () => {
    expect(rowsOf({ ...adult, high_risk: true, child: true, capacity: 'n', consent: 'unsafe_to_ask' })).toEqual([
      'S42-1',
      'S42-O1',
      'S42-O2',
      'S42-O4',
      'S42-O5',
    ]);
  });

  it('never change the duty', () => {
    expect(dutyOf({ ...adult, high_risk: true, child: true })).toBe('met');
  });

  it('respect a wish only where the risk is not high (P21)', () => {
    expect(rowsOf({ ...adult, consent: 'n', high_risk: false })).toContain('S42-O3');
    expect(rowsOf({ ...adult, consent: 'n', high_risk: true })).not.toContain('S42-O3');
  });
});

describe('a row that applies', () => {
  it('brings what it asks for, what must be done, its rules, and itself as the reason', () => {
    const [row] = read({ adult_18: true, needs: 'y', abuse: 'y', unable_because_of_needs: 'y' }).rows;
    expect(row).toMatchObject({
      row: 'S42-1',
      reason: { axis: 's42', option: 'S42-1' },
      then: { first: ['asc_safeguarding'], add: ['local_da_lead', 'advocate'] },
      duty: 'duty.s42.met',
      p: ['P9', 'P13', 'P18'],
    });
  });

  it('is none where an input that it needs is not known', () => {
    expect(read({})).toMatchObject({ decided: {}, rows: [] });
    expect(rowsOf({ adult_18: true, abuse: 'y', needs: 'n' })).toEqual([]);
  });

  it('is none, and what is missing is named, where an ordered table cannot decide', () => {
    expect(read({ adult_18: true, abuse: 'y', needs: 'n' }).missing).toEqual(['unable_because_of_needs', 'coerced']);
    expect(read({ adult_18: true, abuse: 'y', needs: 'y', unable_because_of_needs: 'y' }).missing).toEqual([]);
  });
});

describe('the MARAC table, with the thresholds of the settings', () => {
  it.each<[string, boolean, Inputs]>([
    ['M-T1', true, { ticks: 14 }],
    ['M-T2', false, { ticks: 13 }],
    ['M-T3', true, { judgement: true, ticks: 4 }],
    ['M-T4', true, { ticks: 6, callouts_12m: 3 }],
    ['M-T5', true, { ticks: 3, months_since_last_marac: 12, any_new_abuse: true }],
    ['M-T6', false, { ticks: 3, months_since_last_marac: 13, any_new_abuse: true }],
  ])('%s: referral is %s', (_, refer, inputs) => {
    expect(refers(inputs)).toBe(refer);
  });

  it('refers nobody on an earlier meeting alone, without new abuse', () => {
    expect(refers({ months_since_last_marac: 1, any_new_abuse: false })).toBe(false);
    expect(refers({ any_new_abuse: true })).toBe(false);
  });

  it('after twelve months still refers on judgement, ticks or call-outs (M-5)', () => {
    const late = { months_since_last_marac: 13, any_new_abuse: true };
    expect(refers({ ...late, judgement: true })).toBe(true);
    expect(refers({ ...late, ticks: 14 })).toBe(true);
    expect(refers({ ...late, callouts_12m: 3 })).toBe(true);
  });

  it('tells each ground that is met, and never "no referral" beside one', () => {
    const all = { judgement: true, ticks: 14, callouts_12m: 3, months_since_last_marac: 12, any_new_abuse: true };
    expect(maracRows(all)).toEqual(['M-1', 'M-2', 'M-3', 'M-4', 'M-R1', 'M-R5']);
  });

  it('after twelve months tells that the case is new, and refers nobody for that alone (M-5, M-T6)', () => {
    expect(maracRows({ months_since_last_marac: 13, any_new_abuse: true })).toEqual(['M-5', 'M-6']);
    expect(maracRows({ months_since_last_marac: 12 })).toEqual(['M-6']);
  });

  it('brings the rows on top only once somebody is referred', () => {
    expect(maracRows({ ticks: 13, consent: 'n', age: 16 })).toEqual(['M-6']);
    expect(maracRows({ ticks: 14, consent: 'n', age: 16 })).toEqual(['M-2', 'M-R1', 'M-R2', 'M-R3', 'M-R5']);
  });

  it('sends a child under 16 to children’s services and not to MARAC (P31)', () => {
    expect(maracRows({ ticks: 14, age: 15 })).toEqual(['M-2', 'M-R4', 'M-R5']);
    expect(maracRows({ ticks: 14, age: { from: 13, to: 15 } })).toEqual(['M-2', 'M-R4', 'M-R5']);
    expect(maracRows({ ticks: 14, age: 18 })).toEqual(['M-2', 'M-R1', 'M-R5']);
  });

  it('without a referral still leads to the local service (P25)', () => {
    expect(marac({ ticks: 13 }).rows).toMatchObject([{ row: 'M-6', then: { add: ['local_da_lead'] } }]);
  });

  it('follows an area that counts five call-outs, without a change of the table (P165)', () => {
    const five = settings().map((setting) =>
      setting.id === 'marac_escalation_callouts_12m' ? settingSchema.parse({ ...setting, value: 5 }) : setting,
    );
    expect(refers({ callouts_12m: 4 }, five)).toBe(false);
    expect(refers({ callouts_12m: 5 }, five)).toBe(true);
  });

  it('fails loudly when a threshold is missing or is no number, and never guesses', () => {
    expect(() => refers({ ticks: 14 }, [])).toThrow(new TypeError('setting marac_tick_threshold is not a number'));
  });
});

describe('a table in which every row that fits applies', () => {
  const table = tableSchema.parse({
    id: 'all',
    inputs: { ticks: 'number', who: ['me', 'you'], alone: 'boolean', age: 'age' },
    decides: { route: ['straight', 'round'], open: [true] },
    hit: 'all',
    p: ['P1'],
    rows: [
      { id: 'A-1', when: { ticks: { atLeast: 2, atMost: 4 } }, must: ['one'], p: ['P1'] },
      { id: 'A-2', when: { ticks: { above: 3 } }, duty: 'second', decides: { route: 'round' }, p: ['P1'] },
      { id: 'A-3', when: { who: ['me'] }, duty: 'third', decides: { route: 'straight', open: true }, p: ['P1'] },
      { id: 'A-4', anyOf: { who: ['you'], alone: [true] }, say: ['hello', 'again'], p: ['P1'] },
      { id: 'A-5', unless: { alone: [true], who: ['you'] }, never: ['five'], p: ['P1'] },
      { id: 'A-6', when: { age: { atLeast: 10, atMost: 12 } }, must: ['six'], p: ['P1'] },
      { id: 'A-7', otherwise: true, decides: { route: 'straight' }, must: ['seven'], p: ['P1'] },
    ],
    overlays: [
      { id: 'A-O1', after: { route: 'round', duty: 'second' }, must: ['on_top'], p: ['P1'] },
      { id: 'A-O2', after: { open: true }, when: { alone: [true] }, must: ['on_top'], p: ['P1'] },
    ],
    always: { must: ['always'], never: ['ever'], p: ['P2'] },
  });
  const read = (inputs: Inputs) => readTable(table, inputs, []);
  const rows = (inputs: Inputs) => read(inputs).rows.map(({ row }) => row);

  it('takes all of them, limits included', () => {
    expect(rows({ ticks: 4, who: 'me' })).toEqual(['A-1', 'A-2', 'A-3', 'A-5', 'A-O1']);
    expect(rows({ ticks: 2 })).toEqual(['A-1', 'A-5', 'A-7']);
    expect(rows({ ticks: 1 })).toEqual(['A-5', 'A-7']);
  });

  it('leaves the limit itself out where a number must be above it', () => {
    expect([rows({ ticks: 3 }).includes('A-2'), rows({ ticks: 4 }).includes('A-2')]).toEqual([false, true]);
  });

  it('decides by the first row that decides the same thing', () => {
    expect(read({ ticks: 4, who: 'me' }).decided).toEqual({ duty: 'second', route: 'round', open: true });
    expect(read({ who: 'me' }).decided).toEqual({ duty: 'third', route: 'straight', open: true });
  });

  it('takes the row for all others only where no row decides what it decides', () => {
    expect(rows({}).includes('A-7')).toBe(true);
    expect(rows({ who: 'me' }).includes('A-7')).toBe(false);
  });

  it('asks for one of some things, and for none of others', () => {
    expect(rows({ who: 'you' })).toContain('A-4');
    expect(rows({ alone: true })).toContain('A-4');
    expect(rows({ who: 'me', alone: false })).not.toContain('A-4');
    expect(rows({ who: 'me', alone: false })).toContain('A-5');
    expect([rows({ who: 'you' }), rows({ alone: true })].flat()).not.toContain('A-5');
  });

  it('brings rows on top after all that they wait for', () => {
    expect(rows({ who: 'me', alone: true })).toContain('A-O2');
    expect(rows({ who: 'me' })).not.toContain('A-O2');
    expect(rows({ alone: true })).not.toContain('A-O2');
    expect(rows({ ticks: 9 })).toContain('A-O1');
  });

  it('fits an age that is known as a span only where the whole span fits', () => {
    expect(rows({ age: { from: 10, to: 12 } })).toContain('A-6');
    for (const age of [
      { from: 9, to: 12 },
      { from: 10, to: 13 },
    ])
      expect(rows({ age })).not.toContain('A-6');
  });

  it('takes none on a value of another sort', () => {
    expect(rows({ ticks: '4', who: 1, age: true })).toEqual(['A-5', 'A-7']);
    expect(rows({ who: { from: 1, to: 2 } })).toEqual(['A-5', 'A-7']);
  });

  it('names a line for professionals in each row: its duty, or what it only says', () => {
    const lines = Object.fromEntries(read({ ticks: 9, who: 'you' }).rows.map(({ row, duty }) => [row, duty]));
    expect(lines).toMatchObject({ 'A-2': 'duty.all.second', 'A-4': 'say.hello' });
    expect(read({ ticks: 2 }).rows[0]).not.toHaveProperty('duty');
  });

  it('carries what always holds in it, named after the table', () => {
    expect(read({}).always).toMatchObject({ row: 'all', must: ['always'], never: ['ever'], p: ['P2'] });
    expect(read({}).always?.then).toEqual({ add: [], first: [], remove: [], replaceProtected: {} });
  });
});
