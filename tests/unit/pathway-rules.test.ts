// The rules of pathways.md on the real content, one sentence each; npm run prove walks every combination.
import { describe, expect, it } from 'vitest';
import { directory, kindsFor, removedFor, servicesFor, walkFor, type Given } from './real-content.ts';

const AREAS = ['birmingham', 'sandwell', 'worcestershire'] as const;
const noticesFor = (given: Given) => walkFor(given).notices.map(({ id }) => id);
const dutiesFor = (given: Given) => walkFor(given).duties.map(({ id }) => id);
const firstFor = (given: Given) => kindsFor(given)[0];

describe('danger', () => {
  it.each(['now', 'not_sure'])('%s puts 999, silence and sign language on top (P1 to P4)', (danger) => {
    expect(kindsFor({ audience: 'V', danger }).slice(0, 3)).toEqual([
      'emergency_999',
      'silent_solution',
      'deaf_emergency',
    ]);
    expect(noticesFor({ audience: 'V', danger })[0]).toBe('emergency');
  });

  it('does not hide what else there is (P1)', () => {
    const calm = kindsFor({ audience: 'V', danger: 'not_now', harms: 'money' });
    expect(kindsFor({ audience: 'V', danger: 'now', harms: 'money' })).toEqual(expect.arrayContaining(calm));
  });

  it('comes first for somebody who is about to hurt someone, too (P124)', () => {
    expect(kindsFor({ audience: 'X', danger: 'now' }).slice(0, 2)).toEqual(['emergency_999', 'perpetrator_helpline']);
  });

  it('that is not now leaves the police as a choice below the local and the national line (P5)', () => {
    const kinds = kindsFor({ audience: 'V', danger: 'not_now' });
    expect(kinds.slice(0, 2)).toEqual(['local_da_lead', 'national_da_helpline']);
    expect(kinds).toContain('police_101');
  });
});

describe('a man', () => {
  const man = { audience: 'V', sex_gender: 'man' };

  it('sees the services for men first (P127)', () => {
    expect(kindsFor(man)).toContain('mens_da_local');
    expect(kindsFor(man).slice(0, 2)).toEqual(['mens_da_local', 'mens_da_helpline']);
  });

  it('is not sent to the women’s line, and is told why (P127)', () => {
    expect(kindsFor(man)).not.toContain('national_da_helpline');
    expect(removedFor(man)['national_da_helpline']).toBe('sex');
    expect(noticesFor(man)).toContain('mens_line_hours');
  });

  it('keeps the local service, the police and a place to go (P127)', () => {
    expect(kindsFor(man)).toEqual(expect.arrayContaining(['local_da_lead', 'police_101', 'dispersed_safe']));
  });

  it('is never sent to a line for people who harm (P127)', () => {
    expect(kindsFor(man).filter((kind) => kind.startsWith('perpetrator'))).toEqual([]);
  });

  it.each([
    ['birmingham', 'cranstoun-birmingham-lead-worker'],
    ['sandwell', 'ask-marc'],
    ['worcestershire', 'wmwa-mens-helpline'],
  ])('finds the local service for men in %s', (area, service) => {
    expect(servicesFor({ ...man, area }, 'mens_da_local')).toContain(service);
  });

  it('does not find the women’s service of Birmingham under the local lead (P127)', () => {
    expect(servicesFor({ ...man, area: 'birmingham' }, 'local_da_lead')).not.toContain('bswa-helpline');
  });
});

describe('a woman', () => {
  it('loses nothing by saying so', () => {
    expect(kindsFor({ audience: 'V', sex_gender: 'woman' })).toEqual(
      expect.arrayContaining(kindsFor({ audience: 'V' })),
    );
    expect(removedFor({ audience: 'V', sex_gender: 'woman' })).toEqual({});
  });

  it('sees the local lead and the national line first (P128)', () => {
    expect(kindsFor({ audience: 'V', sex_gender: 'woman' }).slice(0, 2)).toEqual([
      'local_da_lead',
      'national_da_helpline',
    ]);
  });

  it.each(AREAS)('finds the line that answers day and night, first of its kind, in %s', (area) => {
    expect(servicesFor({ audience: 'V', sex_gender: 'woman', area }, 'national_da_helpline')[0]).toBe(
      'nda-helpline-refuge',
    );
  });
});

describe('somebody who describes themself in their own words', () => {
  it('loses nothing by it and gains the LGBT+ service (P129)', () => {
    const given = { audience: 'V', sex_gender: 'non_binary_or_self_described' };
    expect(kindsFor(given)).toEqual(expect.arrayContaining([...kindsFor({ audience: 'V' }), 'lgbt_da']));
    expect(removedFor(given)).toEqual({});
  });
});

describe('age', () => {
  it.each(['under_13', '13_15'])(
    '%s: the children’s front door first, Childline, school; nothing for adults (P133)',
    (age) => {
      const kinds = kindsFor({ audience: 'V', age, harms: ['forced_marriage', 'honour'] });
      expect(kinds).toEqual(expect.arrayContaining(['children_front_door', 'child_line', 'school_dsl']));
      for (const kind of ['refuge', 'dispersed_safe', 'council_homelessness', 'marac', 'injunction_help', 'clares_law'])
        expect(kinds).not.toContain(kind);
      expect(removedFor({ audience: 'V', age, harms: 'honour' })).toMatchObject({
        refuge: 'age',
        injunction_help: 'age',
      });
      expect(firstFor({ audience: 'V', age })).toBe('children_front_door');
    },
  );

  it.each(AREAS)('a child finds Childline in %s, and no line for adults instead', (area) => {
    expect(servicesFor({ audience: 'V', age: 'under_13', area }, 'child_line')).toEqual(['childline']);
  });

  it('16 and 17: the young people’s service first, the front door, and the local lead stays (P132)', () => {
    const kinds = kindsFor({ audience: 'V', age: '16_17' });
    expect(kinds[0]).toBe('young_people_da');
    expect(kinds).toEqual(expect.arrayContaining(['children_front_door', 'local_da_lead', 'national_da_helpline']));
  });

  it('60 and over: the older people’s line, and nothing less than anybody else (P130)', () => {
    expect(kindsFor({ audience: 'V', age: '60_plus' })).toEqual(
      expect.arrayContaining([...kindsFor({ audience: 'V' }), 'older_abuse_line']),
    );
  });

  it('of the adult does not shut a child out of help for children', () => {
    const given = { audience: 'V', age: '18_59', children: 'children', area: 'sandwell' };
    expect(servicesFor(given, 'child_support_service')).toContain('bcwa-children-flourishing-futures');
  });
});

describe('what is happening', () => {
  it.each([
    ['strangled_recent', 'ae', ['health']],
    ['sexual_recent', 'sarc', []],
    ['forced_marriage', 'fmu', ['one_chance']],
    ['honour', 'fmu', ['one_chance']],
  ])('%s puts %s first (P89, P109, P110)', (harm, kind, notices) => {
    expect(firstFor({ audience: 'V', harms: harm })).toBe(kind);
    expect(noticesFor({ audience: 'V', harms: harm })).toEqual(notices);
  });

  it.each([
    ['money', 'economic_support'],
    ['stalking', 'stalking_support'],
    ['tech', 'tech_support'],
    ['images', 'intimate_image_help'],
    ['fgm', 'fgm_service'],
    ['exploited_or_held', 'modern_slavery'],
    ['suicidal', 'mental_health_crisis'],
    ['sexual_past', 'isva'],
    ['past_only', 'recovery_groups'],
  ])('%s adds %s, and the help for everybody stays', (harm, kind) => {
    expect(kindsFor({ audience: 'V', harms: harm })).toEqual(
      expect.arrayContaining([kind, 'local_da_lead', 'national_da_helpline']),
    );
  });

  it('control without violence is no lesser thing (P108)', () => {
    expect(kindsFor({ audience: 'V', harms: 'control' })).toEqual(kindsFor({ audience: 'V' }));
  });
});

describe('where somebody is', () => {
  it('elsewhere, any council may be asked, and lines for the nation stand first (P60, P163)', () => {
    const given = { audience: 'V', area: 'elsewhere_or_want_to_move' };
    expect(kindsFor(given)).toEqual(expect.arrayContaining(['refuge', 'council_homelessness', 'national_da_helpline']));
    expect(noticesFor(given)).toContain('any_council_may_be_asked');
    expect(servicesFor(given, 'refuge')[0]).toBe('nda-helpline-refuge');
  });

  it('in Worcestershire, the districts take homelessness applications and the county does not (P63)', () => {
    const councils = servicesFor({ audience: 'P_housing', area: 'worcestershire' }, 'council_homelessness');
    expect(councils).toEqual(
      expect.arrayContaining([
        'bromsgrove-housing',
        'malvern-hills-housing',
        'redditch-housing',
        'worcester-city-housing',
        'wychavon-housing',
        'wyre-forest-housing',
      ]),
    );
    const runBy = directory.services.filter(({ id }) => councils.includes(id)).map((service) => service.runBy);
    expect(runBy).not.toContain('Worcestershire County Council');
  });

  it.each(AREAS)('in %s, services of the other two areas are not shown', (area) => {
    const others = AREAS.filter((other) => other !== area);
    const shown = new Set(
      ['local_da_lead', 'refuge'].flatMap((kind) => servicesFor({ audience: 'P_housing', area }, kind)),
    );
    const only = (id: string) =>
      directory.services
        .find((service) => service.id === id)
        ?.areas.every((covered) => others.some((other) => other === covered));
    expect([...shown].filter(only)).toEqual([]);
  });
});

describe('who asks', () => {
  it('a friend sees how to help first, and Clare’s Law (P143)', () => {
    expect(firstFor({ audience: 'F' })).toBe('friend_guide');
    expect(kindsFor({ audience: 'F' })).toContain('clares_law');
  });

  it('an employer sees help for employers (P145)', () => {
    expect(kindsFor({ audience: 'employer' })).toContain('employer_resource');
  });

  it.each([
    ['P_asc', ['must.run_table_s42', 'must.run_table_marac']],
    ['P_gp', ['must.run_table_general_practice', 'must.run_table_marac']],
    ['P_children', ['must.run_table_children']],
    ['P_housing', ['must.run_table_homelessness']],
    ['P_other', ['must.run_table_marac']],
    ['pharmacist', ['never.ask_for_ani']],
    ['community_group', ['never.couple_counselling', 'never.family_or_community_mediation']],
  ])('%s is told its duties (P166)', (audience, duties) => {
    expect(dutiesFor({ audience })).toEqual(duties);
  });

  it('somebody worried about their own behaviour sees their own list and nothing of anybody else’s (P121)', () => {
    expect(kindsFor({ audience: 'X' })).toEqual([
      'perpetrator_helpline',
      'gp',
      'mental_health_crisis',
      'perpetrator_programme',
    ]);
    expect(dutiesFor({ audience: 'X', harms: 'stalking' })).toEqual([]);
  });

  it('only a professional sees the IDVA, for whom the public has no door (P32, P36)', () => {
    const given = { harms: 'strangled_recent' };
    expect(kindsFor({ ...given, audience: 'P_gp' })).toContain('idva');
    expect(kindsFor({ ...given, audience: 'V' })).not.toContain('idva');
    expect(kindsFor({ ...given, audience: 'F' })).not.toContain('idva');
  });
});
