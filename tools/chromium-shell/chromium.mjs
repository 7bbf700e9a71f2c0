// Starts Chromium: its flags, its profile, and the rule about its sandbox.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { app } from './app.mjs';
import { findBrowser } from './browser.mjs';
import { connect } from './cdp.mjs';
import { state } from './state.mjs';

/**
 * @typedef {object} Browser
 * @property {import('./cdp.mjs').Session} root the session that speaks to the browser itself
 * @property {(id: string) => import('./cdp.mjs').Session} session
 * @property {string} version
 * @property {Promise<void>} gone resolves when the process has ended
 * @property {(url: string) => void} openAppWindow opens a window without address bar, headed only
 */

// Sysexits: the app's starter and scripts can tell these apart.
const exitNoBrowser = 69;
const exitNoSandbox = 71;
const exitRootNeedsFlag = 78;

// Ctrl+C in a terminal goes to the whole group: it must reach the app, which still has to save, and not its browser.
const ownGroup = process.platform !== 'win32';

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--noerrdialogs',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--disable-back-forward-cache',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  // The app's own origin never resolves, and nothing else may: the shell has no network at all.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const disabledFeatures = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'HttpsUpgrades',
  // The browser's own address bar, which no window of the app shows: two pages, and a fifth of what a start costs.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

// Set by the shell itself or decided by its rules; the app cannot set them by appendSwitch.
const ownSwitches = new Set([
  'no-sandbox',
  'disable-setuid-sandbox',
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'headless',
  'host-resolver-rules',
  'disable-features',
  'disable-web-security',
  'load-extension',
]);

const preferences = {
  browser: { has_seen_welcome_page: true, check_default_browser: false },
  profile: { exit_type: 'Normal' },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
};

function leave(code, message) {
  console.error(`chromium-shell: ${message}`);
  process.exit(code);
}

/** Root must ask for a missing sandbox in so many words; for anyone else it stays on. */
function sandboxFlags() {
  const asked = state.argv.includes('--no-sandbox');
  if (process.getuid?.() === 0) {
    if (asked) return ['--no-sandbox', '--test-type'];
    leave(
      exitRootNeedsFlag,
      'Chromium has no sandbox for root. Start as a normal user, or pass --no-sandbox in a container you trust.',
    );
  }
  if (!asked) return [];
  if (process.env.CHROMIUM_SHELL_ALLOW_NO_SANDBOX === '1') return ['--no-sandbox', '--test-type'];
  console.error(
    'chromium-shell: --no-sandbox is ignored for a normal user; CHROMIUM_SHELL_ALLOW_NO_SANDBOX=1 insists.',
  );
  return [];
}

function memoryFlags() {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return [];
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize < 512 * 1024 * 1024 ? ['--disable-dev-shm-usage'] : [];
}

function switchFlags() {
  const features = [...disabledFeatures, ...(state.switches.get('disable-features') ?? '').split(',')];
  const chosen = [...state.switches].filter(([name]) => !ownSwitches.has(name));
  return [
    `--disable-features=${[...new Set(features)].filter(Boolean).join(',')}`,
    ...chosen.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}

/** Chromium's own files stand in a folder beside the app's, closed to other users. */
function prepareProfile(userData) {
  const profile = join(userData, 'chromium');
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences));
  return profile;
}

/** Passes on the one line that test drivers wait for, and keeps the end of the rest for a failed start. */
function watchErrors(stream) {
  let tail = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    tail = (tail + text).slice(-4000);
    const port = /^DevTools listening on \S+$/m.exec(text);
    if (port) process.stderr.write(`${port[0]}\n`);
  });
  return () => tail;
}

function explainFailedStart(tail) {
  if (/no usable sandbox|suid sandbox|move to new namespace/i.test(tail)) {
    leave(
      exitNoSandbox,
      `Chromium found no usable sandbox. Allow unprivileged user namespaces, or install the package chromium-sandbox.\n${tail.slice(-800)}`,
    );
  }
  leave(exitNoSandbox, `Chromium did not start.\n${tail.slice(-800)}`);
}

function browserPath() {
  const path = findBrowser();
  if (path) return path;
  return leave(
    exitNoBrowser,
    'Chromium was not found. Install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_SHELL_BROWSER to its path.',
  );
}

function launch(path, flags) {
  const port = state.argv.filter((argument) => argument.startsWith('--remote-debugging-port='));
  const mode = state.headless ? ['--headless'] : [];
  const child = spawn(path, [...flags, ...port, ...mode, '--remote-debugging-pipe', '--no-startup-window'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  const gone = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  return { ...connect(child.stdio[3], child.stdio[4]), gone, errors: watchErrors(child.stderr) };
}

/** The browser's version once it answers; null when it handed over to another process with this profile. */
async function firstAnswer({ root, gone, errors }) {
  try {
    return await root.send('Browser.getVersion');
  } catch {
    // The pipe closes before the exit is known, and only the exit code tells the reason.
    if ((await gone) === 0) return null;
    return explainFailedStart(errors());
  }
}

/**
 * Starts the browser without a window and connects to it.
 * @returns {Promise<Browser>}
 */
export async function startChromium() {
  const path = browserPath();
  const profile = prepareProfile(app.getPath('userData'));
  const flags = [
    `--user-data-dir=${profile}`,
    `--class=${app.getName()}`,
    ...sandboxFlags(),
    ...memoryFlags(),
    ...quietFlags,
    ...switchFlags(),
  ];
  // A second process with the same profile hands its window to the first and ends.
  const openAppWindow = (url) => spawn(path, [...flags, `--app=${url}`], { stdio: 'ignore', detached: ownGroup });
  // After a killed app its Chromium needs a moment to notice and to let go of the profile.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const started = launch(path, flags);
    const version = await firstAnswer(started);
    if (version) return { ...started, openAppWindow, version: version.product.split('/')[1] };
    await delay(300);
  }
  return leave(exitNoBrowser, `Another Chromium holds ${profile}. Close it and start again.`);
}
