// npm run build: checks content/ and writes the whole site to dist/.
import { ContentError } from '../src/load/problem.ts';
import { readSettings } from '../src/load/settings.ts';
import { buildSite } from './build/site.ts';
import { plainMessage } from './build/steps.ts';

try {
  await buildSite(readSettings());
} catch (error) {
  if (error instanceof ContentError) {
    console.error(`${error.message}\n\n${String(error.problems.length)} problem(s). Nothing was built.`);
  } else {
    console.error(plainMessage(error) ?? (error instanceof Error ? error.message : String(error)));
  }
  process.exitCode = 1;
}
