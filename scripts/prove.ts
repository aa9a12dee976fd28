// npm run prove: the invariants of the finder, for every set of answers, on the real content.
import { londonTime } from '../src/domain/london-time.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';
import { prove } from './prove/prove.ts';

const started = performance.now();
const { content, now } = readSettings();
try {
  const { lines, findings } = prove(loadDirectory(content, londonTime(now).date));
  if (findings.found.length > 0) {
    console.error(findings.found.join('\n'));
    console.error(`Not proven: ${findings.count()} times a rule is broken; the first of each are above.`);
    process.exitCode = 1;
  } else {
    console.log(lines.join('\n'));
    console.log(`Proven in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
