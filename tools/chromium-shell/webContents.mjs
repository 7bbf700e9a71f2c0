// Electron's WebContents: the page of a window, as the app handles it.
import { app } from './app.mjs';
import { invokeHandler, newIpc } from './ipcMain.mjs';
import { clickItem, menuKeys } from './menu.mjs';
import { learnTheme } from './nativeTheme.mjs';
import { session } from './network.mjs';
import { originOf, toApp } from './origin.mjs';
import { reloadPage, runInPage, sendToPage } from './page.mjs';
import { encode } from './renderer/wire.mjs';
import { debug, state } from './state.mjs';
import { StrictEmitter, newEvent, notInShell, refuseUnknown, strict } from './strict.mjs';

const events = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  // Chromium does not tell the shell that a page hangs: accepted, never sent.
  'unresponsive',
  'responsive',
  'did-finish-load',
  'destroyed',
];

/** The top frame: one object for the life of the contents, so that it may be compared. */
function newMainFrame(contents) {
  return strict('webFrameMain', {
    parent: null,
    get url() {
      return contents.getURL();
    },
    get origin() {
      return originOf(contents.getURL());
    },
  });
}

export class WebContents extends StrictEmitter {
  #window;
  #page;
  #openHandler = () => ({ action: 'deny' });

  constructor(window, page) {
    super('webContents', events);
    this.#window = window;
    this.#page = page;
    this.id = window.id;
    this.session = page.partition === '' ? session.defaultSession : session.fromPartition(page.partition);
    this.ipc = newIpc();
    this.mainFrame = newMainFrame(this);
  }

  send(channel, ...args) {
    sendToPage(this.#page, { kind: 'message', channel, args: encode(args) });
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  // Chromium's protocol cannot say it for one page; the switch says it for all.
  setWebRTCIPHandlingPolicy(policy) {
    if (state.switches.get('webrtc-ip-handling-policy') !== policy)
      throw notInShell('setWebRTCIPHandlingPolicy without the switch webrtc-ip-handling-policy');
  }

  getURL() {
    return toApp(this.#page.url);
  }

  /** Known of a page in a session of its own, once it has loaded. */
  getOSProcessId() {
    if (this.#page.partition === '') throw notInShell('getOSProcessId of a page of the default session');
    return this.#page.processId;
  }

  isDestroyed() {
    return this.#window.isDestroyed();
  }

  reload() {
    reloadPage(this.#page);
  }

  close() {
    this.#window.close();
  }

  forcefullyCrashRenderer() {
    // A page that crashes never answers; 'render-process-gone' tells.
    this.#page.session.send('Page.crash').catch(debug);
  }

  async capturePage() {
    const { data } = await this.#page.session.send('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    return strict('nativeImage', { toPNG: () => png, isEmpty: () => png.length === 0 });
  }

  async printToPDF(options) {
    refuseUnknown('printToPDF', options, ['preferCSSPageSize', 'printBackground']);
    const { data } = await this.#page.session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  // Chromium's own dialog, which does not tell what became of it.
  print(options, done) {
    refuseUnknown('print', options, ['printBackground']);
    runInPage(this.#page, () => window.print(), null).then(
      () => done(true, ''),
      (error) => done(false, error.message),
    );
  }

  /** What the page tells and asks its contents. */
  pageEvents() {
    return {
      loaded: () => this.emit('did-finish-load', newEvent()),
      crashed: () => this.#crashed({ reason: 'crashed', exitCode: 1 }),
      mayNavigate: (url, kind, isTopFrame) => this.#mayNavigate(url, kind, isTopFrame),
      windowOpen: (request) => this.#windowOpen(request),
      message: (message, context) => this.#message(message, context),
    };
  }

  #crashed(details) {
    this.emit('render-process-gone', newEvent(), details);
    app.emit('render-process-gone', newEvent(), this, details);
  }

  #mayNavigate(url, kind, isMainFrame) {
    const event = newEvent({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
      initiator: null,
    });
    if (kind === 'will-navigate') this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit(kind, event, url, false, isMainFrame, 1, 1);
    return !event.defaultPrevented;
  }

  #windowOpen({ url, windowName, windowFeatures = [] }) {
    const answer = this.#openHandler({
      url,
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'new-window',
    });
    // browserWindow.mjs closes the popup whatever the answer.
    if (answer.action !== 'deny') throw notInShell("setWindowOpenHandler answering 'allow'");
  }

  #message(message, context) {
    if (message.kind === 'invoke') void this.#answer(message, context);
    if (message.kind === 'ready') sendToPage(this.#page, menuKeys());
    if (message.kind === 'accelerator') clickItem(message.number, this.#window);
    if (message.kind === 'theme') learnTheme(message.dark);
    if (message.kind === 'failure') console.error(message.problem);
    // Refused already, by leaving.mjs; the app hears of it but cannot allow it.
    if (message.kind === 'refused') this.#mayNavigate(message.url, 'will-navigate', true);
  }

  async #answer({ id, channel, args }, context) {
    const page = this.#page;
    const { mainFrame } = this;
    const event = {
      type: 'frame',
      sender: this,
      processId: 1,
      frameId: 1,
      get senderFrame() {
        return page.context === context ? mainFrame : null;
      },
    };
    // The app may ask for the page's process as soon as it hears of the page.
    if (page.partition !== '') await page.processKnown;
    const answer = await invokeHandler(this.ipc, channel, event, args);
    // A document that has gone since has nobody to hear the answer.
    if (page.context === context) sendToPage(page, { kind: 'settled', id, ...answer });
  }
}

strict('webContents', WebContents.prototype);

/** Electron's webContents module. */
export const webContents = strict('webContents', {
  getAllWebContents: () => [...state.windows.values()].map((window) => window.webContents),
  // By which test drivers find the contents of a page they see.
  fromDevToolsTargetId: (id) =>
    webContents.getAllWebContents().find((contents) => state.pageOf.get(contents).targetId === id),
});
