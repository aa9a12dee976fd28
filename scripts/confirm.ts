// npm run confirm -- <id> --by "role" --how phone [--channel phone] [--on 2026-11-21]: writes down that the provider said that
// a number is right. It changes that evidence and the review of one service.yaml, and nothing else.
import { readSettings } from '../src/load/settings.ts';
import { confirmService } from './keep/confirm-service.ts';
import { fail } from './keep/fail.ts';

try {
  console.log(confirmService(process.argv.slice(2), readSettings()));
} catch (error) {
  fail(error);
}
