// The whole proof, and what it comes to in words.
import type { Directory } from '../../src/schema/directory.ts';
import { sizeOf } from './answer-space.ts';
import { findingsIn, type Findings } from './counter-examples.ts';
import { reductionOf } from './ends.ts';
import { proveEveryPerson } from './every-person.ts';
import { proveOpenAnswers } from './open-answers.ts';
import { proveReachable } from './reachable.ts';
import { proveTables } from './tables.ts';
import { proveUnknown } from './unknown.ts';

/** What was proven, line by line; or the counter-examples. */
export interface Proof {
  lines: string[];
  findings: Findings;
}

/** The day on which the newest check of the content was made: the proof is about the content, whatever the clock says. */
export function dayOf({ services }: Pick<Directory, 'services'>): string {
  return services.map(({ review }) => review.checked).reduce((a, b) => (a > b ? a : b), '');
}

/** Proves the invariants of content/pathways/invariants.yaml, and what is said of tables and services, for all answers. */
export function prove(directory: Directory): Proof {
  const { pathways, strings } = directory;
  const findings = findingsIn(strings['en'] ?? {});
  const today = dayOf(directory);
  const reduction = reductionOf(pathways);
  for (const wrong of reduction.broken)
    findings.add('the reduction', `${wrong}, so four ends do not stand for all answers`);
  const tables = proveTables(pathways, findings);
  const walked = proveEveryPerson(directory, reduction, today, findings);
  proveOpenAnswers(pathways, reduction, walked, findings);
  const open = proveUnknown(directory, reduction, today, findings);
  const reached = proveReachable(directory, reduction, today, findings);

  const names = reduction.who.map(({ id }) => id).join(', ');
  const lines = [
    `${grouped(sizeOf(pathways.axes))} sets of answers to ${pathways.axes.length} questions are covered by ${grouped(walked.walks)} walks through the engine.`,
    `Why these are all: ${names} are walked in full (${grouped(sizeOf(reduction.who))} combinations).`,
    `The other ${reduction.others.length} questions, and all ${tables.rows} rows of the tables, do nothing but add kinds, put them first, or take them away (checked).`,
    'So what becomes of a kind depends on who asks, on whether anything adds it, and on whether anything takes it away:',
    'four ends for each combination. tests/unit/prove.test.ts holds this against whole random sets of answers.',
    `Services depend on the kind and on the person alone (checked): ${grouped(walked.helps)} results with services stand for all.`,
    'Kept by all: I1 to I6 and I8, a line that can be rung day and night, nobody led to what is closed to them, and a true reason for each kind and service.',
    `What is said not to be known of a service is in no record, and matters for an answer; ${grouped(open)} results with further answers besides.`,
    'I7, I10 and I11 are about words on pages and I9 is about the browser: other tests keep those.',
    `All ${tables.rows} rows of ${pathways.tables.length} tables apply to something; ordered tables decide every one of ${grouped(tables.inputs)} inputs, one duty each.`,
    `Every service that the public may use is shown for some answers in each covered area of its own (${reached}).`,
  ];
  return { lines, findings };
}

function grouped(number: number | bigint): string {
  return number.toLocaleString('en-GB');
}
