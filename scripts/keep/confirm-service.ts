import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonTime } from '../../src/domain/london-time.ts';
import { formatDate } from '../../src/i18n/formats.ts';
import { loadDirectory, readContent } from '../../src/load/directory.ts';
import { ContentError, didYouMean, formatProblem, type Problem } from '../../src/load/problem.ts';
import type { Settings } from '../../src/load/settings.ts';
import type { Kind } from '../../src/schema/kind.ts';
import type { ServiceFacts } from '../../src/schema/service.ts';
import { chooseLines, nameOf } from './choose-lines.ts';
import { readRequest } from './confirm-request.ts';
import { confirmText, reviewAfter, type Check } from './confirm-text.ts';

/**
 * Records a check in one service.yaml.
 * @param args what stood on the command line.
 * @returns what was recorded and what is still open, in words.
 * @throws Error in plain words; then nothing was written.
 */
export function confirmService(args: readonly string[], { content, now }: Pick<Settings, 'content' | 'now'>): string {
  const today = londonTime(now).date;
  const { id, by, how, on, channels } = readRequest(args, today);
  const { facts, kinds, others } = findService(content, today, id);
  const choice = chooseLines(facts, channels, how);
  if ('ask' in choice) throw new Error(choice.ask);
  const check: Check = { lines: choice.lines, by, on, how };
  refuseOlder(facts, check);
  const review = reviewAfter(facts, check, kinds);
  const path = join(content, 'services', id, 'service.yaml');
  const text = readFileSync(path, 'utf8');
  const before = problemsOf(content, today).map(formatProblem);
  write(path, confirmText(text, check, review));
  const problems = problemsOf(content, today);
  const own = problems.filter(({ file }) => file === `content/services/${id}/service.yaml`);
  // What the deletion guard asks for is signed after the change, so that does not take it back.
  if (own.some(({ rule }) => rule !== 'C40')) {
    write(path, text);
    throw new Error(`Nothing was written:\n${own.map(formatProblem).join('\n')}`);
  }
  // Signatures elsewhere that were given for the file as it was.
  const toDo = problems.map(formatProblem).filter((problem) => !before.includes(problem));
  return [
    `${id}: ${check.lines.map((line) => nameOf(facts, line)).join('; ')}`,
    `  confirmed by ${by}, ${how}, ${formatDate('en', on)}.`,
    review
      ? `  The next check is due on ${formatDate('en', review.due)}.`
      : `  The record stays due on ${formatDate('en', facts.review.due)}: not every number on its page was part of a newer check.`,
    ...(facts.doubts.length > 0
      ? [`  Still in doubt: ${facts.doubts.join(', ')}. Take out of "doubts:" what they cleared up.`]
      : []),
    ...sharedNumbers(facts, check, others),
    ...toDo.map((problem) => `  Now to do: ${problem}`),
  ].join('\n');
}

function findService(content: string, today: string, id: string) {
  const problems: Problem[] = [];
  const whole = readContent({ content, problems }, today);
  const services = whole?.content.services ?? [];
  const found = services.find((service) => service.id === id);
  if (whole && found) {
    const others = services
      .filter((service) => service !== found)
      .map(({ id: other, facts }) => ({ id: other, facts: facts.value }));
    return { facts: found.facts.value, kinds: whole.known.kinds satisfies Kind[], others };
  }
  const own = problems.filter(
    ({ file }) => !file.startsWith('content/services/') || file.startsWith(`content/services/${id}/`),
  );
  if (own.length > 0) throw new Error(`${own.map(formatProblem).join('\n')}\nNothing was written.`);
  const ids = services.map((service) => service.id);
  throw new Error(`content/services has no "${id}".${didYouMean(id, ids)}`);
}

/** A later check is not overwritten by an older one. */
function refuseOlder({ channels, website }: ServiceFacts, { lines, on }: Check): void {
  for (const line of lines) {
    const evidence = line === 'website' ? website?.evidence : channels[line]?.evidence;
    if (evidence?.state === 'confirmed' && evidence.on !== undefined && evidence.on > on) {
      throw new Error(`This was confirmed on ${evidence.on} already, which is later than ${on}. Nothing was written.`);
    }
  }
}

/** Writes beside the file first: a full disk leaves the old one whole. */
function write(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function problemsOf(content: string, today: string): Problem[] {
  try {
    loadDirectory(content, today);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems;
  }
}

/** Other services that show the same number: the same call may have been about them, and this file cannot know. */
function sharedNumbers(facts: ServiceFacts, { lines }: Check, others: { id: string; facts: ServiceFacts }[]): string[] {
  const numbers = lines.flatMap((line) => (line === 'website' ? [] : (facts.channels[line]?.number ?? [])));
  const sharing = others.filter(({ facts: { channels } }) =>
    channels.some(
      ({ number, evidence }) => number !== undefined && numbers.includes(number) && evidence.state !== 'confirmed',
    ),
  );
  if (sharing.length === 0) return [];
  return [
    `  The same number also stands at: ${sharing.map(({ id }) => id).join(', ')}. Confirm there what they told you about it.`,
  ];
}
