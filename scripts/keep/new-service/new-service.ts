import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { londonTime } from '../../../src/domain/london-time.ts';
import { loadDirectory, readContent } from '../../../src/load/directory.ts';
import { ContentError, formatProblem, type Problem } from '../../../src/load/problem.ts';
import { ROOT, type Settings } from '../../../src/load/settings.ts';
import type { Ask } from './ask.ts';
import { interview, type Interviewed } from './interview.ts';
import { writeService } from './write.ts';

/** Where answers are kept when they do not make a service that may be published. */
const KEPT = join(ROOT, '.cache', 'new-service.json');

/**
 * Asks for a new service and writes its folder.
 * @returns where it stands and what to do next.
 * @throws Error in plain words when the answers do not make a valid service; then nothing is written to content/.
 */
export async function newService({ content, now }: Pick<Settings, 'content' | 'now'>, ask: Ask): Promise<string> {
  const today = londonTime(now).date;
  // Only where nothing else is wrong can a problem be told to the answer that makes it.
  loadDirectory(content, today);
  const problems: Problem[] = [];
  const base = readContent({ content, problems }, today);
  if (!base) throw new ContentError(problems);
  const made = await interview(base, ask);
  if (made.problems.length > 0) throw new Error(`${made.problems.map(formatProblem).join('\n')}\n${keep(made)}`);
  writeService(content, made);
  return [
    `\nWritten: content/services/${made.id}/service.yaml and en.md.`,
    ...[...made.hosts.keys()].map((host) => `content/hosts.yaml: ${host} is known now.`),
    'Read both through, add what your sources say besides (CONTRIBUTING.md), then: npm run check',
  ].join('\n');
}

/** Keeps answers for another try, unless they say where somebody hides: that is written nowhere (C9). */
function keep({ problems, answers, hosts }: Interviewed): string {
  if (problems.some(({ rule }) => rule === 'C9')) return 'Nothing was written, and nothing is kept of your answers.';
  const file = relative(ROOT, KEPT);
  const named = Object.fromEntries([...hosts].map(([host, by]) => [`host ${host}`, by]));
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, `${JSON.stringify({ ...answers, ...named }, null, 2)}\n`);
  return `Nothing was written. Your answers are in ${file}: correct them there, then run npm run new:service -- --from ${file}`;
}

/** Reads a file of answers. @throws Error in plain words when it is none. */
export function readAnswers(text: string): Record<string, string> {
  const read = z.record(z.string(), z.string()).safeParse(tryParse(text));
  if (!read.success) throw new Error('A file of answers is JSON, with a text for each question: {"name": "..."}.');
  return read.data;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
