import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Answer, Client } from './client.ts';
import { hashOfInline, isData } from './two-builds.ts';
import type { Step, Visit } from './visits.ts';

/** What was counted while visitors came. */
export interface Count {
  visits: number;
  /** Visits during which the site was replaced. */
  crossed: number;
  /** Pages whose data was asked for when another build had taken the place of theirs: they say so, and were loaded again. */
  loadedAgain: number;
  answers: number;
  milliseconds: number[];
  bytes: number;
  /** Bytes of the files alone, packed. */
  fileBytes: number;
  /** Answers that did not come, or were not what was asked for. */
  failed: string[];
  /** A page with the headers of another build, or with a script of another. */
  mixed: string[];
}

/** The two builds that take each other's place, as folders that stay as they are. */
export interface Builds {
  here: string;
  next: string;
  /** A hashed file's name in the second build. */
  nameInNext: (path: string) => string;
}

/** Lets visitors come one after the other, many at a time, until a moment on the clock of `performance`. */
export async function letVisitorsCome(
  visits: readonly Visit[],
  builds: Builds,
  client: Client,
  { visitors, until, replaced }: { visitors: number; until: number; replaced: () => number },
): Promise<Count> {
  const count: Count = {
    visits: 0,
    crossed: 0,
    loadedAgain: 0,
    answers: 0,
    milliseconds: [],
    bytes: 0,
    fileBytes: 0,
    failed: [],
    mixed: [],
  };
  const checker = checkerOf(builds);

  const get = async (path: string): Promise<Answer | undefined> => {
    try {
      const answer = await client.ask(path);
      count.answers += 1;
      count.milliseconds.push(answer.milliseconds);
      count.bytes += answer.bytes;
      count.fileBytes += answer.body.length;
      if (answer.status === 200 || (answer.status === 404 && isData(path))) return answer;
      count.failed.push(`${path}: ${answer.status}`);
    } catch (error) {
      count.failed.push(`${path}: ${String(error)}`);
    }
    return undefined;
  };

  /** Opens a page with all that it asks for. @returns its build, and the data that was gone. */
  const open = async ({ page, loads }: Step, kept: Set<string>): Promise<{ build?: Build; gone: string[] }> => {
    const answer = await get(page);
    const build = answer && checker.buildOf(`${page}index.html`, answer);
    if (!answer || !build) {
      if (answer) count.mixed.push(`${page}: of no build`);
      return { gone: [] };
    }
    const inline = hashOfInline(checker.textOf(`${page}index.html`, build));
    if (inline !== undefined && answer.policy?.includes(inline) !== true) count.mixed.push(`${page}: other headers`);
    const gone: string[] = [];
    const wanted = loads
      .map((path) => (build === 'next' ? builds.nameInNext(path) : path))
      .filter((path) => !kept.has(path));
    await Promise.all(
      wanted.map(async (path) => {
        if (path.startsWith('/_astro/')) kept.add(path);
        const loaded = await get(path);
        if (loaded?.status === 404) gone.push(path);
        else if (loaded && !checker.isOf(build, path, loaded)) count.mixed.push(`${path}: not of the page's build`);
      }),
    );
    return { build, gone };
  };

  const visit = async ({ steps }: Visit) => {
    const before = replaced();
    // Hashed files are asked for once: the browser may keep them.
    const kept = new Set<string>();
    for (const step of steps) {
      const { build, gone } = await open(step, kept);
      if (gone.length === 0) continue;
      const again = await open(step, kept);
      // Data may be gone because its build is, and for no other reason.
      if (again.build !== build && again.gone.length === 0) count.loadedAgain += 1;
      else count.failed.push(...gone.map((path) => `${path}: 404`));
    }
    count.visits += 1;
    if (replaced() !== before) count.crossed += 1;
  };

  await Promise.all(
    Array.from({ length: visitors }, async (_, visitor) => {
      for (let turn = visitor; performance.now() < until; turn += 1) {
        const next = visits[turn % visits.length];
        if (next) await visit(next);
      }
    }),
  );
  return count;
}

type Build = 'here' | 'next';

/** Says of which build an answer is. What was unpacked and compared once is known again by its packed bytes. */
function checkerOf({ here, next }: Builds) {
  const files = new Map<string, Buffer | undefined>();
  const known = new Map<string, Buffer[]>();
  const file = (build: Build, path: string): Buffer | undefined => {
    const full = join(build === 'here' ? here : next, path);
    if (!files.has(full)) files.set(full, contentOf(full));
    return files.get(full);
  };
  const isOf = (build: Build, path: string, answer: Answer): boolean => {
    const key = `${build} ${path}`;
    const before = known.get(key) ?? [];
    if (before.some((body) => body.equals(answer.body))) return true;
    const content = file(build, path);
    if (!content || !unpacked(answer).equals(content)) return false;
    known.set(key, [...before, answer.body]);
    return true;
  };
  return {
    isOf,
    buildOf: (path: string, answer: Answer): Build | undefined =>
      (['here', 'next'] as const).find((build) => isOf(build, path, answer)),
    textOf: (path: string, build: Build) => file(build, path)?.toString('utf8') ?? '',
  };
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function unpacked({ coding, body }: Answer): Buffer {
  if (coding === 'gzip') return gunzipSync(body);
  if (coding === 'br') return brotliDecompressSync(body);
  if (coding === 'zstd') return zstdDecompressSync(body);
  return body;
}
