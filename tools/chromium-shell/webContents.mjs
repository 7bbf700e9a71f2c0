// Electron's WebContents: the page of a window, as the app handles it.
import { invokeHandler } from './ipcMain.mjs';
import { clickAccelerator } from './menu.mjs';
import { nativeTheme } from './nativeTheme.mjs';
import { session } from './network.mjs';
import { originOf, toApp } from './origin.mjs';
import { newPage, reloadPage, sendToPage } from './page.mjs';
import { makeWire } from './renderer/wire.mjs';
import { state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, strict } from './strict.mjs';

const wire = makeWire();

const events = [
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'render-process-gone', 'did-finish-load', 'destroyed',
];

/** The top frame; one object for the life of the contents, so that it may be compared. */
function makeMainFrame(contents) {
  return strict('webFrameMain', {
    parent: null,
    processId: 1,
    routingId: 1,
    frameTreeNodeId: contents.id,
    get top() {
      return contents.mainFrame;
    },
    get url() {
      return contents.getURL();
    },
    get origin() {
      return originOf(contents.getURL());
    },
    isDestroyed: () => contents.isDestroyed(),
  });
}

export class WebContents extends StrictEmitter {
  #openHandler = () => ({ action: 'deny' });

  constructor(window) {
    super('webContents', events);
    this.id = window.id;
    this.session = session.defaultSession;
    this._page = newPage(window, this);
    this.mainFrame = makeMainFrame(this);
  }

  send(channel, ...args) {
    sendToPage(this._page, { kind: 'message', channel, args: wire.encode(args) });
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  getURL() {
    return toApp(this._page.url);
  }

  isDestroyed() {
    return this._page.window.isDestroyed();
  }

  reload() {
    reloadPage(this._page);
  }

  close() {
    this._page.window.close();
  }

  forcefullyCrashRenderer() {
    // The page that crashes never answers; 'render-process-gone' tells.
    this._page.session.send('Page.crash').catch(() => undefined);
  }

  async capturePage() {
    const { data } = await this._page.session.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    return strict('nativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 });
  }

  _onWindowOpen(url, { windowName, windowFeatures = [] }) {
    const answer = this.#openHandler({ url, frameName: windowName, features: windowFeatures.join(','), disposition: 'new-window' });
    // The popup itself is closed by windows.mjs whatever the answer.
    if (answer.action !== 'deny') throw notInShell("setWindowOpenHandler answering 'allow'");
  }

  _onPageMessage(message, context) {
    if (message.kind === 'invoke') void this.#answer(message, context);
    if (message.kind === 'accelerator') clickAccelerator(message.id, this._page.window);
    if (message.kind === 'theme') nativeTheme._pageIs(message.dark);
    // Refused already, by leaving.mjs; the app hears of it, its answer cannot allow it.
    if (message.kind === 'refused') this._mayNavigate(message.url, 'will-navigate', true);
  }

  async #answer({ id, channel, args }, context) {
    const page = this._page;
    const { mainFrame } = this;
    const event = {
      type: 'frame', sender: this, processId: 1, frameId: 1,
      get senderFrame() {
        return page.context === context ? mainFrame : null;
      },
    };
    const answer = await invokeHandler(channel, event, args, wire);
    // A document that has gone since has nobody to hear the answer.
    if (page.context === context) sendToPage(page, { kind: 'settled', id, ...answer });
  }

  /** Asks the app whether a frame may go to an address. */
  _mayNavigate(url, kind, isMainFrame) {
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null, initiator: null };
    const event = newEvent(details);
    if (kind === 'will-navigate') this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit(kind, event, url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  }

  static fromDevToolsTargetId(id) {
    return state.pages.get(id)?.contents;
  }

  static getAllWebContents() {
    return [...state.windows.values()].map((window) => window.webContents);
  }
}

strict('webContents', WebContents.prototype);
strict('webContents', WebContents);
