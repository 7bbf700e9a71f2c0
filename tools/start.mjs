// `npm start [-- FILE...]`: sets itself up, builds what is old, and opens the window with the files.
// Without a display it does the main job headless instead; see tools/tour.mjs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser, hasElectron, installDependencies, root, say, shellFolder } from './setup.mjs';

const oldest = { major: 20, minor: 19 };

/** Sentences that say what to do; anything else is a bug and keeps its stack. */
class Stop extends Error {}

/**
 * The set-up throws only sentences that say what to do.
 * @template T
 * @param {() => T | Promise<T>} step
 */
async function told(step) {
  try {
    return await step();
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new Stop(
    `Node ${oldest.major}.${oldest.minor} or newer is needed, this is ${process.version}. Install it from nodejs.org, then run the command again.`,
  );
}

function build() {
  const done = spawnSync(process.execPath, [join(root, 'tools', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Stop('the build failed: see its lines above.');
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const electronBinary = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist');
  const note = join(root, 'node_modules', 'electron', 'path.txt');
  return join(folder, existsSync(note) ? readFileSync(note, 'utf8').trim() : 'electron');
};

/**
 * What to run: Electron, or the same code on an installed Chromium.
 * @param {boolean} isHeadless
 */
async function findProgram(isHeadless) {
  const { downloadElectron } = await import('./electronDownload.mjs');
  const canUseElectron = !isHeadless && (await downloadElectron());
  if (canUseElectron) return { command: electronBinary(), args: [] };
  const browser = await told(ensureBrowser);
  say(
    `Electron's own binary is not ${isHeadless && hasElectron() ? 'of use without a display' : 'here'}: the window runs on ${browser}`,
  );
  return { command: process.execPath, args: [join(root, 'tools', 'chromium-shell', 'launch.mjs')] };
}

/**
 * A switch and its value as one argument.
 * @param {string[]} given
 */
const joinDesk = (given) =>
  given.flatMap((argument, at) => {
    if (argument === '--desk') return [`--desk=${given[at + 1] ?? ''}`];
    return given[at - 1] === '--desk' ? [] : [argument];
  });

/**
 * Switches first, then files, which are named from the folder the user stands in.
 * @param {string[]} args
 */
function readArguments(args) {
  const given = joinDesk(args);
  const folder = process.env.INIT_CWD ?? process.cwd();
  const switches = given.filter((argument) => argument.startsWith('--') && !existsSync(resolve(folder, argument)));
  const files = given.filter((argument) => !switches.includes(argument)).map((file) => resolve(folder, file));
  return { switches, files };
}

/** @param {string[]} switches */
function sandboxSwitches(switches) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRoot || switches.includes('--no-sandbox')) return [];
  say('running as root: Chromium’s sandbox is off (--no-sandbox), because root has none');
  return ['--no-sandbox'];
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

async function start() {
  checkNode();
  await told(installDependencies);
  build();
  const isHeadless = !hasDisplay();
  const { switches, files } = readArguments(process.argv.slice(2));
  const { command, args } = await findProgram(isHeadless);
  const sandbox = sandboxSwitches(switches);
  if (isHeadless) {
    say(
      `no display here: doing the main job without one, on ${files.length === 0 ? 'a sample story' : 'the files named'}`,
    );
    // Playwright, which the tour drives the window with, sets the same switch for root by itself.
    return run(process.execPath, [join(root, 'tools', 'tour.mjs'), ...files], {
      ELECTRON_OVERRIDE_DIST_PATH: shellFolder,
    });
  }
  return run(command, [...args, ...sandbox, ...switches, root, '--', ...files]);
}

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
