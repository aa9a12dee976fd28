// What the tables on forced marriage, FGM, a partner’s past and court orders change for who asks: the rules that are easiest to get wrong, on the real content.
import { describe, expect, it } from 'vitest';
import { ask, WORDS } from './ask-tables.ts';

describe('forced marriage and honour', () => {
  it('holds its never list whatever else is known, for friends too (P85)', () => {
    const nevers = ask({ audience: 'F' }, { forced_marriage_hba: {} }).lines;
    expect(nevers).toHaveLength(6);
    expect(nevers).toEqual(
      expect.arrayContaining([
        'forced_marriage_hba never.mediation',
        'forced_marriage_hba never.contact_family_or_leaders',
        'forced_marriage_hba never.letter_home',
      ]),
    );
  });

  it('rings 999 first where somebody is being taken away now (P86)', () => {
    const { kinds: found, notices } = ask({ audience: 'F' }, { forced_marriage_hba: { travel_now: true } });
    expect(found.slice(0, 2)).toEqual(['emergency_999', 'fmu']);
    expect(notices[0]).toBe('emergency');
  });
});

describe('FGM', () => {
  it('a known act on a girl: a teacher reports to the police, anyone else refers first to children’s services (P90)', () => {
    const girl = { known: true, under_18: true };
    const teacher = { ...girl, role: 'regulated_health_social_care_or_teacher' };
    expect(ask({ audience: 'P_children' }, { fgm: teacher }).rows).toEqual(['FG-1']);
    expect(ask({ audience: 'P_other' }, { fgm: { ...girl, role: 'other' } }).rows).toEqual(['FG-4']);
    expect(ask({ audience: 'P_gp' }, { fgm: { known: true, adult: true } }).rows).toEqual(['FG-3']);
  });
});

describe('Clare’s Law', () => {
  it('CL-6: nothing disclosed is never "safe", in words for all and for professionals (P96)', () => {
    for (const audience of ['V', 'F', 'P_other'])
      expect(ask({ audience }, { clares_law: { nothing_disclosed: true } }).notices).toContain(
        'nothing_told_is_not_safe',
      );
    expect(WORDS['say.nothing_told_is_not_safe']).toMatch(/does not mean that there is no danger/);
    expect(ask({ audience: 'P_other' }, { clares_law: { nothing_disclosed: true } }).lines).toContain(
      'CL-6 never.call_it_safe',
    );
  });

  it('is not for a relative, whoever asks (P96)', () => {
    for (const audience of ['F', 'P_other']) {
      const asked = ask({ audience }, { clares_law: { about: 'relative_not_partner' } });
      const { decided, kinds: found, notices } = asked;
      expect(decided).toEqual({ route: 'not_available' });
      expect(found).not.toContain('clares_law');
      expect(notices).toEqual(['partner_or_ex_only']);
    }
  });

  it.each(['now', 'not_sure'])('danger (%s) comes before any answer of the police (P95, P2)', (danger) => {
    const { kinds: found, rows } = ask({ audience: 'F', danger }, { clares_law: { about: 'own_partner_or_ex' } });
    expect(found[0]).toBe('emergency_999');
    expect(rows).toContain('CL-5');
  });
});

describe('orders', () => {
  it('shows no DAPO while it is not live here, and says that it is not (P101)', () => {
    const {
      kinds: found,
      removed,
      lines,
    } = ask({ audience: 'P_other' }, { protective_orders: { order: 'dapn_dapo' } });
    expect(found).not.toContain('dapo');
    expect(removed).toEqual({ dapo: 'not_live' });
    expect(lines).toContain('O-4 never.dapo_where_not_live');
  });

  it('legal aid has no time limit (P103)', () => {
    const { lines } = ask({ audience: 'P_other' }, { protective_orders: { case: 'children_or_property' } });
    expect(lines).toContain('L-1 never.say_too_long_ago');
    expect(WORDS['must.legal_aid_one_item']).toContain('no time limit');
  });
});
