// What the tables on sexual violence, strangulation, people who harm and safe contact change for who asks: the rules that are easiest to get wrong, on the real content.
import { describe, expect, it } from 'vitest';
import { ask, NOT_FOR_X } from './ask-tables.ts';

describe('sexual violence', () => {
  it.each([
    [0, 'now'],
    [7, 'now'],
    [8, 'today'],
    [10, 'today'],
    [11, 'when_ready'],
    [9999, 'when_ready'],
  ])('after %s days is for %s, and the centre stays (P110)', (days, urgency) => {
    const { decided, kinds: found } = ask({ audience: 'V' }, { sexual_violence_windows: { days, age: 30 } });
    expect(decided).toEqual({ urgency });
    expect(found).toEqual(expect.arrayContaining(['sarc', 'isva']));
  });

  it('SV-6: under 13 always has police and children’s services, also where the age is known from the answers (P111)', () => {
    for (const inputs of [{ age: 12 }, { age: 12, days: 400, no_police_wanted: true }]) {
      const { rows, kinds: found, notices } = ask({ audience: 'P_children' }, { sexual_violence_windows: inputs });
      expect(rows).toEqual(['SV-5', 'SV-6']);
      expect(found).toEqual(expect.arrayContaining(['children_front_door', 'police_101', 'children_sarc']));
      expect(notices).not.toContain('no_police_needed');
    }
    expect(ask({ audience: 'V', age: 'under_13' }, { sexual_violence_windows: {} }).rows).toEqual(['SV-5', 'SV-6']);
  });

  it('tells an adult who wants no police that none are needed', () => {
    const { notices } = ask({ audience: 'V' }, { sexual_violence_windows: { no_police_wanted: true, age: 30 } });
    expect(notices).toEqual(['no_police_needed']);
  });
});

describe('strangulation', () => {
  it.each([
    [0, false, 'ae'],
    [28, false, 'ae'],
    [28, true, 'ae'],
    [29, true, 'ae'],
  ])('%s days ago, symptom %s: to hospital the same day (P109)', (days, symptom, first) => {
    const { kinds: found, notices } = ask({ audience: 'V' }, { strangulation: { days, symptom } });
    expect(found[0]).toBe(first);
    expect(notices).toEqual(['health']);
  });

  it('a warning sign is 999, before anything (P109)', () => {
    const { kinds: found, notices } = ask({ audience: 'V' }, { strangulation: { days: 400, red_flag_symptom: true } });
    expect(found.slice(0, 2)).toEqual(['emergency_999', 'ae']);
    expect(notices[0]).toBe('emergency');
  });

  it('refers on judgement whenever a professional asks, and shows MARAC to nobody else (P24)', () => {
    const long = { strangulation: { days: 400, symptom: false } };
    expect(ask({ audience: 'P_gp' }, long).lines).toContain('ST-5 must.refer_on_judgement');
    expect(ask({ audience: 'P_gp' }, long).kinds).toEqual(expect.arrayContaining(['gp', 'marac', 'idva']));
    expect(ask({ audience: 'F' }, long).rows).toEqual(['ST-4']);
  });
});

describe('people who harm', () => {
  it('PX-1: about to hurt somebody has 999 first, and no service for people who are hurt (P121, P124)', () => {
    const { kinds: found, notices, lines } = ask({ audience: 'X' }, { perpetrators: { about_to_hurt: true } });
    expect(found.slice(0, 2)).toEqual(['emergency_999', 'perpetrator_helpline']);
    expect(found.filter((kind) => NOT_FOR_X.includes(kind))).toEqual([]);
    expect(notices).toEqual(['emergency', 'go_away_first']);
    expect(lines).toEqual([]);
  });

  it('PX-4: both say they are hurt: X still sees no service for people who are hurt, and nobody decides (P126)', () => {
    const both = { perpetrators: { both_say_victim: true } };
    expect(ask({ audience: 'X' }, both).kinds.filter((kind) => NOT_FOR_X.includes(kind))).toEqual([]);
    expect(ask({ audience: 'P_other' }, both).lines).toContain('PX-4 never.decide_who_is_hurt');
    expect(ask({ audience: 'V' }, both).notices).toEqual(['specialist_will_ask']);
  });
});

describe('getting in touch', () => {
  it('K-3: voicemail is hung up on, and no message is left that was not said to be safe (P151)', () => {
    const { rows, lines } = ask({ audience: 'P_asc' }, { safe_contact: { situation: 'voicemail' } });
    expect(rows).toEqual(['K-3']);
    expect(lines).toEqual(
      expect.arrayContaining(['K-3 must.contact_hang_up', 'safe_contact never.message_without_leave']),
    );
  });
});
