// One page of Chromium, seen from the main process: scripts in, messages through, navigation watched.
import process from 'node:process';
import { toApp, toWeb } from './origin.mjs';
import { state } from './state.mjs';
import { newEvent } from './strict.mjs';

/**
 * @typedef {object} Page
 * @property {any} window the BrowserWindow that shows it
 * @property {any} contents its WebContents
 * @property {import('./cdp.mjs').Session | null} session
 * @property {string} targetId
 * @property {number | null} context the preload world of the present document's top frame
 * @property {object[] | null} waiting messages for a preload that has not run yet; null when it has
 * @property {string} url as Chromium knows it
 * @property {string | null} expected the address the main process itself is going to
 * @property {Set<string>} frames the frames within
 * @property {{ resolve: () => void, reject: (error: Error) => void } | null} loading
 */

const preloadWorld = 'Electron Isolated Context';
const hearText = 'function (text) { __shellHear(text); }';

/** @returns {Page} */
export const newPage = (window, contents) => ({
  window, contents, session: null, targetId: '', context: null, waiting: null, url: '', expected: null, frames: new Set(), loading: null,
});

/** A message for a document that ends meanwhile has no one to hear it; that is no fault. */
const ignoreEnded = (promise) => void promise.catch((error) => {
  if (process.env.CHROMIUM_SHELL_DEBUG) console.error('chromium-shell:', error.message);
});

/** Sends a message to the preload world; without a document it is dropped, as in Electron. */
export function sendToPage(page, message) {
  if (!page.session || page.session.ended || page.context === null) return;
  if (page.waiting) {
    page.waiting.push(message);
    return;
  }
  const request = { functionDeclaration: hearText, executionContextId: page.context, arguments: [{ value: JSON.stringify(message) }], silent: true };
  ignoreEnded(page.session.send('Runtime.callFunctionOn', request));
}

/**
 * Runs a self-contained function in the preload world, as if a person had pressed something.
 * @returns {Promise<any>} what it answers, a remote object when `byValue` is false
 */
export async function runInPage(page, fn, argument, byValue = true) {
  if (!page.session || page.context === null) throw new Error('The window has no page.');
  const answer = await page.session.send('Runtime.callFunctionOn', {
    functionDeclaration: String(fn), executionContextId: page.context, arguments: [{ value: argument }],
    awaitPromise: true, userGesture: true, returnByValue: byValue,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return byValue ? answer.result.value : answer.result;
}

function watchContexts(page, session) {
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== preloadWorld || context.auxData?.frameId !== page.targetId) return;
    page.context = context.id;
    page.waiting = [];
  });
  const forget = (id) => {
    if (id === undefined || id === page.context) page.context = null;
  };
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => forget(executionContextId));
  session.on('Runtime.executionContextsCleared', () => forget());
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    // Only the preload of the present top frame may speak; everything else is dropped.
    if (name !== '__shellSend' || executionContextId !== page.context) return;
    onMessage(page, JSON.parse(payload), executionContextId);
  });
}

function onMessage(page, message, context) {
  if (message.kind === 'ready') {
    const { waiting } = page;
    page.waiting = null;
    for (const held of waiting ?? []) sendToPage(page, held);
    return;
  }
  if (message.kind === 'failure') console.error(message.message);
  page.contents._onPageMessage(message, context);
}

function endLoading(page, error) {
  const { loading } = page;
  page.loading = null;
  if (error) loading?.reject(error);
  else loading?.resolve();
}

function watchNavigation(page, session) {
  session.on('Page.frameAttached', ({ frameId }) => page.frames.add(frameId));
  session.on('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && page.frames.delete(frameId));
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return;
    page.url = frame.url;
    page.expected = null;
    if (frame.unreachableUrl) endLoading(page, new Error(`ERR_FAILED (-2) loading '${toApp(frame.unreachableUrl)}'`));
  });
  session.on('Page.loadEventFired', async () => {
    // Chromium asks before it closes a page only when a person has acted in it.
    await session.send('Runtime.evaluate', { expression: '0', userGesture: true }).catch(() => undefined);
    endLoading(page);
    page.contents.emit('did-finish-load', newEvent());
    page.window._pageLoaded();
  });
  session.on('Inspector.targetCrashed', () => {
    page.context = null;
    endLoading(page, new Error('The page crashed while it loaded.'));
    const details = { reason: 'crashed', exitCode: 1 };
    page.contents.emit('render-process-gone', newEvent(), details);
    state.app.emit('render-process-gone', newEvent(), page.contents, details);
  });
}

/** Chromium asks before a window closes; Electron's 'close' event is the answer. */
function watchClosing(page, session) {
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return;
    const accept = page.expected !== null || page.window._mayClose();
    ignoreEnded(session.send('Page.handleJavaScriptDialog', { accept }));
  });
  session.on('ended', () => {
    state.pages.delete(page.targetId);
    endLoading(page, new Error('The window closed while its page loaded.'));
    page.window._ended();
  });
}

/** Prepares a page that waits for its first document, then lets it go. */
export async function attachPage(page, session, targetId, scripts) {
  page.session = session;
  page.targetId = targetId;
  state.pages.set(targetId, page);
  watchContexts(page, session);
  watchNavigation(page, session);
  watchClosing(page, session);
  session.on('Page.windowOpen', (request) => page.contents._onWindowOpen(toApp(request.url), request));
  await Promise.all([
    session.send('Page.enable'),
    // First Runtime.enable: only then do bindings survive a change of the renderer process.
    session.send('Runtime.enable'),
    session.send('Inspector.enable'),
    session.send('Runtime.addBinding', { name: '__shellSend', executionContextName: preloadWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorld }),
    page.window._pageAttached(),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger');
}

/** Goes to an address by the main process's own will, and waits until it has loaded. */
export async function loadPage(page, url, openTarget) {
  page.expected = toWeb(url);
  const loaded = new Promise((resolve, reject) => {
    page.loading = { resolve, reject };
  });
  if (page.session) ignoreEnded(page.session.send('Page.navigate', { url: page.expected }));
  else openTarget(page.expected);
  await loaded;
}

/** Loads the present document again; also brings back a page that crashed. */
export function reloadPage(page) {
  page.expected = page.url;
  ignoreEnded(page.session.send('Page.reload'));
}
