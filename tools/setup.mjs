// What `npm start` and `npm test` share: dependencies, the browser, and which Electron there is.
// Only Node's own modules are imported here, so that it runs in a checkout with nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
export const shellFolder = join(root, 'tools', 'chromium-shell', 'bin');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Says one line to the person at the terminal.
 * @param {string} line
 */
export const say = (line) => process.stderr.write(`verbatim: ${line}\n`);

/** True when node_modules holds what package-lock.json asks for. */
function dependenciesStand() {
  const installed = join(modules, '.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000
  );
}

/** Installs the dependencies when they are missing or old. Install scripts stay off: nothing here needs them. */
export function installDependencies() {
  // A link leads to the dependencies of another checkout; npm would empty them.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  if (dependenciesStand()) return;
  say('installing dependencies (npm ci), about half a minute …');
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    throw new Error('npm ci failed: see its lines above. Check the network and run the command again.');
}

/** True when Electron's own binary is in place (or one is named by the environment). */
export function hasElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return !resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH).startsWith(shellFolder);
  const note = join(root, 'node_modules', 'electron', 'path.txt');
  return (
    existsSync(note) && existsSync(join(root, 'node_modules', 'electron', 'dist', readFileSync(note, 'utf8').trim()))
  );
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Installs packages of Debian's as root, quietly; does nothing elsewhere.
 * @param {string[]} packages
 */
function installFromDebian(packages) {
  if (!isRoot() || !existsSync('/etc/debian_version')) return;
  say(`installing ${packages.join(', ')} (apt-get), about a minute …`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

/** In CI the tests of the shared desk have a PostgreSQL; on a person's machine they are skipped where there is none. */
export function ensurePostgres() {
  const isThere = existsSync('/usr/lib/postgresql') || spawnSync('initdb', ['--version']).status === 0;
  if (process.env.CI && !isThere) installFromDebian(['postgresql']);
}

/** Finds a Chrome or Chromium, installing Debian's as root; throws a sentence that says what to do. */
export async function ensureBrowser() {
  const { findBrowser } = await import('./chromium-shell/browser.mjs');
  const found = findBrowser();
  if (found) return found;
  installFromDebian(['chromium', 'fonts-liberation']);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'no Electron and no Chrome or Chromium was found. Install Chromium or Google Chrome, then run the command again.',
  );
}
