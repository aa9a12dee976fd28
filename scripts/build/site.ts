import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { headerRules, type HeaderRule } from '../../src/integrations/headers/policy.ts';
import { inlineHashes } from '../../src/integrations/headers/inline-hashes.ts';
import { toCaddy } from '../../src/integrations/headers/caddy.ts';
import { toNginx } from '../../src/integrations/headers/nginx.ts';
import { toHeadersFile } from '../../src/integrations/headers/write.ts';
import { londonTime } from '../../src/domain/london-time.ts';
import { loadDirectory } from '../../src/load/directory.ts';
import { HANDED_OVER, handOver } from '../../src/load/handed-over.ts';
import { ROOT, type Settings } from '../../src/load/settings.ts';
import { site } from '../../src/site.ts';
import { sayChangesSinceRelease } from '../keep/change-report.ts';
import { buildSearchIndex } from './search-index.ts';
import { writeCopyLists } from './copy-lists.ts';
import { checkOutput } from './check-output.ts';
import { checkGround } from './ground.ts';
import { step } from './steps.ts';
import { writeTree } from './tree.ts';
import { writeWorker } from './worker.ts';

const run = promisify(execFile);

/** Puts a finished build where it is served from, and throws when it cannot. */
type PutInPlace = (fresh: string, out: string, work: string) => Promise<unknown>;

/**
 * Builds the whole site into a folder beside the real one and swaps them at the end, so that a visitor, or a failure,
 * never sees half a site.
 * @throws ContentError before anything is written when content/ has problems.
 */
export async function buildSite(settings: Settings, putInPlace: PutInPlace = swap): Promise<void> {
  const today = londonTime(settings.now).date;
  const directory = await step('content is read and checked', () => loadDirectory(settings.content, today));
  await mkdir(dirname(settings.out), { recursive: true });
  const work = await mkdtemp(join(dirname(settings.out), '.waymark-build-'));
  const fresh = join(work, 'site');
  try {
    const handedOver = join(work, 'content');
    handOver(handedOver, { directory, today });
    await step('pages are drawn', () => drawPages(settings, handedOver, fresh, join(work, 'cache')));
    const languages = directory.languages.filter(({ published }) => published).map(({ tag }) => tag);
    await step('missing pages find their language', () => moveMissingPages(fresh, languages));
    const { ground } = site;
    if (ground) await step('pictures of the map can be read', () => checkGround(fresh, ground.archive));
    await step('search index is built', () => buildSearchIndex(fresh));
    const rules = await step('headers are written', () => writeHeaders(fresh, languages));
    await step('the worker of copies is written', () => writeWorker(fresh, directory));
    await step('what a copy is made of is written', () => {
      writeCopyLists(fresh, languages, rules.at(-1)?.headers ?? {});
    });
    await step('the result is checked', () => {
      checkOutput(fresh, directory, settings.content);
    });
    await step('the list of all files is written', () => writeTree(fresh));
    await step('what changed since the last release is written down', () =>
      writeFile(join(work, 'changes.txt'), `${sayChangesSinceRelease(settings.content)}\n`),
    );
    await step('the new site takes the place of the old', () => putInPlace(fresh, settings.out, work));
    // Beside the site and not in it: it is for the person who releases it (C45).
    await rename(join(work, 'changes.txt'), `${settings.out}-changes.txt`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function drawPages({ content, now }: Settings, handedOver: string, out: string, cache: string): Promise<void> {
  const env = {
    ...process.env,
    WAYMARK_CONTENT: content,
    WAYMARK_NOW: now.toISOString(),
    [HANDED_OVER]: handedOver,
    WAYMARK_ASTRO_OUT: out,
    WAYMARK_ASTRO_CACHE: cache,
    ASTRO_TELEMETRY_DISABLED: '1',
    // The same pages from the same content, whatever machine draws them (S21).
    TZ: 'UTC',
  };
  const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  try {
    await run(process.execPath, [astro, 'build'], { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const isFull = /ENOSPC/.test(stderr + stdout);
    throw isFull
      ? Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      : new Error(`Astro could not draw the pages.\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
  }
}

/** Static hosts show the nearest 404.html up the path. */
async function moveMissingPages(site: string, languages: readonly string[]): Promise<void> {
  for (const lang of languages) {
    await rename(join(site, lang, '404', 'index.html'), join(site, lang, '404.html'));
    await rm(join(site, lang, '404'), { recursive: true });
  }
}

async function writeHeaders(site: string, languages: readonly string[]): Promise<HeaderRule[]> {
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map((name) => readFile(join(site, name), 'utf8')));
  const rules = headerRules(inlineHashes(pages), languages);
  await writeFile(join(site, '_headers'), toHeadersFile(rules));
  await writeFile(join(site, '_nginx.conf'), toNginx(rules, languages));
  await writeFile(join(site, '_Caddyfile'), toCaddy(rules, languages));
  return rules;
}

/**
 * In two steps, between which there is nothing for a moment: enough for a folder that is uploaded or looked at here. What
 * others are using at the moment is served as a release (release.ts).
 */
async function swap(fresh: string, out: string, work: string): Promise<void> {
  const old = join(work, 'old');
  await rename(out, old).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
  await rename(fresh, out).catch(async (error: unknown) => {
    await rename(old, out).catch(() => undefined);
    throw error;
  });
}
