// What the finder says not to be known of a service is worked out again, from the record and the answers alone.
import { findHelp } from '../../src/domain/find-help.ts';
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Directory, Service } from '../../src/schema/directory.ts';
import { everyCombination } from './answer-space.ts';
import type { Findings } from './counter-examples.ts';
import { endsOf, type Reduction } from './ends.ts';
import type { Check } from './service-rules.ts';

export const UNKNOWN_RULE =
  'what is said not to be known is in no record and matters for an answer, and nothing like it is kept back (P129, P160)';

/** Answers after which something about a service is worth knowing, by question. */
const MATTERS_AFTER: Readonly<Record<string, readonly string[]>> = {
  sex_gender: ['woman', 'man', 'non_binary_or_self_described'],
  age: ['under_13', '13_15', '16_17'],
  area: ['birmingham', 'sandwell', 'worcestershire'],
  access_needs: ['interpreter'],
  immigration: ['yes', 'not_sure'],
};
/** Nobody is kept from ringing these by a doubt about whom they help (P1, P6, P7, P39, P87). */
const FOR_EVERYBODY = [
  ...['emergency_999', 'silent_solution', 'deaf_emergency', 'ae', 'gp', 'police_101'],
  ...['children_front_door', 'mental_health_crisis', 'fmu'],
];
const FOR_CHILDREN = [
  ...['child_line', 'child_support_service', 'children_front_door', 'op_encompass', 'school_dsl'],
  ...['children_sarc', 'family_early_help'],
];
const PLACES_TO_LIVE = ['refuge', 'dispersed_safe'];

/** What is open about a service for somebody with these answers, worked out from its record alone. */
function openOf(service: Service | undefined, kind: string, answers: Answers): string[] {
  if (!service) return [];
  const { helps, doubts, channels } = service;
  const told = channels.filter(({ evidence }) => evidence.state !== 'lead');
  const isAsked = (axis: string) => answers[axis]?.some((option) => MATTERS_AFTER[axis]?.includes(option)) === true;
  const open = {
    sex: isAsked('sex_gender') && helps.sex === 'unknown',
    age: isAsked('age') && !FOR_CHILDREN.includes(kind) && Object.keys(helps.age).length === 0,
    interpreter: isAsked('access_needs') && told.every(({ interpreter }) => interpreter === 'unknown'),
    no_recourse:
      isAsked('immigration') && PLACES_TO_LIVE.includes(kind) && !helps.exclusions.includes('not_no_recourse'),
  };
  return [
    ...(FOR_EVERYBODY.includes(kind) ? [] : Object.entries(open).flatMap(([what, is]) => (is ? [what] : []))),
    ...(isAsked('area') && doubts.includes('coverage_unsure') ? ['areas'] : []),
  ];
}

/** Holds what a result says not to be known against the records. */
export function unknownCheck(services: readonly Service[]): Check {
  const byId = new Map(services.map((service) => [service.id, service]));
  return ({ results }, wrong, answers) => {
    for (const { kind, services: named } of results)
      for (const { id, unknown } of named) {
        const open = openOf(byId.get(id), kind, answers);
        for (const what of unknown)
          if (!open.includes(what)) wrong(`${what} of ${id} under ${kind} is said not to be known`);
        for (const what of open)
          if (!unknown.some((said) => said === what))
            wrong(`${what} of ${id} under ${kind} is not known, and not said`);
      }
  };
}

/**
 * Further answers too may make something matter. What one of them makes matter hangs on the record and the kind alone, so each is
 * given by itself, to everybody who asks and everywhere, with all kinds that can be added.
 * @returns how many results were held.
 */
export function proveUnknown(directory: Directory, reduction: Reduction, today: string, findings: Findings): number {
  const check = unknownCheck(directory.services);
  const further = reduction.others.flatMap(({ id, options }) =>
    options.flatMap(({ id: option, means }) => (means.matters ? [{ [id]: [option] }] : [])),
  );
  let held = 0;
  for (const who of everyCombination(['audience', 'area'], directory.pathways)) {
    const { added } = endsOf(reduction.deedsFor(who));
    for (const one of further) {
      const answers = { ...who, ...one };
      held++;
      check(
        findHelp(answers, directory, today, undefined, added),
        (what) => {
          findings.add(UNKNOWN_RULE, what, answers);
        },
        answers,
      );
    }
  }
  return held;
}
