// npm run check: reads and checks all of content/, and does nothing else.
import { ContentError } from '../src/load/problem.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';

const { content, now } = readSettings();
try {
  const started = performance.now();
  const { services, languages } = loadDirectory(content, now.toISOString().slice(0, 10));
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(
    `${String(services.length)} services in ${String(languages.length)} languages: nothing wrong (${seconds} s).`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  console.error(`\n${String(error.problems.length)} problem(s). Nothing was built.`);
  process.exitCode = 1;
}
