// Tries once a day, at most a minute, to bring Electron's own binary. Only Node's own modules are imported.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasElectron, root, say } from './setup.mjs';

const limit = 60_000;
const rest = 24 * 60 * 60 * 1000;
const note = join(root, 'node_modules', '.cache', 'verbatim', 'electron-download.json');

/** @param {string} path */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
};

/**
 * True when the same version was tried within the last day, and not by another Node.
 * @param {string} version
 */
function wasTried(version) {
  const tried = readJson(note);
  const age = Date.now() - Number(tried.at);
  return tried.version === version && tried.node === process.version && age >= 0 && age < rest;
}

/**
 * Runs Electron's own installer; a dot every three seconds shows that it is at work.
 * @param {string} installer
 * @returns {Promise<void>}
 */
function runInstaller(installer) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [installer], { cwd: dirname(installer), stdio: 'ignore' });
    const dots = setInterval(() => process.stderr.write('.'), 3000);
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    const end = () => {
      clearInterval(dots);
      clearTimeout(timer);
      process.stderr.write('\n');
      done();
    };
    child.once('error', end);
    child.once('exit', end);
  });
}

/** Brings Electron's binary when it is missing. True when it is there afterwards. */
export async function downloadElectron() {
  if (hasElectron()) return true;
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  const folder = join(root, 'node_modules', 'electron');
  const { version } = readJson(join(folder, 'package.json'));
  if (wasTried(version)) return false;
  process.stderr.write(`verbatim: downloading Electron ${version} (about 110 MB, one minute at most) …`);
  await runInstaller(join(folder, 'install.js'));
  if (hasElectron()) return true;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ version, node: process.version, at: Date.now() }));
  say('Electron could not be downloaded; it is tried again tomorrow');
  return false;
}
