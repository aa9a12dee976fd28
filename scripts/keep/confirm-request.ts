import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { didYouMean } from '../../src/load/problem.ts';
import { role } from '../../src/schema/role.ts';
import type { Rule } from '../../src/schema/rule.ts';
import { CHECK_WAYS } from '../../src/schema/service.ts';
import { day } from '../../src/schema/text.ts';
import type { Check } from './confirm-text.ts';

/** What somebody asked to be written down. */
export interface ConfirmRequest extends Omit<Check, 'lines'> {
  id: string;
  /** What stood behind each --channel. */
  channels: string[];
}

const USAGE =
  'Usage: npm run confirm -- <id> --by "role" --how phone|email|visit|letter [--channel phone] [--on 2026-11-21]';

/**
 * Reads what stood on the command line.
 * @param today the day it was typed on; a check is of that day where nothing else is said, and never later.
 * @throws Error in plain words.
 */
export function readRequest(args: readonly string[], today: string): ConfirmRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      how: { type: 'string' },
      on: { type: 'string' },
      channel: { type: 'string', multiple: true, default: [] },
    },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new Error(USAGE);
  const by = read('--by', role, values.by);
  const how = CHECK_WAYS.find((way) => way === values.how);
  if (!how) throw new Error(`--how is one of: ${CHECK_WAYS.join(', ')}.${didYouMean(values.how ?? '', CHECK_WAYS)}`);
  const on = read('--on', day, values.on ?? today);
  if (on > today) throw new Error(`--on ${on} lies in the future: only a check that was made can be written down.`);
  return { id, by, how, on, channels: values.channel };
}

function read(name: string, schema: z.ZodType<string>, value: string | undefined): string {
  if (value === undefined) throw new Error(`${name} is missing.\n${USAGE}`);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const params = issue?.code === 'custom' ? (issue.params as Rule | undefined) : undefined;
  throw new Error(`${name} "${value}": ${issue?.message ?? 'is not right'}.${params ? ` Fix: ${params.fix}` : ''}`);
}
