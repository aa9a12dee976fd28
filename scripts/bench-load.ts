// npm run bench:load: what the built site takes to serve, and whether anything is lost when a new build takes its place meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readSettings } from '../src/load/settings.ts';
import { openClient } from './bench-load/client.ts';
import { changeBuild, copyOf, nextName } from './bench-load/two-builds.ts';
import { letVisitorsCome } from './bench-load/visitors.ts';
import { recordVisits } from './bench-load/visits.ts';
import { tableOf } from './bench-load/table.ts';
import { release } from './build/release.ts';
import { serverKind } from './serve/real-servers.ts';

const SECONDS = 20;
/** How often a new build takes the place of the old within that time. */
const REPLACED = 6;
const VISITORS = 16;

const { out: site } = readSettings();
const nginx = serverKind('nginx');
const why = nginx.missing();
if (why !== undefined) console.log(`nginx could not be measured: ${why}. What follows is our own server.\n`);
const kind = why === undefined ? nginx : serverKind('our own server');

const folder = mkdtempSync(join(dirname(site), '.waymark-build-load-'));
try {
  const next = copyOf(site, join(folder, 'next'));
  changeBuild(next);
  // What is to come lies ready: making it is not what is measured.
  const coming = Array.from({ length: REPLACED }, (_, at) =>
    copyOf(at % 2 === 0 ? next : site, join(folder, `coming-${at}`)),
  );
  const server = await kind.start(await release(copyOf(site, join(folder, 'first')), folder, new Date()));
  const visits = await recordVisits(server.base);
  const client = openClient(server.base, VISITORS * 2);
  let replaced = 0;
  const begun = performance.now();
  const [count] = await Promise.all([
    letVisitorsCome(visits, { here: site, next, nameInNext: nextName }, client, {
      visitors: VISITORS,
      until: begun + SECONDS * 1000,
      replaced: () => replaced,
    }),
    (async () => {
      for (const fresh of coming) {
        await setTimeout((SECONDS * 1000) / (REPLACED + 1));
        const place = await release(fresh, folder, new Date());
        replaced += 1;
        await server.turnTo(place);
      }
    })(),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  client.close();
  await server.stop();
  console.log(tableOf(count, { server: kind.name, seconds, replaced, askedAgain: client.askedAgain() }));
  for (const line of [...count.failed, ...count.mixed].slice(0, 10)) console.error(`  ${line}`);
  // A run in which nobody was there when the site was replaced proves nothing.
  if (count.failed.length + count.mixed.length > 0 || count.crossed === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
