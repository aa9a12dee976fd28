// npm run build: checks content/ and writes the whole site to dist/, or, with --release FOLDER, among the releases of a web server.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../src/load/problem.ts';
import { readSettings } from '../src/load/settings.ts';
import { release } from './build/release.ts';
import { buildSite } from './build/site.ts';
import { plainMessage } from './build/steps.ts';

try {
  const { release: folder } = parseArgs({ options: { release: { type: 'string' } } }).values;
  if (folder === undefined) await buildSite(readSettings());
  else {
    // Beside the place where it will be served, so that it can be moved there in one step.
    const settings = { ...readSettings(), out: join(resolve(folder), 'live') };
    await buildSite(settings, (fresh) => release(fresh, resolve(folder), new Date()));
    console.log(`${settings.out} is the new site. Let the web server read its settings again.`);
  }
} catch (error) {
  if (error instanceof ContentError) {
    console.error(`${error.message}\n\n${String(error.problems.length)} problem(s). Nothing was built.`);
  } else {
    console.error(plainMessage(error) ?? (error instanceof Error ? error.message : String(error)));
  }
  process.exitCode = 1;
}
