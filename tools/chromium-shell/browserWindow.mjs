// Electron's BrowserWindow, and the rule that only windows the app opened may exist.
import { Menu } from './menu.mjs';
import { nativeTheme } from './nativeTheme.mjs';
import { attachPage, loadPage } from './page.mjs';
import { writePageScripts } from './renderer/pageScripts.mjs';
import { state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, refuseUnknown, strict } from './strict.mjs';
import { WebContents } from './webContents.mjs';

const events = ['close', 'closed', 'ready-to-show', 'show', 'focus', 'resize', 'move', 'maximize', 'unmaximize'];

// The last line only looks different in the shell, or not at all.
const knownOptions = [
  'width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title', 'webPreferences', 'useContentSize', 'center',
  'backgroundColor', 'autoHideMenuBar', 'icon', 'titleBarStyle', 'trafficLightPosition', 'darkTheme',
];
const knownPreferences = [
  'preload', 'contextIsolation', 'sandbox', 'nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webSecurity',
  'webviewTag', 'spellcheck', 'devTools', 'allowRunningInsecureContent', 'experimentalFeatures', 'navigateOnDragDrop', 'safeDialogs',
];
const mustBe = {
  contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false, nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false, webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false,
};

let lastId = 0;
/** The one window that waits for its page; the next waits for `opened`. */
let opening = null;
let opened = Promise.resolve();

function checkOptions({ webPreferences = {}, ...options }) {
  refuseUnknown('BrowserWindow', options, knownOptions);
  refuseUnknown('webPreferences', webPreferences, knownPreferences);
  for (const [name, only] of Object.entries(mustBe)) {
    if ((webPreferences[name] ?? only) !== only) throw notInShell(`webPreferences ${name}: ${!only}`);
  }
}

export class BrowserWindow extends StrictEmitter {
  #destroyed = false;
  #ready = false;
  #allowed = false;
  #closing = null;
  #windowId;
  #bounds;
  #minimized = false;

  constructor(options = {}) {
    super('BrowserWindow', events);
    checkOptions(options);
    lastId += 1;
    this.id = lastId;
    this._preload = options.webPreferences?.preload;
    this.#bounds = { width: options.width ?? 800, height: options.height ?? 600, left: options.x, top: options.y };
    this.webContents = new WebContents(this);
    state.windows.set(this.id, this);
    state.app.emit('browser-window-created', newEvent(), this);
    state.app.emit('web-contents-created', newEvent(), this.webContents);
  }

  get _page() {
    return this.webContents._page;
  }

  loadURL(url) {
    if (!state.app.isReady() && !state.browser) throw new Error('Cannot load a page before app is ready');
    return loadPage(this._page, url, (web) => void openTarget(this, web, this.#bounds));
  }

  show() {
    if (this.#minimized) this.restore();
    this.emit('show');
  }

  focus() {
    this._page.session?.send('Page.bringToFront').catch(() => undefined);
  }

  isFocused() {
    return true;
  }

  isMinimized() {
    return this.#minimized;
  }

  minimize() {
    this.#minimized = true;
    this.#setBounds({ windowState: 'minimized' });
  }

  restore() {
    this.#minimized = false;
    this.#setBounds({ windowState: 'normal' });
  }

  #setBounds(bounds) {
    if (this.#windowId === undefined) return;
    state.browser.root.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds }).catch(() => undefined);
  }

  isDestroyed() {
    return this.#destroyed;
  }

  /** The app's answer to a window that is about to close. */
  _mayClose() {
    if (this.#allowed) return true;
    const event = newEvent();
    this.emit('close', event);
    this.#allowed = !event.defaultPrevented;
    if (event.defaultPrevented) this.#closing?.(false);
    return this.#allowed;
  }

  close() {
    if (!this.#destroyed && this._mayClose()) this.destroy();
  }

  destroy() {
    if (this.#destroyed) return;
    this.#allowed = true;
    const { targetId, session } = this._page;
    if (!session) this._ended();
    else state.browser.root.send('Target.closeTarget', { targetId }).catch(() => this._ended());
  }

  /** Closes, and says whether it did: the app may have refused. */
  _closed() {
    if (this.#destroyed) return Promise.resolve(true);
    const answer = new Promise((resolve) => {
      this.#closing = resolve;
    });
    this.close();
    return answer;
  }

  /** Called by the page when Chromium has ended it. */
  _ended() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    state.windows.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    this.#closing?.(true);
    state.app._windowClosed();
  }

  _pageLoaded() {
    if (this.#ready) return;
    this.#ready = true;
    this.emit('ready-to-show', newEvent());
  }

  /** Called by the page before its first document. */
  async _pageAttached() {
    const { root } = state.browser;
    await this._page.session.send('Emulation.setEmulatedMedia', nativeTheme._media());
    if (state.headless) return;
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: this._page.targetId });
    this.#windowId = windowId;
    this.#setBounds(this.#bounds);
  }

  getBounds() {
    const { left = 0, top = 0, width, height } = this.#bounds;
    return { x: left, y: top, width, height };
  }

  static getAllWindows() {
    return [...state.windows.values()];
  }

  static getFocusedWindow() {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  static fromWebContents(contents) {
    return contents?._page.window ?? null;
  }
}

strict('BrowserWindow', BrowserWindow.prototype);
strict('BrowserWindow', BrowserWindow);

/** One at a time, so that a page that appears is known to be the one asked for. */
async function openTarget(window, url, { width, height }) {
  const before = opened;
  let done;
  opened = new Promise((resolve) => {
    done = resolve;
  });
  await before;
  opening = { window, url, done };
  if (state.headless) await state.browser.root.send('Target.createTarget', { url, newWindow: true, width, height });
  else state.browser.openAppWindow(url);
}

async function onAttached({ sessionId, targetInfo }) {
  const { type, targetId, url, openerId } = targetInfo;
  const session = state.browser.session(sessionId);
  const ours = type === 'page' && !openerId && opening?.url === url;
  if (!ours) {
    // A paused popup holds up the page that opened it, so it runs on before it is closed.
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    if (type === 'page') await state.browser.root.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return;
  }
  const { window, done } = opening;
  opening = null;
  await attachPage(window._page, session, targetId, writePageScripts(window._preload, Menu._accelerators()));
  done();
}

/** Watches for pages, before there are any. */
export async function watchTargets(root) {
  root.on('Target.attachedToTarget', (event) => void onAttached(event));
  const skipped = ['browser_ui', 'tab', 'browser'].map((type) => ({ type, exclude: true }));
  await Promise.all([
    root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [...skipped, {}] }),
    root.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    // An empty list: every permission is refused.
    root.send('Browser.grantPermissions', { permissions: [] }),
  ]);
}
