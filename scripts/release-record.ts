// npm run release:record: once a release is public, writes down what it shows. The deletion guard (C40) and the list of
// changes (C45) are held against it from then on.
import { readSettings } from '../src/load/settings.ts';
import { fail } from './keep/fail.ts';
import { recordReleased } from './keep/record-released.ts';

try {
  console.log(recordReleased(readSettings()));
} catch (error) {
  fail(error);
}
