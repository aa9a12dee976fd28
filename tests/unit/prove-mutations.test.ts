// The rules are damaged one at a time: the specification, or the proof of the tables, must notice nearly every damage.
import { describe, expect, it, vi } from 'vitest';
import { chances } from '../../scripts/fuzz/chances.ts';
import { findingsIn } from '../../scripts/prove/counter-examples.ts';
import { proveTables } from '../../scripts/prove/tables.ts';
import { mutantsOf, type Rules } from './prove-mutants.ts';
import { differences } from './prove-specification.ts';
import { directory } from './real-content.ts';

vi.setConfig({ testTimeout: 120_000 });

const { pathways, kinds } = directory;
const SEED = 20261122;

/** In what the content differs from decision-tables.yaml, and why that is right. Reviewed on 22 November 2026. */
const AGREED: Readonly<Record<string, string>> = {
  'sex_gender.man add: +police_101': 'what to do when the men’s line is closed (P127)',
  'sex_gender.man remove: -south_asian_women_birmingham -any kind with sex women':
    'one line takes all of them away (P127)',
  'sex_gender.man removeKindsFor: +"women"': 'that line (P127)',
  'lgbt.yes add: -lgbt_da': 'to put it first is to add it (P129)',
  'immigration.yes add: +asylum_support -migrant_specialist -immigration_adviser':
    'to put them first is to add them (P72); people who seek asylum have help of their own (P80)',
  'immigration.yes p: +P80': 'the rule of what is added',
  'immigration.not_sure add: +asylum_support -migrant_specialist -immigration_adviser': 'the same (P72, P80)',
  'immigration.not_sure first: +migrant_specialist +immigration_adviser':
    'above police and council for "not sure" too (P72)',
  'immigration.not_sure p: +P73 +P80': 'the rules of what is told, see "says", and of what is added',
  'immigration.yes says: +1': 'the words of P73, for whoever asks',
  'immigration.not_sure says: +1': 'the words of P73, for whoever asks',
  'access_needs.interpreter says: +1 -2': 'one sentence that a comma had made two (P137)',
  'background.yes add: +community_support -by_and_for':
    'to put it first is to add it; centres of a community are run by its own people too (P136)',
  'background.dont_mind add: +community_support': 'the same (P136)',
  'background.yes_south_asian_woman_birmingham add: -south_asian_women_birmingham':
    'to put it first is to add it (P135)',
  // Every service that the public may use is shown for some answers (issue 7): kinds that the tables know no way to.
  'children.children add: +child_line': 'NSPCC and Childline are help for children (P45)',
  'home.must_leave_now add: +homeless_support +practical_help +pet_care':
    'a bed, things and somebody for the pet (P118)',
  'home.must_leave_now p: +P118': 'the rule about pets',
  'home.planning_to_leave add: +practical_help +pet_care': 'things, and somebody for the pet (P118)',
  'home.planning_to_leave p: +P118': 'the rule about pets',
  'home.just_left add: +homeless_support +practical_help': 'a bed and things (P116)',
  'home.in_bnb_or_temp add: +homeless_support': 'a bed for longer (P65)',
  'access_needs.mental_health add: +mental_health_support': 'both are offered (P117)',
  'wants.talk add: +online_chat +pharmacy_safe_space': 'other ways to talk, and a room to do it in (P147, P158)',
  'wants.talk p: +P147': 'the rule about rooms in pharmacies',
  'wants.police add: +compensation': 'what the law gives to people hurt by a crime (P107)',
  'wants.recover add: +mental_health_support +community_support +information': 'what helps to heal (P119)',
  'local_da_lead sex: -"any_or_women"': 'its services say themselves whom they take (P158)',
};

/** Damages that nothing notices, and why they change nothing. */
const HARMLESS: Readonly<Record<string, string>> = {};

/** Kinds that the directory has beside the specification: only in its list and search. */
const OWN_KINDS =
  /^(online_chat|homeless_support|practical_help|grants|compensation|pet_care|mental_health_support|community_support|parenting_support|information|training) audience: /;

/** What is wrong with rules, beyond what was agreed and what the directory has of its own. */
function faultsOf(rules: Rules): string[] {
  const wrong = differences(rules.pathways, rules.kinds).filter((each) => !(each in AGREED) && !OWN.has(each));
  if (wrong.length > 0) return wrong;
  const findings = findingsIn({});
  proveTables(rules.pathways, findings);
  // What was agreed must be there, too: a damage may not undo it.
  const found = differences(rules.pathways, rules.kinds);
  return [...findings.found, ...[...Object.keys(AGREED), ...OWN].filter((each) => !found.includes(each))];
}
const OWN = new Set(differences(pathways, kinds).filter((each) => OWN_KINDS.test(each)));

describe('the rules', () => {
  it('are what was specified, but for what was agreed', () => {
    expect(faultsOf({ pathways, kinds })).toEqual([]);
  });

  it('cannot be damaged without somebody noticing', () => {
    // Rules that are wrong already would make every damage look noticed.
    expect(faultsOf({ pathways, kinds })).toEqual([]);
    const all = mutantsOf({ pathways, kinds }, SEED);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    // A third of them, by chance: there are over two thousand, and with none left out it takes three times as long.
    const below = chances(SEED);
    const mutants = all.filter(() => below(3) === 0);
    const survivors = mutants.filter(({ damage }) => {
      const rules = structuredClone({ pathways, kinds });
      damage(rules);
      return faultsOf(rules).length === 0;
    });
    expect(mutants.length).toBeGreaterThan(200);
    expect(survivors.length / mutants.length).toBeLessThan(0.05);
    expect(survivors.map(({ name }) => name).sort()).toEqual(Object.keys(HARMLESS).sort());
  });
});
