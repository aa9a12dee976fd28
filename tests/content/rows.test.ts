// The rows that must work (issue "The whole directory"): each found by the name people type, by need and by area; and every
// record of the evidence is a service or left out for a reason. The list of records is fixtures/record-ids.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { coveredAreasOf } from '../../src/domain/area.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Kind } from '../../src/schema/kind.ts';
import { directory, helpFor, type Given } from '../unit/real-content.ts';

/** Answers of the finder that lead there; or, for what only the list has, the heading it stands under. */
type Need = Given | Kind['group'];

/** What people type, the service it must lead to, and a need that leads there too. */
type Row = readonly [typed: string, id: string, need: Need];

const V = { audience: 'V' };
const MAN = { ...V, sex_gender: 'man' };
const LGBT = { ...V, sex_gender: 'non_binary_or_self_described' };
const FRIEND = { audience: 'F' };
const CHANGE = { audience: 'X' };
const HOUSING = { audience: 'P_housing' };
const CHILD = { ...V, children: 'children' };
/** A professional whose client was strangled: what leads to an IDVA today. */
const HIGH_RISK = { audience: 'P_gp', harms: 'strangled_recent' };
const of = (harms: string): Given => ({ ...V, harms });

const ROWS: Record<'birmingham' | 'sandwell' | 'worcestershire', readonly Row[]> = {
  birmingham: [
    ["Birmingham Women's Aid", 'bswa-helpline', V],
    ["Women's Aid helpline", 'bswa-helpline', V],
    ['BSWA webchat', 'bswa-helpline', V],
    ["Women's Aid webchat", 'womens-aid-live-chat', 'talk'],
    ['BSWA refuge', 'bswa-refuges', of('forced_marriage')],
    ["women's refuge", 'bswa-refuges', of('honour')],
    ['Trident Reach', 'trident-reach-da', of('forced_marriage')],
    ["men's refuge", 'trident-reach-da', MAN],
    ['Gilgal', 'gilgal-birmingham', of('forced_marriage')],
    ['Crisis Centre', 'birmingham-crisis-centre', of('forced_marriage')],
    ['Birmingham IDVA', 'bswa-idva-service', HIGH_RISK],
    ['BSWA children', 'bswa-children-service', CHILD],
    ['Domestic Abuse Hub', 'birmingham-da-housing-hub', V],
    ['Wellbeing Hub', 'birmingham-da-housing-hub', V],
    ['Housing Options Hub', 'birmingham-da-housing-hub', HOUSING],
    ['lead worker', 'cranstoun-birmingham-lead-worker', MAN],
    ['Bharosa', 'bharosa', 'people_like_me'],
    ['Birmingham LGBT', 'birmingham-lgbt-idva', LGBT],
    ['RSVP', 'rsvp-birmingham', of('sexual_past')],
    ['Roshni', 'roshni-forced-marriage-helpline', of('forced_marriage')],
    ['Roshni', 'roshni-refuge', of('honour')],
    ['IRIS', 'iris-birmingham', 'professionals'],
    ['MARAC', 'birmingham-marac', 'professionals'],
    ['adult social services', 'birmingham-adult-social-care', 'people_like_me'],
    ['Adult Social Care', 'birmingham-adult-social-care', 'people_like_me'],
    ['section 42', 'birmingham-adult-safeguarding', 'people_like_me'],
    ['CASS', 'birmingham-cass', CHILD],
    ['MASH', 'birmingham-cass', CHILD],
    ['Sanctuary', 'birmingham-sanctuary', HOUSING],
    ['Hospital IDVA', 'hospital-idva-birmingham', 'professionals'],
    ['Court IDVA', 'bswa-idva-service', HIGH_RISK],
    ['Mental health IDVA', 'bswa-idva-service', HIGH_RISK],
    ['Sexual health IDVA', 'bswa-idva-service', HIGH_RISK],
    ['WE:ARE', 'we-are-birmingham', of('past_only')],
    ['FGM', 'bswa-fgm-forced-marriage', of('fgm')],
    ['forced marriage', 'bswa-fgm-forced-marriage', of('forced_marriage')],
    ['FGM', 'uhb-fgm-service', of('fgm')],
    ['FGM clinic', 'bwh-fgm-clinic', of('fgm')],
    ['FGM clinic', 'swbh-fgm-clinics', of('fgm')],
    ['Cranstoun', 'birmingham-da-housing-hub', V],
    ['Cranstoun', 'cranstoun-birmingham-lead-worker', MAN],
    ['Drive', 'drive-birmingham', CHANGE],
    ['Richmond Fellowship', 'drive-birmingham', CHANGE],
    ['Richmond Fellowship', 'richmond-fellowship-my-time', CHANGE],
    ['Sharan Project', 'sharan-project', of('forced_marriage')],
    ['Aquarius', 'aquarius-birmingham-yp', 'health'],
    ['CGL', 'cgl-birmingham', 'health'],
    ['Mind', 'birmingham-mind-helpline', 'health'],
    ['money advice', 'birmingham-settlement-money', of('money')],
    ['National Debtline', 'debt-advice-national', of('money')],
    ['StepChange', 'debt-advice-national', of('money')],
    ['Citizens Advice', 'citizens-advice-birmingham', of('money')],
    ['DWP', 'dwp-jobcentre', of('money')],
    ['Universal Credit', 'dwp-jobcentre', of('money')],
    ['law centre', 'central-england-law-centre', 'police_courts'],
    ['Law Partnership', 'community-law-partnership', 'safe_place'],
    ['pro bono', 'uob-pro-bono', 'police_courts'],
    ['law clinic', 'bcu-law-clinic', of('money')],
    ['Support Through Court', 'support-through-court-birmingham', 'police_courts'],
    ['Refugee and Migrant Centre', 'refugee-and-migrant-centre', 'particular'],
    ['food bank', 'birmingham-foodbanks', 'money'],
    ['ESOL', 'brushstrokes', 'particular'],
    ['Operation Encompass', 'operation-encompass-birmingham', 'professionals'],
    ['Victim Support', 'victim-support-west-midlands', 'talk'],
    ["Clare's Law", 'wmp-clares-law', FRIEND],
    ["Clare's Law", 'clares-law', FRIEND],
  ],
  sandwell: [
    ["Black Country Women's Aid", 'bcwa-helpline', V],
    ['24 hour', 'bcwa-helpline', V],
    ['Sandwell refuge', 'bcwa-refuge-sandwell', of('forced_marriage')],
    ['dispersed', 'bcwa-refuge-sandwell', MAN],
    ['community IDVA', 'bcwa-community-idva-sandwell', HIGH_RISK],
    ['Flourishing Futures', 'bcwa-children-flourishing-futures', CHILD],
    ["children and young people's", 'bcwa-children-flourishing-futures', CHILD],
    ['stalking', 'west-midlands-stalking-support', of('stalking')],
    ['modern slavery', 'bcwa-modern-slavery', of('exploited_or_held')],
    ['forced marriage', 'bcwa-forced-marriage', of('forced_marriage')],
    ['Ask Marc', 'ask-marc', MAN],
    ['Birmingham LGBT', 'birmingham-lgbt-black-country', LGBT],
    ['Families Together', 'families-together-sandwell', 'children'],
    ['Midland Met', 'swb-hospital-idvas', 'professionals'],
    ['hospital IDVA', 'swb-hospital-idvas', 'professionals'],
    ['IRIS', 'iris-black-country', 'professionals'],
    ['MASH', 'sandwell-childrens-mash', CHILD],
    ['Housing Solutions', 'sandwell-housing-solutions', HOUSING],
    ['target hardening', 'sandwell-target-hardening', HOUSING],
    ['lock changes', 'sandwell-target-hardening', HOUSING],
    ['adult safeguarding', 'sandwell-adult-safeguarding', 'people_like_me'],
    ['Cranstoun', 'sandwell-perpetrator-pathway', CHANGE],
    ['Victim Support', 'victim-support-west-midlands', 'talk'],
  ],
  worcestershire: [
    ["West Mercia Women's Aid", 'wmwa-helpline-worcestershire', V],
    ['WMWA', 'wmwa-helpline-worcestershire', V],
    ['sanctuary', 'worcestershire-sanctuary', HOUSING],
    ['Worcester homeless', 'worcester-city-housing', HOUSING],
    ['Evesham housing', 'wychavon-housing', HOUSING],
    ['Malvern', 'malvern-hills-housing', HOUSING],
    ['Kidderminster', 'wyre-forest-housing', HOUSING],
    ['Bromsgrove', 'bromsgrove-housing', HOUSING],
    ['Redditch housing', 'redditch-housing', HOUSING],
    ['Family Front Door', 'worcestershire-family-front-door', CHILD],
    ['Adult Front Door', 'worcestershire-adult-front-door', 'people_like_me'],
    ['section 42', 'worcestershire-adult-safeguarding', 'people_like_me'],
    ['Operation Encompass', 'operation-encompass-worcestershire', 'professionals'],
    ['West Mercia Police', 'west-mercia-police-da', V],
    ["Clare's Law", 'west-mercia-police-da', FRIEND],
    ['Glade', 'the-glade-sarc', of('sexual_recent')],
    ['WMRSASC', 'wmrsasc', of('sexual_past')],
    ["men's helpline", 'wmwa-mens-helpline', MAN],
    ['male IDVA', 'cranstoun-men-boys-idva', MAN],
    ['perpetrator programme', 'cranstoun-west-mercia-perpetrator', CHANGE],
    ['Men and Masculinities', 'cranstoun-west-mercia-perpetrator', CHANGE],
  ],
};

/** Old names that lead to what goes by another name today, or that took its place. */
const RENAMED: readonly (readonly [typed: string, id: string])[] = [
  ["Sandwell Women's Aid", 'bcwa-helpline'],
  ['Home Options Hub', 'birmingham-da-housing-hub'],
  ['National Domestic Violence Helpline', 'nda-helpline-refuge'],
  ['Action on Elder Abuse', 'hourglass'],
  ['Honour Network', 'karma-nirvana'],
  ['DeafHope', 'signhealth-domestic-abuse'],
  ['Destitute Domestic Violence Concession', 'mvdac'],
  ['Personal Support Unit', 'support-through-court-birmingham'],
  ['Community Legal Advice', 'civil-legal-advice'],
  ['Paws Protect', 'cats-protection-lifeline'],
  ['Gay Switchboard', 'switchboard-lgbt'],
  ['Sandwell Mind', 'kaleidoscope-plus'],
  ['Birmingham Law Centre', 'central-england-law-centre'],
  ['Ashram', 'greensquareaccord-ashram'],
  ['successor to DAWN', 'worcestershire-community-da-service'],
];

/** What has closed, ended or moved: what people still type, its page, and where that page points. */
const ENDED: readonly (readonly [typed: string, id: string, to: string])[] = [
  ['DAWN', 'dawn-worcester', 'wmwa-helpline-worcestershire'],
  ['Ask for ANI', 'ask-for-ani', 'nda-helpline-refuge'],
  ['City Hospital A&E', 'city-sandwell-ae', 'midland-met-ae'],
  ['Sandwell General', 'city-sandwell-ae', 'midland-met-ae'],
  ['Worcestershire Children First', 'worcestershire-children-first', 'worcestershire-family-front-door'],
  ['WCF', 'worcestershire-children-first', 'worcestershire-family-front-door'],
  ['Stonham', 'stonham-home-group-worcestershire', 'wmwa-helpline-worcestershire'],
  ['Flee Fund', 'flexible-fund', 'financial-support-line'],
  ['The Mix', 'the-mix', 'shout-85258'],
];

const find = (id: string) => directory.services.find((service) => service.id === id);

/** The services that a reader finds by typing: the letters stand in a name, another name or the label. */
function named(typed: string): string[] {
  const wanted = typed.toLowerCase();
  return directory.services
    .filter(({ name, label, alsoKnownAs }) =>
      [name, label, ...alsoKnownAs].some((text) => text.toLowerCase().includes(wanted)),
    )
    .map(({ id }) => id);
}

/** The services that a need leads to: results of the finder, or what stands under a heading of the list. */
function needed(need: Need, area: string): string[] {
  if (typeof need !== 'string')
    return helpFor({ ...need, area }).results.flatMap(({ services }) => services.map(({ id }) => id));
  const kinds = directory.kinds.filter(({ group }) => group === need).map(({ id }) => id);
  const running = directory.services.filter(({ status }) => status === 'running');
  return running.filter((service) => service.kinds.some((kind) => kinds.includes(kind))).map(({ id }) => id);
}

describe.each(Object.entries(ROWS))('in %s', (area, rows) => {
  it.each(rows)('"%s" leads to %s', (typed, id) => {
    expect(find(id)?.status).toBe('running');
    expect(named(typed)).toContain(id);
  });

  it.each(rows)('somebody who needs "%s" is led to %s', (_typed, id, need) => {
    expect(needed(need, area)).toContain(id);
  });

  it.each([...new Set(rows.map(([, id]) => id))])('%s helps people who live there', (id) => {
    expect(coveredAreasOf(find(id)?.areas ?? [], directory.areas).map((covered) => covered.id)).toContain(area);
  });
});

describe('an old name', () => {
  it.each(RENAMED)('"%s" leads to %s', (typed, id) => {
    expect(find(id)?.status).toBe('running');
    expect(named(typed)).toContain(id);
  });
});

describe('what has closed or moved', () => {
  it.each(ENDED)('"%s" has a page that says so: %s, which points to %s', (typed, id, to) => {
    expect(find(id)?.status).toBe('ended');
    expect(named(typed)).toContain(id);
    expect(find(id)?.instead).toContain(to);
    expect(find(to)?.status).toBe('running');
  });

  it('is named here without exception', () => {
    const ended = directory.services.filter(({ status }) => status === 'ended').map(({ id }) => id);
    expect([...new Set(ENDED.map(([, id]) => id))].sort()).toEqual(ended.sort());
  });
});

describe('the records of the evidence', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
  const records = JSON.parse(read('tests/fixtures/record-ids.json')) as Record<string, string[]>;
  const { leftOut } = parse(read('content/left-out.yaml')) as { leftOut: { id: string; reason: string }[] };
  const REASONS = /^(duplicate of |closed|outside the area|nothing usable|entered as )/;

  it('are 283, of which seven stand in two files', () => {
    const all = Object.values(records).flat();
    expect(all).toHaveLength(283);
    expect(new Set(all).size).toBe(276);
  });

  it.each(Object.entries(records))('of %s are services, or left out for a reason', (_file, ids) => {
    const answered = new Set([...directory.services, ...leftOut].map(({ id }) => id));
    expect(ids.filter((id) => !answered.has(id))).toEqual([]);
  });

  it('are left out only for reasons that are allowed, and what they were merged into exists', () => {
    expect(leftOut.filter(({ reason }) => !REASONS.test(reason))).toEqual([]);
    const merged = leftOut.filter(({ reason }) => /^(duplicate of|entered as) /.test(reason));
    const named = merged.map(({ id, reason }) => ({
      id,
      into: reason.split(/[\s,;()]+/).filter((word) => find(word)),
    }));
    expect(named.filter(({ into }) => into.length === 0)).toEqual([]);
    expect(leftOut.map(({ id }) => id).filter((id) => !Object.values(records).flat().includes(id))).toEqual([]);
  });
});
