import { execFileSync } from 'node:child_process';

/** A commit as git and people name it. */
export interface Commit {
  id: string;
  /** "2026-11-21" */
  day: string;
}

/** What a person can do something about; git's own words are for people who know git. */
export class GitError extends Error {}

/**
 * Finds the commit that a name stands for: a tag, a branch, a commit, HEAD~3.
 * @throws GitError in plain words.
 */
export function findCommit(folder: string, name: string): Commit {
  git(folder, ['rev-parse', '--git-dir'], 'This folder is not kept in git, so there is nothing to compare with.');
  const unknown = `git knows no "${name}". Use a tag, a branch, or a commit such as HEAD~3.`;
  const id = git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], unknown).trim();
  return { id, day: git(folder, ['show', '--no-patch', '--format=%cs', id], unknown).trim() };
}

/**
 * The texts of content/services/<id>/service.yaml as they were at a commit, by id.
 * @param content the folder of content, wherever it lies in its repository.
 */
export function factsAt(content: string, { id: commit }: Commit): Map<string, string> {
  const listing = git(content, ['ls-tree', '-r', '-z', commit, 'services/'], 'git cannot list that commit.');
  const files = listing.split('\0').flatMap((line) => {
    const [, blob, service] = /^\d+ blob (\S+)\t(?:.*\/)?services\/([^/]+)\/service\.yaml$/.exec(line) ?? [];
    return blob === undefined || service === undefined ? [] : [{ blob, service }];
  });
  const texts = textsOf(
    content,
    files.map(({ blob }) => blob),
  );
  return new Map(files.map(({ service }, index) => [service, texts[index] ?? '']));
}

/** The texts of files that git knows by these names of their contents, in that order. */
export function textsOf(folder: string, blobs: readonly string[]): string[] {
  const answers = execFileSync('git', ['cat-file', '--batch'], {
    cwd: folder,
    input: blobs.map((blob) => `${blob}\n`).join(''),
    maxBuffer: 256 * 1024 * 1024,
  });
  let at = 0;
  return blobs.map(() => {
    // Each answer is "<blob> blob <bytes>", the bytes, and a line end.
    const start = answers.indexOf('\n', at) + 1;
    const size = Number(answers.toString('utf8', at, start).split(' ')[2]);
    at = start + size + 1;
    return answers.toString('utf8', start, start + size);
  });
}

/** Every version of every file of a folder in the whole history, each content once: its path, and git's name of it. */
export function everWritten(folder: string): { path: string; blob: string }[] {
  const changes = git(
    folder,
    ['log', '--all', '-m', '--format=', '--raw', '--no-abbrev', '--no-renames', '--relative', '-z', '--', '.'],
    'git cannot list what was ever written.',
  );
  const found = changes.matchAll(/:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\0([^\0]+)\0/g);
  const paths = new Map([...found].map(([, blob = '', path = '']) => [blob, path]));
  // What was taken away has no content.
  return [...paths].flatMap(([blob, path]) => (/^0+$/.test(blob) ? [] : [{ path, blob }]));
}

/** Whether git here knows less than all that was ever written. */
export function isShallow(folder: string): boolean {
  return git(folder, ['rev-parse', '--is-shallow-repository'], 'This folder is not kept in git.').trim() === 'true';
}

function git(cwd: string, args: string[], message: string): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new GitError('git is not installed.');
    throw new GitError(message);
  }
}
