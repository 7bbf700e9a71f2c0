// Electron's `app`: the life of the program.
import { mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { systemPaths } from './paths.mjs';
import { metricsOf } from './processes.mjs';
import { takeInstanceLock } from './singleInstance.mjs';
import { state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, strict } from './strict.mjs';

const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
  // The shell sees Chromium as a whole: accepted, never sent.
  'child-process-gone',
  // Sent by macOS's Dock and Finder, which do not know the shell: accepted, never sent.
  'activate',
  'open-file',
  'open-url',
];

let isReady = false;
let resolveReady;
const ready = new Promise((done) => (resolveReady = done));
let giveBackLock = null;
let leaving = false;
let quitting = false;
let ownName;
let ownUserData;

function userData() {
  if (ownUserData) return ownUserData;
  const flag = state.argv.find((text) => text.startsWith('--user-data-dir='));
  const folder = flag ? resolve(flag.slice(flag.indexOf('=') + 1)) : join(systemPaths.appData(), app.getName());
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Closes every window; false when the app kept one open. */
async function closeWindows() {
  for (const window of state.windows.values()) {
    const page = state.pageOf.get(window);
    window.close();
    if (!page.mayEnd) return false;
    await page.ended;
  }
  return true;
}

const notPrevented = (name) => {
  const event = newEvent();
  app.emit(name, event);
  return !event.defaultPrevented;
};

const members = {
  isPackaged: false,
  commandLine: strict('app.commandLine', {
    appendSwitch: (name, value = '') => void state.switches.set(name, String(value)),
  }),
  isReady: () => isReady,
  whenReady: () => ready,
  getName: () => ownName ?? state.manifest.productName ?? state.manifest.name ?? 'Electron',
  setName(name) {
    ownName = name;
  },
  getVersion: () => state.manifest.version ?? '0.0.0',
  getAppPath: () => state.appPath,

  getPath(name) {
    if (name === 'userData') return userData();
    if (!Object.hasOwn(systemPaths, name)) throw notInShell(`app.getPath('${name}')`);
    return systemPaths[name]();
  },

  setPath(name, path) {
    if (name !== 'userData') throw notInShell(`app.setPath('${name}')`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    ownUserData = path;
  },

  requestSingleInstanceLock(data) {
    if (giveBackLock) return true;
    giveBackLock = takeInstanceLock(userData(), { argv: process.argv, cwd: process.cwd(), data }, async (heard) => {
      await ready;
      app.emit('second-instance', newEvent(), heard.argv, heard.cwd, heard.data);
    });
    return giveBackLock !== null;
  },

  async quit() {
    if (quitting || !notPrevented('before-quit')) return;
    quitting = true;
    quitting = (await closeWindows()) && notPrevented('will-quit');
    if (quitting) await app.exit(0);
  },

  async exit(code = 0) {
    if (leaving) return;
    leaving = true;
    app.emit('quit', newEvent(), code);
    const { browser } = state;
    // A browser that has gone already did what is asked here.
    browser?.root.send('Browser.close').catch(() => undefined);
    if (browser) await Promise.race([browser.gone, delay(3000)]);
    giveBackLock?.();
    process.exit(code);
  },

  getAppMetrics: () => metricsOf([...state.pages.values()].map(({ processId }) => processId).filter((id) => id > 0)),

  // Every page is sandboxed anyway, and Chromium's desktop entry has no recent documents.
  enableSandbox() {},
  addRecentDocument() {},
  setAppUserModelId() {},
};

/** Electron's `app`. */
export const app = Object.assign(strict('app', new StrictEmitter('app', events)), members);

/** Tells the app that the browser answers. */
export function becomeReady() {
  isReady = true;
  resolveReady();
  app.emit('ready', newEvent(), {});
}

/** Whether the app is on its way out. */
export const isLeaving = () => leaving;

/** Tells the app that a window has closed. */
export function windowClosed() {
  if (state.windows.size > 0 || quitting || leaving) return;
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else void app.quit();
}
