// Electron's `app`: the life of the program.
import { mkdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { systemPaths } from './paths.mjs';
import { takeInstanceLock } from './singleInstance.mjs';
import { state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, strict } from './strict.mjs';

const events = [
  'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance', 'browser-window-created',
  'web-contents-created', 'render-process-gone',
  // Sent by macOS's Dock and Finder, which do not know the shell: accepted, never sent.
  'activate', 'open-file', 'open-url',
];

const commandLine = strict('app.commandLine', {
  appendSwitch: (name, value = '') => void state.switches.set(name, String(value)),
  hasSwitch: (name) => state.switches.has(name) || state.argv.some((text) => text === `--${name}` || text.startsWith(`--${name}=`)),
});

class App extends StrictEmitter {
  #paths = new Map();
  #name;
  #giveBackLock;
  #quitting = false;
  #ready;
  #resolveReady;
  #isReady = false;
  commandLine = commandLine;
  isPackaged = false;

  constructor() {
    super('app', events);
    this.#ready = new Promise((done) => {
      this.#resolveReady = done;
    });
  }

  /** Called by launch.mjs once the browser answers. */
  _becomeReady() {
    this.#isReady = true;
    this.#resolveReady();
    this.emit('ready', newEvent(), {});
  }

  isReady() {
    return this.#isReady;
  }

  whenReady() {
    return this.#ready;
  }

  getName() {
    return this.#name ?? state.manifest.productName ?? state.manifest.name ?? 'Electron';
  }

  setName(name) {
    this.#name = name;
  }

  get name() {
    return this.getName();
  }

  set name(name) {
    this.#name = name;
  }

  getVersion() {
    return state.manifest.version ?? '0.0.0';
  }

  getAppPath() {
    return state.appPath;
  }

  getPath(name) {
    const set = this.#paths.get(name);
    if (set) return set;
    if (name === 'userData') return this.#userData();
    if (!Object.hasOwn(systemPaths, name)) throw notInShell(`app.getPath('${name}')`);
    return systemPaths[name]();
  }

  #userData() {
    const flag = state.argv.find((text) => text.startsWith('--user-data-dir='));
    const folder = flag ? resolve(flag.slice(flag.indexOf('=') + 1)) : join(systemPaths.appData(), this.getName());
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name, path) {
    if (name !== 'userData') throw notInShell(`app.setPath('${name}')`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(data) {
    if (this.#giveBackLock) return true;
    const message = { argv: process.argv, cwd: process.cwd(), data };
    this.#giveBackLock = takeInstanceLock(this.getPath('userData'), message, async (heard) => {
      await this.#ready;
      this.emit('second-instance', newEvent(), heard.argv, heard.cwd, heard.data);
    });
    return this.#giveBackLock !== null;
  }

  async quit() {
    if (this.#quitting) return;
    const event = newEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    for (const window of state.windows.values()) {
      if (await window._closed()) continue;
      this.#quitting = false;
      return;
    }
    const last = newEvent();
    this.emit('will-quit', last);
    this.#quitting = !last.defaultPrevented;
    if (this.#quitting) await this.exit(0);
  }

  /** Called by a window when it has closed. */
  _windowClosed() {
    if (state.windows.size > 0 || this.#quitting || state.leaving) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else void this.quit();
  }

  async exit(code = 0) {
    if (state.leaving) return;
    state.leaving = true;
    this.emit('quit', newEvent(), code);
    const { browser } = state;
    if (browser) {
      // A browser that is gone already has closed itself; that is what was asked.
      browser.root.send('Browser.close').catch(() => undefined);
      await Promise.race([browser.gone, delay(3000)]);
    }
    this.#giveBackLock?.();
    process.exit(code);
  }

  // Sandboxing is always on, and a desktop without Electron has no recent list or user model.
  enableSandbox() {}

  addRecentDocument() {}

  setAppUserModelId() {}
}

strict('app', App.prototype);

/** Electron's `app`. */
export const app = new App();
state.app = app;
