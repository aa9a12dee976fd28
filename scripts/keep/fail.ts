import { plainMessage } from '../build/steps.ts';

/** Says what went wrong, in a line and not as a stack, and ends the command with 1. */
export function fail(error: unknown): void {
  console.error(plainMessage(error) ?? (error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
