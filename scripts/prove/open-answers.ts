// I6: "skip" and "not sure" never take anything away, neither a kind nor a service (P160).
import type { Answers } from '../../src/domain/pathway/answers.ts';
import type { Axis, Pathways } from '../../src/schema/pathway.ts';
import { everyCombination } from './answer-space.ts';
import type { Findings } from './counter-examples.ts';
import { ENDS, type Reduction } from './ends.ts';
import type { Walked } from './every-person.ts';

/**
 * An open answer does nothing but add. So it leaves there what silence leaves there, whoever the person is and whatever else they
 * answer; and whatever a narrowing answer shows under a kind, silence and the open answers show under it too.
 */
export function proveOpenAnswers(pathways: Pathways, { who }: Reduction, walked: Walked, findings: Findings): void {
  const questions = who.map(({ id }) => id);
  for (const axis of pathways.axes) {
    for (const { id: option, means, then } of axis.options.filter(isOpen)) {
      const answers = { [axis.id]: [option] };
      const takes = [...then.remove, ...Object.keys(then.replaceProtected)];
      if (takes.length > 0 || then.removeKindsFor !== undefined) findings.add('I6', 'it takes kinds away', answers);
      if (means.audience ?? means.sex ?? means.age ?? means.area)
        findings.add('I6', 'it says who the person is, and could narrow', answers);
    }
    // An open answer to any other question only moves kinds to an end where they are added.
    if (!who.includes(axis)) continue;
    for (const silent of everyCombination(
      questions.filter((id) => id !== axis.id),
      pathways,
    )) {
      for (const { id } of axis.options.filter(isOpen))
        keepsKinds(silent, { ...silent, [axis.id]: [id] }, walked, findings);
      if (axis.id !== 'danger' && axis.id !== 'audience' && silent['danger'] === undefined)
        keepsServices(silent, axis, walked, findings);
    }
  }
  for (const silent of everyCombination(questions, pathways))
    for (const [less, more] of [
      ['nothing', 'added'],
      ['taken', 'both'],
    ] as const)
      for (const kind of walked.kindsFor(silent, less) ?? [])
        if (walked.kindsFor(silent, more)?.has(kind) !== true) findings.add('I6', `adding hides ${kind}`, silent);
}

function isOpen({ means }: Axis['options'][number]): boolean {
  return means.open === true;
}

function keepsKinds(silent: Answers, open: Answers, { kindsFor }: Walked, findings: Findings): void {
  for (const end of ENDS)
    for (const kind of kindsFor(silent, end) ?? [])
      if (kindsFor(open, end)?.has(kind) !== true)
        findings.add('I6', `${kind} is gone, and was there without that answer`, open);
}

function keepsServices(silent: Answers, axis: Axis, { kindsFor, servicesFor }: Walked, findings: Findings): void {
  const open = [silent, ...axis.options.filter(isOpen).map(({ id }) => ({ ...silent, [axis.id]: [id] }))];
  for (const { id } of axis.options.filter((option) => !isOpen(option))) {
    const narrowed = { ...silent, [axis.id]: [id] };
    for (const kind of kindsFor(narrowed, 'added') ?? [])
      for (const answers of open) {
        const all = servicesFor(answers, kind);
        if (!all) continue;
        for (const service of servicesFor(narrowed, kind) ?? [])
          if (!all.has(service)) findings.add('I6', `${service} (${kind}) is shown for "${id}" but not here`, answers);
      }
  }
}
