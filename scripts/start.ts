// npm start: installs what is missing (scripts/run.mjs), checks the content, builds, and serves the site.
import { ContentError } from '../src/load/problem.ts';
import { readSettings } from '../src/load/settings.ts';
import { buildSite } from './build/site.ts';
import { plainMessage } from './build/steps.ts';
import { listen, portFrom } from './serve/listen.ts';
import { staticServer } from './serve/static-server.ts';

try {
  const settings = readSettings();
  await buildSite(settings);
  const server = await staticServer(settings.out);
  console.log(`\nWaymark is at ${await listen(server, portFrom(process.argv, 4321))}`);
} catch (error) {
  console.error(plainMessage(error) ?? (error instanceof Error ? error.message : String(error)));
  if (error instanceof ContentError) console.error(`\n${String(error.problems.length)} problem(s). Nothing was built.`);
  process.exitCode = 1;
}
