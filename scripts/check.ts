// npm run check: reads and checks all of content/, and does nothing else. With -- --drafts also languages that have no pages yet.
import { setFlagsFromString } from 'node:v8';
import { ContentError } from '../src/load/problem.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';

// Each pattern runs over thousands of texts: V8 need not first try it without compiling it. That saves a tenth of the time.
setFlagsFromString('--no-regexp-tier-up');

try {
  const { content, now } = readSettings();
  const started = performance.now();
  const drafts = process.argv.includes('--drafts');
  const { services, languages, warnings } = loadDirectory(content, now.toISOString().slice(0, 10), { drafts });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  for (const { file, rule, wrong } of warnings)
    console.log(`${file} [${rule}] ${wrong}. Worth a look; nothing is stopped.`);
  console.log(
    `${String(services.length)} services in ${String(languages.filter(({ published }) => published || drafts).length)} languages: nothing wrong (${seconds} s).`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof ContentError) console.error(`\n${String(error.problems.length)} problem(s). Nothing was built.`);
  process.exitCode = 1;
}
