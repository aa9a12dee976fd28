// npm run confirm -- <id> --by "role" --how phone [--channel phone] [--on 2026-11-21]: writes down that the provider said that
// a number is right. It changes that evidence and the review of one service.yaml, and nothing else.
import { parseArgs } from 'node:util';
import { confirmService } from './keep/confirm-service.ts';
import { fail } from './keep/fail.ts';
import { readSettings } from '../src/load/settings.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      how: { type: 'string' },
      on: { type: 'string' },
      channel: { type: 'string', multiple: true, default: [] },
    },
  });
  console.log(confirmService({ ...values, ids: positionals }, readSettings()));
} catch (error) {
  fail(error);
}
