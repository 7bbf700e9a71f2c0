// One page of Chromium, seen from the main process: scripts in, messages through, navigation watched.
import { toApp, toWeb } from './origin.mjs';
import { debug, state } from './state.mjs';

/**
 * @typedef {object} PageEvents what the window and its contents are told and asked
 * @property {() => Promise<unknown>} attached before the first document
 * @property {() => void} loaded
 * @property {(bounds: { left: number, top: number, width: number, height: number }) => void} resized
 * @property {() => void} crashed
 * @property {() => void} closed
 * @property {() => boolean} mayClose
 * @property {(url: string, kind: string, isTopFrame: boolean) => boolean} mayNavigate
 * @property {(request: { url: string, windowName: string, windowFeatures?: string[] }) => void} windowOpen
 * @property {(message: any, context: number) => void} message
 *
 * @typedef {object} Page
 * @property {PageEvents} events
 * @property {import('./cdp.mjs').Session | null} session
 * @property {string} targetId
 * @property {number | null} context the preload world of the present document's top frame
 * @property {object[] | null} waiting messages for a preload that has not run yet; null once it has
 * @property {string} partition of its session; '' for the default one
 * @property {number} processId of its renderer as the system knows it; of a page in a session of its own alone
 * @property {Promise<void>} processKnown
 * @property {string} url as Chromium knows it
 * @property {string | null} expected the address the main process itself is going to
 * @property {Set<string>} frames the frames within
 * @property {(error?: Error) => void} endLoading
 * @property {boolean} mayEnd the app agreed that it closes
 * @property {Promise<void>} ended
 */

const preloadWorld = 'Electron Isolated Context';

/** @returns {Page} */
export const newPage = (events, partition = '') => ({
  events,
  partition,
  processId: 0,
  processKnown: Promise.resolve(),
  session: null,
  targetId: '',
  context: null,
  waiting: null,
  url: '',
  expected: null,
  frames: new Set(),
  endLoading: () => undefined,
  mayEnd: false,
  ended: Promise.resolve(),
});

/** Calls a function in the preload world with one plain argument. */
function call(page, fn, argument, options) {
  const request = {
    functionDeclaration: String(fn),
    executionContextId: page.context,
    arguments: [{ value: argument }],
  };
  return page.session.send('Runtime.callFunctionOn', { ...request, ...options });
}

/** Sends a message to the preload world; without a document it is dropped, as in Electron. */
export function sendToPage(page, message) {
  if (!page.session || page.context === null) return;
  if (page.waiting) page.waiting.push(message);
  else call(page, 'function (text) { shellHear(text); }', JSON.stringify(message), { silent: true }).catch(debug);
}

/**
 * Runs a self-contained function in the preload world, as if a person had pressed something.
 * @returns {Promise<any>} what it answers; a remote object when `byValue` is false
 */
export async function runInPage(page, fn, argument, byValue = true) {
  if (page.context === null) throw new Error('The window has no page.');
  const { result, exceptionDetails } = await call(page, fn, argument, {
    awaitPromise: true,
    userGesture: true,
    returnByValue: byValue,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return byValue ? result.value : result;
}

function onMessage(page, message, context) {
  if (message.kind === 'bounds') page.events.resized(message.bounds);
  page.events.message(message, context);
  if (message.kind !== 'ready') return;
  const { waiting } = page;
  page.waiting = null;
  for (const held of waiting ?? []) sendToPage(page, held);
}

function watchMessages(page, session) {
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== preloadWorld || context.auxData?.frameId !== page.targetId) return;
    page.context = context.id;
    page.waiting = [];
    if (page.partition !== '') page.processKnown = learnProcess(page, session);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === page.context) page.context = null;
  });
  session.on('Runtime.executionContextsCleared', () => (page.context = null));
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    // Only the preload of the present top frame may speak; everything else is dropped.
    if (name === 'shellSend' && executionContextId === page.context)
      onMessage(page, JSON.parse(payload), executionContextId);
  });
}

async function learnProcess(page, session) {
  page.processId = await processOf(session);
}

/** The process a page runs in, asked before the page is busy. Chromium tells it in the first event of a trace, and nowhere else. */
async function processOf(session) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  session.on('Tracing.dataCollected', collect);
  try {
    const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline'] };
    await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
    await session.send('Tracing.end');
    await complete;
  } catch (error) {
    debug(error);
  }
  session.off('Tracing.dataCollected', collect);
  const begun = events.find(({ name }) => name === 'TracingStartedInBrowser');
  return begun?.args.data.frames.find(({ isOutermostMainFrame }) => isOutermostMainFrame)?.processId ?? 0;
}

function watchNavigation(page, session) {
  session.on('Page.frameAttached', ({ frameId }) => page.frames.add(frameId));
  session.on('Page.frameDetached', ({ frameId, reason }) => reason === 'remove' && page.frames.delete(frameId));
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return;
    page.url = frame.url;
    page.expected = null;
    if (frame.unreachableUrl) page.endLoading(new Error(`ERR_FAILED (-2) loading '${toApp(frame.unreachableUrl)}'`));
  });
  session.on('Page.loadEventFired', async () => {
    // Chromium asks before it closes a page only when a person has acted in it.
    await session.send('Runtime.evaluate', { expression: '0', userGesture: true }).catch(debug);
    page.endLoading();
    page.events.loaded();
  });
  session.on('Page.windowOpen', (request) => page.events.windowOpen({ ...request, url: toApp(request.url) }));
}

function watchEnd(page, session) {
  // Chromium asks before a window closes; Electron's 'close' event is the answer.
  session.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') return;
    const accept = page.expected !== null || page.events.mayClose();
    session.send('Page.handleJavaScriptDialog', { accept }).catch(debug);
  });
  session.on('Inspector.targetCrashed', () => {
    page.context = null;
    page.endLoading(new Error('The page crashed while it loaded.'));
    page.events.crashed();
  });
  page.ended = new Promise((resolve) => {
    session.on('ended', () => {
      state.pages.delete(page.targetId);
      page.context = null;
      page.endLoading(new Error('The window closed while its page loaded.'));
      page.events.closed();
      resolve();
    });
  });
}

/**
 * Prepares a page that waits for its first document, then lets it go.
 * @param {{ page: string, preload: string }} scripts what runs before the page's own
 */
export async function attachPage(page, session, targetId, scripts) {
  Object.assign(page, { session, targetId });
  state.pages.set(targetId, page);
  watchMessages(page, session);
  watchNavigation(page, session);
  watchEnd(page, session);
  await Promise.all([
    session.send('Page.enable'),
    // Before addBinding: only then do bindings survive a change of the renderer process.
    session.send('Runtime.enable'),
    session.send('Inspector.enable'),
    session.send('Runtime.addBinding', { name: 'shellSend', executionContextName: preloadWorld }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorld }),
    page.events.attached(),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger');
}

/** Goes to an address by the main process's own will; resolves when it has loaded. */
export function loadPage(page, url, openTarget) {
  page.expected = toWeb(url);
  const loaded = new Promise((resolve, reject) => {
    page.endLoading = (error) => (error ? reject(error) : resolve());
  });
  if (page.session) page.session.send('Page.navigate', { url: page.expected }).catch(debug);
  else void openTarget(page.expected);
  return loaded;
}

/** Loads the present document again, and so brings back a page that crashed. */
export function reloadPage(page) {
  page.expected = page.url;
  page.session.send('Page.reload').catch(debug);
}
