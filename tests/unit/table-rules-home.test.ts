// What the tables on homes, immigration and people who are held change for who asks: the rules that are easiest to get wrong, on the real content.
import { describe, expect, it } from 'vitest';
import { ask, WORDS } from './ask-tables.ts';
import { directory } from './real-content.ts';

describe('homelessness', () => {
  it('H-8: an immigration status that is no entry goes to the specialist first, and nothing is taken away (P62, P74)', () => {
    const inputs = { staying_probably_leads_to_da: true, eligible: false, single_no_children: true, man: true };
    const { rows, decided, kinds: found, removed } = ask({ audience: 'P_housing' }, { homelessness: inputs });
    expect(rows).toEqual(['H-8']);
    expect(decided).toEqual({});
    expect(found.slice(0, 2)).toEqual(['migrant_specialist', 'immigration_adviser']);
    expect(found).toEqual(expect.arrayContaining(['council_homelessness', 'refuge']));
    expect(removed).toEqual({});
  });

  it('gives priority need without children and to a man, but not where the violence is not domestic (P59, P141)', () => {
    const need = (inputs: object) => ask({ audience: 'P_housing' }, { homelessness: { ...inputs } }).decided;
    expect(need({ single_no_children: true })).toEqual({ priority_need: true });
    expect(need({ man: true })).toEqual({ priority_need: true });
    expect(need({ man: true, violence_not_domestic: true })).toEqual({ priority_need: 'only_if_vulnerable' });
  });

  it('never offers safety at home where the person who harms lives (P67)', () => {
    const inputs = { abuser_lives_there: true, victim_wants: true, risk_assessed: true, kind: 'sanctuary_at_home' };
    const { decided, kinds: found, removed } = ask({ audience: 'P_housing' }, { homelessness: inputs });
    expect(decided).toEqual({ offer: false });
    expect(found).not.toContain('sanctuary');
    expect(removed).toEqual({ sanctuary: 'safety' });
  });

  it('at high risk offers it with MARAC and the IDVA only (P67)', () => {
    const wanted = { abuser_lives_there: false, victim_wants: true, risk_assessed: true };
    const offer = (inputs: object) => ask({ audience: 'P_housing' }, { homelessness: { ...wanted, ...inputs } });
    expect(offer({}).decided).toEqual({ offer: true });
    expect(offer({ high_risk: true }).decided).toEqual({ offer: 'with_marac_and_idva_only' });
    expect(offer({ high_risk: true }).kinds).toEqual(expect.arrayContaining(['marac', 'idva']));
  });

  it('counts no bed and breakfast as safe accommodation (P65)', () => {
    const { decided, lines } = ask({ audience: 'P_housing' }, { homelessness: { kind: 'shared_bed_and_breakfast' } });
    expect(decided).toEqual({ counts: false });
    expect(lines).toContain('SA-7 never.call_bnb_safe');
  });

  it('names the district in Worcestershire, which it knows from the answers (P63)', () => {
    expect(ask({ audience: 'P_housing', area: 'worcestershire' }, { homelessness: {} }).rows).toEqual(['H-9']);
    expect(ask({ audience: 'P_housing', area: 'sandwell' }, { homelessness: {} }).rows).toEqual([]);
  });
});

describe('immigration', () => {
  const table = directory.pathways.tables.find(({ id }) => id === 'immigration');
  const statuses = table?.inputs['status'];

  it('never gives a verdict: every row says "may", and decides nothing (I11, P164)', () => {
    expect(table?.decides).toEqual({});
    for (const { id, must, duty } of table?.rows ?? []) {
      expect(duty).toBeUndefined();
      for (const line of must) expect(WORDS[`must.${line}`], `${id} ${line}`).toMatch(/\bmay\b/);
      for (const line of must)
        expect(WORDS[`must.${line}`]).not.toMatch(
          /\b(cannot|can not|is not|are not|will not|not entitled|not eligible|qualif)/,
        );
    }
  });

  it('shows the specialist and the adviser for every status there is', () => {
    expect(statuses).toHaveLength(12);
    for (const status of Array.isArray(statuses) ? statuses : []) {
      const { kinds: found, rows } = ask({ audience: 'P_other' }, { immigration: { status } });
      expect(rows[0], String(status)).toMatch(/^N-\d+$/);
      expect(found).toEqual(expect.arrayContaining(['migrant_specialist', 'immigration_adviser']));
    }
  });

  it('brings children’s services for a child whose parent never had a partner’s leave (P78)', () => {
    const child = { status: 'visitor_or_undocumented_never_partner', child: true };
    expect(ask({ audience: 'V' }, { immigration: child }).kinds).toContain('children_front_door');
    expect(ask({ audience: 'V' }, { immigration: { ...child, child: false } }).kinds).not.toContain(
      'children_front_door',
    );
  });

  it('promises no firewall to who fears deportation, and still says 999 (P73)', () => {
    const { notices } = ask({ audience: 'V' }, { immigration: { fear_of_deportation: true } });
    expect(notices).toEqual(['no_firewall']);
    expect(WORDS['say.no_firewall']).toMatch(/999.*may share.*without your name/);
  });

  it('forbids whoever works with somebody to give immigration advice (P82)', () => {
    expect(ask({ audience: 'P_asc' }, { immigration: {} }).lines).toContain('N-O3 never.give_immigration_advice');
    expect(ask({ audience: 'F' }, { immigration: {} }).rows).toEqual([]);
  });
});

describe('made to work or held', () => {
  it('a child is referred without consent, safe first; an adult who says no is not (P83)', () => {
    expect(ask({ audience: 'P_other' }, { nrm: { adult: false, consents: false } }).rows).toEqual(['R-3']);
    const adult = ask({ audience: 'P_other' }, { nrm: { adult: true, consents: false } });
    expect(adult.rows).toEqual(['R-2']);
    expect(adult.lines.filter((line) => line.includes('first_responder'))).toEqual([]);
    expect(adult.kinds).toContain('modern_slavery');
  });
});
