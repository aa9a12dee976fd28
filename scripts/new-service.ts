// npm run new:service [-- --from answers.json]: asks the few questions a service needs, checks each answer as it is given,
// and writes content/services/<id>/service.yaml and en.md.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/load/settings.ts';
import { fail } from './keep/fail.ts';
import { fromFile, terminal } from './keep/new-service/ask.ts';
import { newService, readAnswers } from './keep/new-service/new-service.ts';

try {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  const settings = readSettings();
  if (values.from !== undefined) {
    console.log(await newService(settings, fromFile(readAnswers(readFileSync(values.from, 'utf8')))));
  } else {
    const { ask, close } = terminal(process.stdin, process.stdout);
    try {
      console.log(await newService(settings, ask));
    } finally {
      close();
    }
  }
} catch (error) {
  fail(error);
}
