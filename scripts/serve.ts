// npm run serve -- --port N: serves an existing dist/ with its headers.
import { readSettings } from '../src/load/settings.ts';
import { plainMessage } from './build/steps.ts';
import { listen, portFrom } from './serve/listen.ts';
import { staticServer } from './serve/static-server.ts';

try {
  const server = await staticServer(readSettings().out);
  console.log(`Waymark is at ${await listen(server, portFrom(process.argv, 4321))}`);
} catch (error) {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const message = isMissing ? 'There is no built site yet: run npm run build first.' : plainMessage(error);
  console.error(message ?? (error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
