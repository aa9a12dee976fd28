import { copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caddyRoot } from '../../src/integrations/headers/caddy.ts';
import { nginxRoot } from '../../src/integrations/headers/nginx.ts';

/** Scripts, styles and fonts, whose names say what is in them (policy.ts lets browsers keep these, and only these). */
const HASHED = '_astro';
/** How long a page that is still open may need scripts of the build that it came from. */
const DAYS = 7;
/** However long ago they were: one of them may still be served. */
const AT_LEAST = 3;

const OWN = '.own.json';

/**
 * Puts a finished build beside the earlier ones of a folder, for servers that other people are using at the moment.
 *
 * `folder/live` leads to it, and `folder/nginx.conf` and `folder/Caddyfile` name it: a server that reads one of them again
 * changes pages and headers in one step, and serves the earlier build until then. Without that a new page would be sent with the
 * headers of the old one, whose policy does not know its exit. Scripts of earlier builds stay for pages that are still open;
 * their words do not.
 * @returns where it is now.
 */
export async function release(fresh: string, folder: string, at: Date): Promise<string> {
  const releases = join(folder, 'releases');
  await mkdir(releases, { recursive: true });
  // In the order of time, and a name that every system can write.
  const name = at.toISOString().replace(/[:.]/g, '-');
  const place = join(releases, name);
  const own = await readdir(join(fresh, HASHED));
  await writeFile(`${place}${OWN}`, JSON.stringify(own));
  const earlier = await forgetOld(releases, at);
  for (const each of earlier) await keepScripts(join(releases, each), fresh);
  await rename(fresh, place);
  await replaceFile(join(folder, 'nginx.conf'), nginxRoot(place));
  await replaceFile(join(folder, 'Caddyfile'), caddyRoot(place));
  await pointTo(join(folder, 'live'), place);
  return place;
}

/** Makes a symbolic link lead somewhere else, in one step. */
export async function pointTo(link: string, target: string): Promise<void> {
  await symlink(target, `${link}.new`);
  await rename(`${link}.new`, link);
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Takes away builds that were replaced longer ago than DAYS, and names the others, the oldest first. */
async function forgetOld(releases: string, at: Date): Promise<string[]> {
  const entries = await readdir(releases, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  const limit = at.getTime() - DAYS * 24 * 60 * 60 * 1000;
  const isOld = (index: number) => {
    // A build was served until the one after it came.
    const next = names[index + 1];
    return next !== undefined && dayOf(next) < limit && index < names.length - AT_LEAST;
  };
  const old = names.filter((_, index) => isOld(index));
  for (const name of old) {
    await rm(join(releases, name), { recursive: true });
    await rm(join(releases, `${name}${OWN}`), { force: true });
  }
  return names.filter((name) => !old.includes(name));
}

function dayOf(name: string): number {
  return Date.parse(name.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'));
}

/** Copies the hashed files that an earlier build made itself, where the new one has none of the same name. */
async function keepScripts(earlier: string, fresh: string): Promise<void> {
  const own = JSON.parse(await readFile(`${earlier}${OWN}`, 'utf8')) as string[];
  const here = new Set(await readdir(join(fresh, HASHED)));
  for (const name of own) {
    if (!here.has(name)) await copyFile(join(earlier, HASHED, name), join(fresh, HASHED, name));
  }
}
