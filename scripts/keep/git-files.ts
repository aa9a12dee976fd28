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
  const answers = execFileSync('git', ['cat-file', '--batch'], {
    cwd: content,
    input: files.map(({ blob }) => `${blob}\n`).join(''),
    maxBuffer: 256 * 1024 * 1024,
  });
  let at = 0;
  return new Map(
    files.map(({ service }) => {
      // Each answer is "<blob> blob <bytes>", the bytes, and a line end.
      const start = answers.indexOf('\n', at) + 1;
      const size = Number(answers.toString('utf8', at, start).split(' ')[2]);
      at = start + size + 1;
      return [service, answers.toString('utf8', start, start + size)];
    }),
  );
}

function git(cwd: string, args: string[], message: string): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new GitError('git is not installed.');
    throw new GitError(message);
  }
}
