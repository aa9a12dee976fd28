// npm run -s find -- '{"answers":{...},"inputs":{"s42":{...}}}': the finder and its tables as a command, for people and tests.
import { londonTime } from '../src/domain/london-time.ts';
import { loadDirectory } from '../src/load/directory.ts';
import { readSettings } from '../src/load/settings.ts';
import { answerRequest, NotUnderstood } from './find/answer.ts';

try {
  const { content, now } = readSettings();
  const time = londonTime(now);
  console.log(answerRequest(process.argv[2], loadDirectory(content, time.date), time));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof NotUnderstood ? 2 : 1;
}
