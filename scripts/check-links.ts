// npm run check:links: asks every site that content/ names whether the page is still there, and writes the day and the
// failures into content/link-results.json. Never part of a build: a build asks nothing of the network (C41).
import { readSettings } from '../src/load/settings.ts';
import { checkAll } from './keep/check-link.ts';
import { fail } from './keep/fail.ts';
import { runLinkCheck } from './keep/link-run.ts';

try {
  const ask = (urls: readonly string[]) => {
    console.log(`Asking for ${String(urls.length)} addresses. This takes some minutes.`);
    return checkAll(urls, { timeout: 20_000, atOnce: 4 });
  };
  console.log(await runLinkCheck(readSettings(), ask));
} catch (error) {
  fail(error);
}
