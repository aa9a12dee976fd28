// Reading decision tables, with the section 42 and MARAC tables of decision-tables.yaml written out as values.
import { describe, expect, it } from 'vitest';
import { readTable, type Inputs } from '../../src/domain/pathway/tables.ts';
import { settingSchema, tableSchema, type Setting } from '../../src/schema/pathway.ts';
import { directory } from './real-content.ts';

const YES_NO = ['y', 'n', 'unsure'] as const;

const S42 = tableSchema.parse({
  id: 's42',
  inputs: {
    adult_18: 'boolean',
    needs: [...YES_NO],
    abuse: [...YES_NO],
    unable_because_of_needs: [...YES_NO],
    coerced: 'boolean',
    capacity: [...YES_NO],
    high_risk: 'boolean',
    child: 'boolean',
    consent: ['y', 'n', 'unsafe_to_ask'],
  },
  hit: 'first',
  p: ['P9', 'P13', 'P14', 'P15', 'P17', 'P21'],
  rows: [
    { id: 'S42-0', when: { adult_18: [false] }, duty: 'not_adult', then: { add: ['children_front_door'] }, p: ['P41'] },
    { id: 'S42-6', when: { abuse: ['n'], needs: ['y', 'unsure'] }, duty: 'not_met_no_abuse', p: ['P16'] },
    { id: 'S42-7', when: { abuse: ['n'], needs: ['n'] }, duty: 'not_met_no_abuse', p: ['P49'] },
    {
      id: 'S42-1',
      when: { abuse: ['y'], needs: ['y'], unable_because_of_needs: ['y'] },
      duty: 'met',
      then: { first: ['asc_safeguarding'], add: ['local_da_lead', 'advocate'] },
      must: ['raise_or_carry_out'],
      p: ['P9', 'P13', 'P18'],
    },
    {
      id: 'S42-2',
      when: { abuse: ['y', 'unsure'], needs: ['y', 'unsure'], unable_because_of_needs: ['y', 'unsure'] },
      duty: 'raise_concern_council_decides',
      p: ['P9', 'P10'],
    },
    {
      id: 'S42-4',
      when: { abuse: ['y', 'unsure'], needs: ['y', 'unsure'], unable_because_of_needs: ['n'] },
      duty: 'not_met_plus_assessment',
      p: ['P15', 'P16'],
    },
    {
      id: 'S42-5',
      when: { abuse: ['y', 'unsure'], needs: ['n'], coerced: [true] },
      duty: 'not_met_coerced',
      p: ['P12', 'P14', 'P15', 'P19'],
    },
    {
      id: 'S42-3',
      when: { abuse: ['y', 'unsure'], needs: ['n'], coerced: [false], unable_because_of_needs: ['n'] },
      duty: 'not_met_signpost',
      never: ['no_further_action'],
      p: ['P14'],
    },
    {
      id: 'S42-8',
      when: { abuse: ['y', 'unsure'], needs: ['n'], coerced: [false], unable_because_of_needs: ['y', 'unsure'] },
      duty: 'recheck_needs',
      p: ['P10', 'P15'],
    },
  ],
  overlays: [
    { id: 'S42-O1', when: { high_risk: [true] }, then: { first: ['marac', 'idva'] }, p: ['P17', 'P21', 'P23'] },
    { id: 'S42-O2', when: { child: [true] }, then: { add: ['children_front_door'] }, p: ['P14', 'P37', 'P39'] },
    { id: 'S42-O3', when: { consent: ['n'], high_risk: [false] }, must: ['respect_wishes'], p: ['P21'] },
    { id: 'S42-O4', when: { consent: ['unsafe_to_ask'], high_risk: [true] }, p: ['P21', 'P28'] },
    { id: 'S42-O5', when: { capacity: ['n'] }, then: { add: ['advocate', 'asc_safeguarding'] }, p: ['P19'] },
  ],
});

/** The criteria of P23 and P26: any one refers. M-5 is no criterion: after twelve months the case counts as new. */
const MARAC = tableSchema.parse({
  id: 'marac',
  inputs: {
    judgement: 'boolean',
    ticks: 'number',
    callouts_12m: 'number',
    months_since_last_marac: 'number',
    any_new_abuse: 'boolean',
  },
  hit: 'first',
  p: ['P23', 'P24', 'P26'],
  rows: [
    { id: 'M-1', when: { judgement: [true] }, duty: 'refer', p: ['P23', 'P24'] },
    { id: 'M-2', when: { ticks: { atLeast: { setting: 'marac_tick_threshold' } } }, duty: 'refer', p: ['P23'] },
    {
      id: 'M-3',
      when: { callouts_12m: { atLeast: { setting: 'marac_escalation_callouts_12m' } } },
      duty: 'refer',
      p: ['P23'],
    },
    {
      id: 'M-4',
      when: {
        months_since_last_marac: { atMost: { setting: 'marac_repeat_window_months' } },
        any_new_abuse: [true],
      },
      duty: 'refer',
      p: ['P26'],
    },
    { id: 'M-6', duty: 'no_referral', then: { add: ['local_da_lead'] }, p: ['P25'] },
  ],
});

const settings = () => directory.pathways.settings;
const read = (inputs: Inputs) => readTable(S42, inputs, []);
const rowsOf = (inputs: Inputs) => read(inputs).rows.map(({ row }) => row);
const refers = (inputs: Inputs, from: readonly Setting[] = settings()) =>
  readTable(MARAC, { judgement: false, ticks: 0, callouts_12m: 0, ...inputs }, from).duty === 'refer';

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
    for (const inputs of cases) expect(read(inputs).duty, JSON.stringify(inputs)).toBe(dutyByTheRules(inputs));
  });

  it('uses every row', () => {
    expect(new Set(cases.flatMap(rowsOf))).toEqual(new Set(S42.rows.map(({ id }) => id)));
  });

  it('never leaves an adult who is abused, or may be, without a duty that leads on (P14, P15)', () => {
    const abused = cases.filter(({ adult_18, abuse }) => adult_18 && abuse !== 'n');
    expect(abused.map((inputs) => read(inputs).duty)).not.toContain('not_met_no_abuse');
    expect(abused.map((inputs) => read(inputs).duty)).not.toContain(undefined);
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
    expect(read({ ...adult, high_risk: true, child: true }).duty).toBe('met');
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
      must: ['raise_or_carry_out'],
      p: ['P9', 'P13', 'P18'],
    });
  });

  it('is none where an input that it needs is not known', () => {
    expect(readTable(S42, {}, [])).toEqual({ duty: undefined, rows: [] });
    expect(rowsOf({ adult_18: true, abuse: 'y', needs: 'n' })).toEqual([]);
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

  it('without a referral still leads to the local service (P25)', () => {
    expect(readTable(MARAC, { judgement: false, ticks: 13 }, settings()).rows[0]?.then.add).toEqual(['local_da_lead']);
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
    inputs: { ticks: 'number', who: ['me', 'you'] },
    hit: 'all',
    p: ['P1'],
    rows: [
      { id: 'A-1', when: { ticks: { atLeast: 2, atMost: 4 } }, p: ['P1'] },
      { id: 'A-2', when: { ticks: { atLeast: 4 } }, duty: 'second', p: ['P1'] },
      { id: 'A-3', when: { who: ['me'] }, duty: 'third', p: ['P1'] },
      { id: 'A-4', p: ['P1'] },
    ],
  });
  const rows = (inputs: Inputs) => readTable(table, inputs, []).rows.map(({ row }) => row);

  it('takes all of them, limits included, and the duty of the first that has one', () => {
    expect(rows({ ticks: 4, who: 'me' })).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(readTable(table, { ticks: 4, who: 'me' }, []).duty).toBe('second');
  });

  it('takes none on a value of another sort', () => {
    expect(rows({ ticks: '4', who: 1 })).toEqual(['A-4']);
    expect(rows({ ticks: 1 })).toEqual(['A-4']);
  });
});
