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
  'immigration.yes add: -migrant_specialist -immigration_adviser': 'to put them first is to add them (P72)',
  'immigration.not_sure add: -migrant_specialist -immigration_adviser': 'they are put first (P72)',
  'immigration.not_sure first: +migrant_specialist +immigration_adviser':
    'above police and council for "not sure" too (P72)',
  'immigration.not_sure p: +P73': 'the rule of what is told, see "says"',
  'immigration.yes says: +1': 'the words of P73, for whoever asks',
  'immigration.not_sure says: +1': 'the words of P73, for whoever asks',
  'access_needs.interpreter says: +1 -2': 'one sentence that a comma had made two (P137)',
  'background.yes add: -by_and_for': 'to put it first is to add it (P136)',
  'background.yes_south_asian_woman_birmingham add: -south_asian_women_birmingham':
    'to put it first is to add it (P135)',
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
