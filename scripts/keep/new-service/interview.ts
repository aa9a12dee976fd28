import type { Problem } from '../../../src/load/problem.ts';
import { formatProblem } from '../../../src/load/problem.ts';
import type { Answers, Key } from './answers.ts';
import type { Ask } from './ask.ts';
import { judge, type Base, type Judged } from './draft-problems.ts';
import { draftOf, type Draft } from './draft.ts';
import { linesOf } from './places.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** What an interview ends with. */
export interface Interviewed {
  id: string;
  draft: Draft;
  answers: Answers;
  /** Hosts that somebody has now looked at, with who runs each. */
  hosts: Map<string, string>;
  /** What no single answer could mend. */
  problems: Problem[];
}

/** A statement about law needs its nation: that is a question of its own, and no mistake of the words. */
const LAW = 'C44';

/** Asks question after question; each answer is held against the rules of the content before the next is asked. */
export async function interview(base: Base, ask: Ask): Promise<Interviewed> {
  const answers: Answers = {};
  const hosts = new Map<string, string>();
  for (const question of QUESTIONS) {
    if (question.isAsked && !question.isAsked(answers)) continue;
    if (question.key === 'nation' && !look(answers, base, hosts).problems.some(({ rule }) => rule === LAW)) continue;
    await settle(question, answers, hosts, base, ask);
  }
  const { id, draft, problems } = look(answers, base, hosts);
  return { id, draft, answers, hosts, problems };
}

async function settle(
  question: Question,
  answers: Answers,
  hosts: Map<string, string>,
  base: Base,
  ask: Ask,
): Promise<void> {
  let problem: string | undefined;
  do {
    const suggestion = question.suggest?.(answers);
    const typed = await ask(
      {
        key: question.key,
        text: question.ask(answers),
        suggestion,
        ...(question.words ? { words: question.words(base) } : {}),
      },
      problem,
    );
    const answer = typed === '' ? (suggestion ?? '') : typed;
    answers[question.key] = answer;
    problem = question.wrong?.(answer, base);
    if (problem !== undefined || (answer === '' && question.key !== 'instead')) continue;
    let judged = look(answers, base, hosts);
    if (judged.unknownHosts.length > 0) {
      await settleHosts(judged.unknownHosts, hosts, ask);
      judged = look(answers, base, hosts);
    }
    problem = problemsOf(question.key, answers, judged);
  } while (problem !== undefined);
}

/** A host that nobody has looked at is asked about when it is first named (C17). An empty answer leaves it unknown. */
async function settleHosts(unknown: readonly string[], hosts: Map<string, string>, ask: Ask): Promise<void> {
  for (const host of unknown) {
    const text = `Nobody has looked at ${host} yet. Compare it letter by letter with what they print. Who runs it (empty: take another address)`;
    const by = await ask({ key: `host ${host}`, text });
    if (by !== '') hosts.set(host, by);
  }
}

/** The draft as it stands, and what the rules say of it. */
function look(answers: Answers, base: Base, hosts: ReadonlyMap<string, string>): Judged & { id: string; draft: Draft } {
  const { kinds, areas, today } = base.known;
  const id = answers.id ?? 'draft-of-a-service';
  const settings = { kinds, areas, today };
  const published = draftOf(answers, { ...settings, state: 'published' });
  const judged = judge(id, published, base, hosts);
  // A source that is not enough makes a lead of the number: that is for the rules to say, not for the editor.
  const isEnough = !judged.problems.some(({ rule, file }) => rule === 'C28' && file === judged.facts.file);
  if (isEnough) return { ...judged, id, draft: published };
  const lead = draftOf(answers, { ...settings, state: 'lead' });
  return { ...judge(id, lead, base, hosts), id, draft: lead };
}

/** What the rules say of one answer: the problems that stand on its lines, and those of a list it has been added to. */
function problemsOf(key: Key, answers: Answers, judged: Judged & { draft: Draft }): string | undefined {
  const { facts, draft, problems } = judged;
  const lines = linesOf(key, answers, draft, facts);
  const own = problems.filter(({ file, line, rule }) => {
    if (file.endsWith('/hosts.yaml')) return true;
    if (rule === LAW && key !== 'nation') return false;
    return (file === facts.file ? lines.facts : lines.words).includes(line) && file.startsWith(folderOf(facts.file));
  });
  if (own.length === 0) return undefined;
  return own.map((problem) => formatProblem(problem).replace(/^\S+ /, '')).join('\n  ');
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
