// Electron's BrowserWindow, and the rule that only windows the app opened may exist.
import { app, windowClosed } from './app.mjs';
import { themeMedia } from './nativeTheme.mjs';
import { attachPage, loadPage, newPage } from './page.mjs';
import { writePageScripts } from './renderer/pageScripts.mjs';
import { debug, lastWindow, state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, refuseUnknown, strict } from './strict.mjs';
import { WebContents } from './webContents.mjs';

// The last line's only change how a window looks, which the shell leaves to Chromium.
const knownOptions = [
  'width',
  'height',
  'x',
  'y',
  'show',
  'title',
  'webPreferences',
  'minWidth',
  'minHeight',
  'center',
  'backgroundColor',
  'autoHideMenuBar',
  'icon',
  'titleBarStyle',
  'trafficLightPosition',
];
// What the shell always does; asking for the opposite is refused.
const preferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: false,
};

let lastId = 0;

function checkOptions({ webPreferences = {}, ...options }) {
  refuseUnknown('BrowserWindow', options, knownOptions);
  refuseUnknown('webPreferences', webPreferences, [
    ...Object.keys(preferences),
    'preload',
    'spellcheck',
    'devTools',
    'partition',
    'backgroundThrottling',
  ]);
  for (const [name, only] of Object.entries(preferences)) {
    if ((webPreferences[name] ?? only) !== only) throw notInShell(`webPreferences ${name}: ${!only}`);
  }
}

export class BrowserWindow extends StrictEmitter {
  #page;
  #bounds;
  #preload;
  #windowId;
  #isDestroyed = false;
  #isMinimized = false;
  #hasLoaded = false;

  constructor(options = {}) {
    super('BrowserWindow', ['close', 'closed', 'ready-to-show', 'show']);
    checkOptions(options);
    lastId += 1;
    this.id = lastId;
    this.#preload = options.webPreferences?.preload;
    this.#bounds = { width: options.width ?? 800, height: options.height ?? 600, left: options.x, top: options.y };
    this.#page = newPage(null, options.webPreferences?.partition);
    this.webContents = new WebContents(this, this.#page);
    this.#page.events = this.#pageEvents(this.webContents.pageEvents());
    state.pageOf.set(this, this.#page).set(this.webContents, this.#page);
    state.windows.set(this.id, this);
    app.emit('browser-window-created', newEvent(), this);
    app.emit('web-contents-created', newEvent(), this.webContents);
  }

  #pageEvents(ofContents) {
    return {
      ...ofContents,
      attached: () => this.#attached(),
      closed: () => this.#closed(),
      mayClose: () => this.#mayClose(),
      resized: (bounds) => Object.assign(this.#bounds, bounds),
      loaded: () => {
        ofContents.loaded();
        if (!this.#hasLoaded) this.emit('ready-to-show', newEvent());
        this.#hasLoaded = true;
      },
    };
  }

  async #attached() {
    await this.#page.session.send('Emulation.setEmulatedMedia', themeMedia());
    if (state.headless || this.#isHidden) return;
    this.#windowId = (
      await state.browser.root.send('Browser.getWindowForTarget', { targetId: this.#page.targetId })
    ).windowId;
    this.#setBounds(this.#bounds);
  }

  get #isHidden() {
    return this.#page.partition !== '';
  }

  #setBounds(bounds) {
    if (this.#windowId !== undefined)
      state.browser.root.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds }).catch(debug);
  }

  #mayClose() {
    if (this.#page.mayEnd) return true;
    const event = newEvent();
    this.emit('close', event);
    this.#page.mayEnd ||= !event.defaultPrevented;
    return this.#page.mayEnd;
  }

  #closed() {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    state.windows.delete(this.id);
    this.webContents.emit('destroyed');
    this.emit('closed');
    windowClosed();
  }

  async loadURL(url) {
    if (!state.browser) throw new Error('A page can be loaded once the app is ready.');
    const scripts = writePageScripts(this.#preload);
    const page = this.#page;
    return loadPage(page, url, (web) => openTarget({ page, url: web, scripts, bounds: this.#bounds }));
  }

  show() {
    if (this.#isHidden) throw notInShell('showing a window of a session of its own');
    if (this.#isMinimized) this.restore();
    this.emit('show');
  }

  focus() {
    this.#page.session?.send('Page.bringToFront').catch(debug);
  }

  close() {
    if (!this.#isDestroyed && this.#mayClose()) this.destroy();
  }

  destroy() {
    const { session, targetId } = this.#page;
    this.#page.mayEnd = true;
    if (session && !this.#isDestroyed) state.browser.root.send('Target.closeTarget', { targetId }).catch(debug);
    else this.#closed();
  }

  isDestroyed() {
    return this.#isDestroyed;
  }

  isMinimized() {
    return this.#isMinimized;
  }

  minimize() {
    this.#isMinimized = true;
    this.#setBounds({ windowState: 'minimized' });
  }

  restore() {
    this.#isMinimized = false;
    this.#setBounds({ windowState: 'normal' });
  }

  getBounds() {
    const { left = 0, top = 0, width, height } = this.#bounds;
    return { x: left, y: top, width, height };
  }

  static getAllWindows() {
    return [...state.windows.values()];
  }

  static getFocusedWindow() {
    return lastWindow() ?? null;
  }

  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
}

strict('BrowserWindow', BrowserWindow.prototype);
strict('BrowserWindow', BrowserWindow);

/** The one page that is being opened; the next waits until it is there. */
let opening = null;
let opened = Promise.resolve();

async function openTarget(request) {
  const before = opened;
  opened = new Promise((done) => (request.done = done));
  await before;
  const { url, bounds, page } = request;
  const browserContextId = page.partition === '' ? undefined : await contextOf(page.partition);
  opening = { ...request, browserContextId };
  if (browserContextId) await state.browser.root.send('Target.createTarget', { url, browserContextId, hidden: true });
  else if (!state.headless) state.browser.openAppWindow(url);
  else
    await state.browser.root.send('Target.createTarget', {
      url,
      newWindow: true,
      width: bounds.width,
      height: bounds.height,
    });
}

/** Chromium's own contexts by partition: a page of one shares neither process nor memory with the pages of another. */
const contexts = new Map();

function contextOf(partition) {
  const { root } = state.browser;
  const newContext = async () => {
    const { browserContextId } = await root.send('Target.createBrowserContext', {});
    await root.send('Browser.grantPermissions', { permissions: [], browserContextId });
    await root.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
    return browserContextId;
  };
  if (!contexts.has(partition)) contexts.set(partition, newContext());
  return contexts.get(partition);
}

/** Whether a target is the page that is being opened. A hidden one is told of before it has an address. */
function isOpening({ type, url, openerId, browserContextId }) {
  if (!opening || openerId) return false;
  if (opening.browserContextId) return type === 'other' && browserContextId === opening.browserContextId;
  return type === 'page' && opening.url === url;
}

async function onAttached({ sessionId, targetInfo }) {
  const { type, targetId } = targetInfo;
  const session = state.browser.session(sessionId);
  // Without a pause: what Chromium says next of this target must find its page.
  if (isOpening(targetInfo)) {
    const { page, scripts, done } = opening;
    opening = null;
    await attachPage(page, session, targetId, scripts);
    done();
    return;
  }
  // A paused popup holds up the page that opened it, so it runs on before it is closed.
  await session.send('Runtime.runIfWaitingForDebugger').catch(debug);
  if (type === 'page') await state.browser.root.send('Target.closeTarget', { targetId }).catch(debug);
}

/** Watches every page that appears, and refuses downloads and permissions to all of them. */
export async function watchTargets(root) {
  root.on('Target.attachedToTarget', (event) => void onAttached(event));
  const skipped = ['browser_ui', 'tab', 'browser'].map((type) => ({ type, exclude: true }));
  await Promise.all([
    root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [...skipped, {}],
    }),
    root.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
    // An empty list refuses every permission there is.
    root.send('Browser.grantPermissions', { permissions: [] }),
  ]);
}
