// The real content, and the verbs of the tests that ask it: answers in, kinds, services and reasons out.
import { join } from 'node:path';
import { findHelp, type Help } from '../../src/domain/find-help.ts';
import { readAnswers, type Answers } from '../../src/domain/pathway/answers.ts';
import { walk, type RemovalReason, type Walk } from '../../src/domain/pathway/walk.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { ROOT } from '../../src/load/settings.ts';
import type { Axis } from '../../src/schema/pathway.ts';

/** Answers as a person would give them; one that the finder does not know is refused, so no test asks for nothing. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** The content as it is published, read on the day these tests run. */
export const directory = loadDirectory(join(ROOT, 'content'), new Date().toISOString().slice(0, 10));

/** The day on which the newest check of the content was made: every number is in date then, whatever the clock says. */
export const today = directory.services.map(({ review }) => review.checked).reduce((a, b) => (a > b ? a : b));

/** @throws Error that names a question or an answer that does not exist. */
export function answersOf(given: Given): Answers {
  const { answers, problems } = readAnswers(given, directory.pathways);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answers;
}

/** @throws Error when there is no such question. */
export function axisOf(id: string): Axis {
  const axis = directory.pathways.axes.find((candidate) => candidate.id === id);
  if (!axis) throw new Error(`no question is called "${id}"`);
  return axis;
}

/** What the real pathway makes of answers. */
export function walkFor(given: Given): Walk {
  const { pathways, kinds } = directory;
  return walk(answersOf(given), pathways, kinds);
}

/** The kinds of service in the results, in their order. */
export function kindsFor(given: Given): string[] {
  return walkFor(given).results.map(({ kind }) => kind);
}

/** Kinds that were taken out, each with the reason. */
export function removedFor(given: Given): Record<string, RemovalReason> {
  return Object.fromEntries(walkFor(given).removed.map(({ kind, reason }) => [kind, reason]));
}

/** Kinds with their services, on the day of the content and without a word about opening hours. */
export function helpFor(given: Given): Help {
  return findHelp(answersOf(given), directory, today);
}

/** The services of one kind, in their order; a kind that is not in the results has none. */
export function servicesFor(given: Given, kind: string): string[] {
  return helpFor(given).results.flatMap((result) => (result.kind === kind ? result.services.map(({ id }) => id) : []));
}
