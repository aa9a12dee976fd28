// npm run workbook -- give ur [--critical] [--waiting]: writes waymark-ur.xlf, the words for a reviewer, in this folder.
// npm run workbook -- take waymark-ur.xlf --by "native speaker, refuge worker" [--on 2026-11-21]: writes what came back into content/.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { londonTime } from '../src/domain/london-time.ts';
import { readSettings } from '../src/load/settings.ts';
import { day } from '../src/schema/text.ts';
import { role } from '../src/schema/role.ts';
import { fail } from './keep/fail.ts';
import { readCritical } from './keep/workbook/critical.ts';
import { workbookOf } from './keep/workbook/give.ts';
import { takeWorkbook } from './keep/workbook/take.ts';
import { unitsOf } from './keep/workbook/units.ts';

const USAGE =
  'Usage: npm run workbook -- give ur [--critical] [--waiting]\n       npm run workbook -- take waymark-ur.xlf --by "role" [--on 2026-11-21]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      critical: { type: 'boolean', default: false },
      waiting: { type: 'boolean', default: false },
      by: { type: 'string' },
      on: { type: 'string' },
    },
  });
  const [verb, what] = positionals;
  const { content, now } = readSettings();
  const critical = readCritical(content);
  if (verb === 'give' && what !== undefined) {
    const units = unitsOf(content, what, critical).filter(
      ({ isCritical, state }) => (!values.critical || isCritical) && (!values.waiting || state !== 'fits'),
    );
    const file = `waymark-${what}.xlf`;
    writeFileSync(file, await workbookOf(units, what));
    console.log(
      `${String(units.length)} texts are in ${file}. When it comes back: npm run workbook -- take ${file} --by "role"`,
    );
  } else if (verb === 'take' && what !== undefined && values.by !== undefined) {
    const by = role.parse(values.by);
    const on = day.parse(values.on ?? londonTime(now).date);
    console.log(await takeWorkbook(content, readFileSync(what, 'utf8'), { by, on }, critical));
  } else throw new Error(USAGE);
} catch (error) {
  fail(error);
}
