// What the tables on adults who need care, MARAC, children and GP practices change for who asks: the rules that are easiest to get wrong, on the real content.
import { describe, expect, it } from 'vitest';
import { ask } from './ask-tables.ts';

describe('section 42', () => {
  const notMet = { adult_18: true, needs: 'n', abuse: 'y', unable_because_of_needs: 'n', coerced: false };

  it('not met leaves a duty, with where to send and what never to do (P14)', () => {
    const { decided, lines, kinds: found } = ask({ audience: 'P_asc', area: 'birmingham' }, { s42: notMet });
    expect(decided).toEqual({ duty: 'not_met_signpost' });
    expect(lines).toEqual(expect.arrayContaining(['S42-3 duty.s42.not_met_signpost', 'S42-3 never.no_further_action']));
    expect(found).toEqual(expect.arrayContaining(['local_da_lead', 'police_101', 'gp', 'council_homelessness']));
  });

  it('not met, at high risk, still goes to MARAC first (P17)', () => {
    const { kinds: found, rows } = ask({ audience: 'P_asc' }, { s42: { ...notMet, high_risk: true } });
    expect(rows).toEqual(['S42-3', 'S42-O1']);
    expect(found.slice(0, 2)).toEqual(['marac', 'idva']);
  });
});

describe('MARAC', () => {
  it('takes 14 ticks as enough and never as needed: judgement alone refers, and 13 go to the local service (P23, P25)', () => {
    const by = (inputs: object) => ask({ audience: 'P_other' }, { marac: { ...inputs } });
    expect(by({ judgement: true, ticks: 0 }).decided).toEqual({ refer: true });
    expect(by({ judgement: false, ticks: 14 }).decided).toEqual({ refer: true });
    const below = by({ judgement: false, ticks: 13, callouts_12m: 0 });
    expect(below.decided).toEqual({ refer: false });
    expect(below.kinds).toContain('local_da_lead');
    expect(below.kinds).not.toContain('marac');
  });

  it('is told to nobody who is hurt: neither the word nor a duty (P36)', () => {
    const { kinds: found, lines, notices, removed } = ask({ audience: 'V' }, { marac: { judgement: true } });
    expect([lines, notices]).toEqual([[], []]);
    for (const kind of ['marac', 'idva', 'hospital_idva']) expect(found).not.toContain(kind);
    expect(Object.entries(removed).filter(([, reason]) => reason !== 'audience')).toEqual([]);
  });

  it('is no place for a child under 16, who goes to children’s services (P31)', () => {
    const { kinds: found, lines } = ask({ audience: 'P_children' }, { marac: { judgement: true, age: 14 } });
    expect(found[0]).toBe('children_front_door');
    expect(found).not.toContain('marac');
    expect(lines.filter((line) => line.includes('marac_form'))).toEqual([]);
  });

  it('knows the age from the answers', () => {
    expect(ask({ audience: 'P_children', age: '16_17' }, { marac: { judgement: true } }).rows).toContain('M-R3');
    expect(ask({ audience: 'P_children', age: '13_15' }, { marac: { judgement: true } }).rows).toContain('M-R4');
  });
});

describe('children', () => {
  it('a child taught at home: the council is told, and no school (P42)', () => {
    const { decided, rows } = ask(
      { audience: 'P_children' },
      { children: { police_attended: true, age: 9, home_educated: true } },
    );
    expect(decided).toEqual({ notify: 'council' });
    expect(rows).toEqual(['E-2', 'E-4']);
  });

  it.each([
    [3, []],
    [4, ['E-1']],
    [17, ['E-1']],
    [18, []],
  ])('a child of %s: the school is told from reception to 17 (P42)', (age, expected) => {
    const { rows } = ask({ audience: 'P_children' }, { children: { police_attended: true, age } });
    expect(rows.filter((row) => row === 'E-1')).toEqual(expected);
  });

  it('tells a parent honestly what others may have to do, and gives them no duties (P40)', () => {
    const parent = ask({ audience: 'V' }, { children: { children: true } });
    expect(parent.notices).toEqual(['children_honestly']);
    expect(parent.lines).toEqual([]);
    expect(ask({ audience: 'P_gp' }, { children: { children: true } }).rows).toEqual([]);
  });
});

describe('general practice', () => {
  it('G-2: a man in an IRIS practice has the services for men, and IRIS only where it takes men (P47, P127)', () => {
    const {
      rows,
      kinds: found,
      lines,
    } = ask({ audience: 'P_gp', sex_gender: 'man' }, { general_practice: { iris: true, age: 30 } });
    expect(rows).toEqual(['G-2']);
    expect(found).toEqual(expect.arrayContaining(['mens_da_local', 'mens_da_helpline', 'local_da_lead']));
    expect(found).not.toContain('iris_ae');
    expect(lines).toContain('G-2 never.send_man_away');
  });

  it('sends no patient who harms to the IRIS worker, whatever the practice (P47)', () => {
    for (const iris of [true, false, 'not_sure']) {
      const inputs = { iris, sex: 'woman', age: 40, role: 'perpetrator_patient' };
      const { kinds: found, lines } = ask({ audience: 'P_gp' }, { general_practice: inputs });
      expect(found).not.toContain('iris_ae');
      expect(lines.filter((line) => line.includes('offer_iris'))).toEqual([]);
    }
  });

  it('removes nobody for their sex (P129): another word than woman or man still finds IRIS, with the advice to ask', () => {
    const given = { audience: 'P_gp', sex_gender: 'non_binary_or_self_described' };
    expect(ask(given, { general_practice: { iris: true } }).rows).toEqual(['G-14']);
    expect(ask(given, { general_practice: { iris: true } }).kinds).toContain('iris_ae');
  });

  it.each(['humiliated', 'afraid', 'raped_or_forced', 'kicked_or_hurt'])('HARK: "%s" alone is enough (P50)', (item) => {
    const none = { humiliated: false, afraid: false, raped_or_forced: false, kicked_or_hurt: false };
    expect(ask({ audience: 'P_gp' }, { general_practice: none }).rows).toEqual([]);
    expect(ask({ audience: 'P_gp' }, { general_practice: { ...none, [item]: true } }).rows).toEqual(['G-HARK']);
  });
});
