import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { caddyRoot } from '../../src/integrations/headers/caddy.ts';
import { nginxRoot } from '../../src/integrations/headers/nginx.ts';
import { pointTo } from '../build/release.ts';
import { listen } from './listen.ts';
import { staticServer } from './static-server.ts';

/** A server that answers on this machine alone. */
export interface Running {
  /** Such as "http://127.0.0.1:4411". */
  base: string;
  /** Serves another folder from now on, with that folder's settings. Answers that were begun are brought to their end. */
  turnTo: (site: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** A program that can serve the built site. */
export interface ServerKind {
  name: string;
  /** What is missing on this machine, in plain words; undefined where it can be started. */
  missing: () => string | undefined;
  start: (site: string) => Promise<Running>;
}

/** What Debian and its like call the packages of these programs. */
export const SERVER_PACKAGES = ['nginx-light', 'caddy'] as const;

/** The three that are tested: what the build writes for each of them is read by the program itself. */
export const SERVER_KINDS: readonly ServerKind[] = [
  { name: 'our own server', missing: () => undefined, start: startOwn },
  { name: 'nginx', missing: () => withoutProgram('nginx', '-v'), start: (site) => startNginx(site) },
  { name: 'Caddy', missing: () => withoutProgram('caddy', 'version'), start: startCaddy },
];

/** One of them by its name. @throws Error for a name that none has. */
export function serverKind(name: string): ServerKind {
  const kind = SERVER_KINDS.find((each) => each.name === name);
  if (!kind) throw new Error(`there is no server "${name}"`);
  return kind;
}

function withoutProgram(program: string, sayVersion: string): string | undefined {
  try {
    execFileSync(program, [sayVersion], { stdio: 'ignore' });
    return undefined;
  } catch {
    return `${program} is not on this machine (Debian: apt-get install ${SERVER_PACKAGES.join(' ')})`;
  }
}

async function startOwn(site: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-own-'));
  const turnTo = (next: string) => pointTo(join(folder, 'live'), next);
  await turnTo(site);
  const server = await staticServer(join(folder, 'live'));
  const base = await listen(server, 0);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  };
  return { base, turnTo, stop };
}

/** @param more what else stands in its `server` block, after the site. */
export async function startNginx(site: string, more = ''): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-nginx-'));
  const port = await freePort();
  const settings = join(folder, 'nginx.conf');
  const write = (root: string) => {
    writeFileSync(
      settings,
      [
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;`,
        'events { worker_connections 1024; }',
        'http {',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`),
        `  server { listen 127.0.0.1:${String(port)}; ${nginxRoot(root)} ${more} }`,
        '}',
      ].join('\n'),
    );
  };
  write(site);
  const child = spawn('nginx', ['-c', settings, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const turnTo = (root: string) => {
    write(root);
    child.kill('SIGHUP');
    return Promise.resolve();
  };
  return running(child, port, folder, turnTo);
}

async function startCaddy(site: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-caddy-'));
  const port = await freePort();
  const settings = join(folder, 'Caddyfile');
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const write = (root: string) => {
    writeFileSync(
      settings,
      [
        '{',
        `\tadmin unix/${folder}/admin`,
        '\tauto_https off',
        '}',
        `http://127.0.0.1:${String(port)} {`,
        '\tbind 127.0.0.1',
        caddyRoot(root),
        '}',
      ].join('\n'),
    );
  };
  write(site);
  const chosen = ['--config', settings, '--adapter', 'caddyfile'];
  const child = spawn('caddy', ['run', ...chosen], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const turnTo = (root: string) => {
    write(root);
    execFileSync('caddy', ['reload', ...chosen], { env, stdio: 'ignore' });
    return Promise.resolve();
  };
  return running(child, port, folder, turnTo);
}

/** Waits until a program answers. @throws Error with what it said when it ends instead. */
async function running(child: ChildProcess, port: number, folder: string, turnTo: Running['turnTo']): Promise<Running> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
  const base = `http://127.0.0.1:${String(port)}`;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 200) {
      child.kill('SIGKILL');
      throw new Error(`${child.spawnfile} does not answer.\n${said}`);
    }
    const answers = await fetch(base, { method: 'HEAD', redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await setTimeout(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { base, turnTo, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
