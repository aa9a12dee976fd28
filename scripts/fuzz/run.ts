import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadDirectory } from '../../src/load/directory.ts';
import { ContentError, formatProblem } from '../../src/load/problem.ts';
import { buildSite } from '../build/site.ts';
import { chances, oneOf } from './chances.ts';
import { damageBytes } from './damage-bytes.ts';
import { damageStructure } from './damage-structure.ts';

/** How long the loader may take over any one folder. */
const LIMIT_MS = 2000;
const IN_FORM = /^content\/[^:]+:\d+:\d+ \[C\d+\] .+ Fix: .+/;

/** What came of many damaged folders. */
export interface Outcome {
  runs: number;
  rejected: number;
  /** Still good content after the damage: another word in a text, say. */
  accepted: number;
  slowestMs: number;
}

/** The rules that were broken by a damaged folder; none when it is still good. */
function rulesBroken(content: string, today: string): string[] {
  try {
    loadDirectory(content, today);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const odd = error.problems.map(formatProblem).find((line) => !IN_FORM.test(line));
    if (odd !== undefined) throw new Error(`not in the form that editors are promised: ${odd}`);
    return error.problems.map(({ rule }) => rule);
  }
}

/**
 * Damages one file of a good content folder, again and again, and has it read: the loader never crashes, never takes over
 * two seconds, and what it rejects is never built (safety.md, 7.3).
 * @param source the good folder; a copy is damaged.
 * @param builds how many rejected folders are handed to the build as well.
 * @throws Error that names the seed, the run and the file, for the first damage that is not borne.
 */
export async function fuzz(
  source: string,
  today: string,
  runs: number,
  seed: number,
  builds: number,
): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'waymark-fuzz-'));
  const content = join(root, 'content');
  const out = join(root, 'dist');
  cpSync(source, content, { recursive: true });
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|json|md)$/.test(file))
    .sort();
  const chance = chances(seed);
  const outcome: Outcome = { runs: 0, rejected: 0, accepted: 0, slowestMs: 0 };
  try {
    for (; outcome.runs < runs; outcome.runs++) {
      const file = oneOf(files, chance);
      const whole = readFileSync(join(content, file), 'utf8');
      const inBytes = chance(2) === 0;
      writeFileSync(join(content, file), inBytes ? damageBytes(whole, chance) : damageStructure(file, whole, chance));
      try {
        // Time of the processor: what else the machine is doing does not count.
        const before = process.cpuUsage();
        const isRejected = rulesBroken(content, today).length > 0;
        const { user, system } = process.cpuUsage(before);
        const took = (user + system) / 1000;
        outcome.slowestMs = Math.max(outcome.slowestMs, took);
        outcome[isRejected ? 'rejected' : 'accepted']++;
        if (took > LIMIT_MS) throw new Error(`reading took ${took.toFixed(0)} ms`);
        if (isRejected && outcome.rejected <= builds) await expectNothingBuilt(content, out, today);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`seed ${seed}, run ${outcome.runs}, ${file}: ${why}`, { cause: error });
      }
      writeFileSync(join(content, file), whole);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return outcome;
}

async function expectNothingBuilt(content: string, out: string, today: string): Promise<void> {
  const built = await buildSite({ content, out, now: new Date(`${today}T12:00:00Z`) }).then(
    () => true,
    (error: unknown) => !(error instanceof ContentError),
  );
  const left = readdirSync(dirname(out)).filter((name) => name !== 'content');
  if (built || left.length > 0) throw new Error(`a rejected folder was built: ${left.join(', ')}`);
}
