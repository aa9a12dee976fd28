// npm run report:translations [-- <language>] [--critical]: how far each language is; with --critical, every text that lives hang on.
import { parseArgs } from 'node:util';
import { londonTime } from '../src/domain/london-time.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';
import { fail } from './keep/fail.ts';
import { readCritical } from './keep/workbook/critical.ts';
import { sayCritical, sayProgress } from './keep/workbook/report.ts';
import { unitsOf } from './keep/workbook/units.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { critical: { type: 'boolean', default: false } },
  });
  const { content, now } = readSettings();
  const { languages, strings } = loadDirectory(content, londonTime(now).date, { drafts: true });
  const critical = readCritical(content);
  const [wanted] = positionals;
  const known = languages.filter(({ tag }) => tag !== 'en' && (wanted === undefined || tag === wanted));
  if (known.length === 0) throw new Error(`"${wanted ?? ''}" is not in content/languages.yaml.`);
  for (const language of known) {
    const units = language.tag in strings ? unitsOf(content, language.tag, critical) : [];
    console.log(values.critical ? sayCritical(language, units) : sayProgress(language, units));
  }
} catch (error) {
  fail(error);
}
