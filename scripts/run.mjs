// Runs a project command on a Node that the project can use, installing what is missing first.
// Plain JavaScript with no dependency, because it must start on a fresh machine with Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNodeFolder = join(root, 'scripts', 'node');
const ownNode = join(ownNodeFolder, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const [name, ...args] = process.argv.slice(2);

/** Astro 7 needs 22.12; running TypeScript without a flag needs 22.18. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Nothing but a script's own answer may reach stdout: `find` and `search` print JSON there. */
function install(folder, path) {
  const env = { ...process.env, PATH: path };
  // The age that .npmrc asks for is for choosing packages; what the lock file names was chosen, and is held to its content.
  const args = ['ci', '--ignore-scripts', '--min-release-age=0', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', args, {
    cwd: folder,
    env,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('Installing failed. Is there a network, and room on the disk? Nothing was built.');
    process.exit(1);
  }
}

/** True when node_modules holds what package-lock.json asks for, whoever installed it. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(
    ([path, want]) => path === '' || want.optional || want.peer || has[path]?.version === want.version,
  );
}

let node = process.execPath;
if (!isNewEnough(process.versions.node)) {
  if (!existsSync(ownNode)) {
    console.error(`Node ${process.versions.node} is too old for Astro 7: fetching one for this project (once)...`);
    install(ownNodeFolder, process.env.PATH);
  }
  if (!existsSync(ownNode)) {
    console.error('No Node is packaged for this kind of machine. Install Node 22.18 or newer from nodejs.org.');
    process.exit(1);
  }
  node = ownNode;
}
const path = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
if (!isInstalled()) {
  console.error('Installing the packages this project uses (once)...');
  install(root, path);
}

const run = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args], {
  cwd: root,
  // What Node makes of the sources is kept: every command starts a little sooner the next time.
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env, PATH: path },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
run.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
