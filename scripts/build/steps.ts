/** Prints a line for a step when it is done, with its time. */
export async function step<Result>(name: string, work: () => Promise<Result> | Result): Promise<Result> {
  const started = performance.now();
  const result = await work();
  console.log(`${name.padEnd(46)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** One line for what a person can do something about; undefined for anything else. */
export function plainMessage(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return 'The disk is full. Nothing was published; free some space and try again.';
  if (code === 'EADDRINUSE') return 'That port is taken. Stop what is using it, or choose another with --port N.';
  if (code === 'EACCES' || code === 'EPERM') return 'This folder or port may not be used by you. Choose another.';
  return undefined;
}
