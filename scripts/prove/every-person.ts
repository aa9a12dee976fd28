// Walks everybody through the four ends (ends.ts), and holds each result against the invariants.
import { findHelp, type Help } from '../../src/domain/find-help.ts';
import { firedOptions, personFrom, type Answers } from '../../src/domain/pathway/answers.ts';
import { appliedOption, walk, type Applied, type Walk } from '../../src/domain/pathway/walk.ts';
import type { Directory } from '../../src/schema/directory.ts';
import { everyCombination } from './answer-space.ts';
import type { Findings } from './counter-examples.ts';
import { ENDS, endsOf, type End, type Reduction } from './ends.ts';
import { kindRules, reasonBreaches, shown } from './kind-rules.ts';
import { serviceRules } from './service-rules.ts';

/** What was walked, and what it showed. */
export interface Walked {
  walks: number;
  /** Results with services: of each person, once for each set of kinds. */
  helps: number;
  /** Kinds that were shown, by answers and end; undefined for answers that nobody was walked with. */
  kindsFor: (who: Answers, end: End) => ReadonlySet<string> | undefined;
  /** Services of a kind for a person, wherever that kind is shown; undefined where it never is. */
  servicesFor: (who: Answers, kind: string) => ReadonlySet<string> | undefined;
}

/** Everything that holds for each set of answers on its own: I1 to I5 and I8, who answers, and the reasons. */
export function proveEveryPerson(
  directory: Directory,
  reduction: Reduction,
  today: string,
  findings: Findings,
): Walked {
  const { pathways, kinds } = directory;
  const questions = reduction.who.map(({ id }) => id).filter((id) => id !== 'danger');
  const breaches = kindRules(pathways, kinds);
  const rules = Object.entries(serviceRules(directory, today));
  const asNoRecourse = directory.services.some(({ helps }) => helps.exclusions.includes('not_no_recourse'));
  const kindsSeen = new Map<string, ReadonlySet<string>>();
  const alikeSeen = new Set<string>();
  const servicesSeen = new Map<string, ReadonlySet<string>>();
  const keyOf = (who: Answers) => reduction.who.map(({ id }) => who[id]?.[0] ?? '').join(' ');
  const people = new Map<string, string>();
  const personOf = (who: Answers) => {
    const key = keyOf(who);
    const { audience, area, elsewhere, sex, age } = personFrom(people.has(key) ? [] : firedOptions(who, pathways));
    const person = people.get(key) ?? JSON.stringify([audience, area, elsewhere, sex, age]);
    people.set(key, person);
    return person;
  };
  let walks = 0;
  let helps = 0;

  /** The services of a kind depend on the person alone: nothing else may change them. */
  const holdAlike = (answers: Answers, { results }: Help) => {
    for (const { kind, services } of results) {
      const key = `${kind} ${personOf(answers)}`;
      const now = new Set(services.map(({ id }) => id));
      const before = servicesSeen.get(key) ?? now;
      servicesSeen.set(key, before);
      if (now.size !== before.size || [...now].some((id) => !before.has(id)))
        findings.add('the four ends', `the services of ${kind} depend on more than the person`, answers);
    }
  };
  // More kinds can only bring more services: "somebody answers" holds for all when it does where most is taken away, and
  // "nobody is named who ..." when it does where most is added. The ends between them need no look.
  const holdServices = (answers: Answers, end: End, extra: readonly Applied[], { person, results }: Walk) => {
    const alike = JSON.stringify([person, isUrgent(answers), results.map(({ kind }) => kind)]);
    if (end === 'nothing' || end === 'both' || alikeSeen.has(alike)) return;
    alikeSeen.add(alike);
    for (const asked of asNoRecourse ? [answers, { ...answers, immigration: ['yes'] }] : [answers]) {
      helps++;
      const help = findHelp(asked, directory, today, undefined, extra);
      holdAlike(asked, help);
      for (const [rule, check] of rules) {
        check(
          help,
          (what) => {
            findings.add(rule, `${what} (${SAID[end]})`, asked);
          },
          asked,
        );
      }
    }
  };

  for (const calm of everyCombination(questions, pathways)) {
    const ends = endsOf(reduction.deedsFor(calm));
    for (const answers of everyCombination(['danger'], pathways)) {
      const who = { ...calm, ...answers };
      const fired = firedOptions(who, pathways).map(appliedOption);
      for (const end of ENDS) {
        const result = walk(who, pathways, kinds, ends[end]);
        const here = shown(result);
        walks++;
        kindsSeen.set(`${end} ${keyOf(who)}`, here);
        // Where all is added, every kind that can be shown is there with every reason it can have.
        const reasons = end === 'added' ? reasonBreaches(result, [...fired, ...ends[end]]) : [];
        for (const [rule, wrong] of [...breaches(who, result), ...reasons])
          findings.add(rule, `${wrong} (${SAID[end]})`, who);
        holdServices(who, end, ends[end], result);
        if (!isUrgent(who)) continue;
        if (result.results[0]?.kind !== 'emergency_999') findings.add('I1', '999 is not first', who);
        if (!result.notices.some(({ id }) => id === 'emergency')) findings.add('I1', 'there is no emergency box', who);
        for (const kind of kindsSeen.get(`${end} ${keyOf(calm)}`) ?? [])
          if (!here.has(kind)) findings.add('I1', `danger hides ${kind}`, who);
      }
    }
  }
  return {
    walks,
    helps,
    kindsFor: (who, end) => kindsSeen.get(`${end} ${keyOf(who)}`),
    servicesFor: (who, kind) => servicesSeen.get(`${kind} ${personOf(who)}`),
  };
}

/** The ends in words, for counter-examples. */
const SAID: Record<End, string> = {
  nothing: 'with no further answer',
  taken: 'when further answers take all away that any can',
  added: 'when further answers add all that any can',
  both: 'when further answers add and take away all that any can',
};

function isUrgent(answers: Answers): boolean {
  return ['now', 'not_sure'].includes(answers['danger']?.[0] ?? '');
}
