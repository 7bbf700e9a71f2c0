// Every request of every page comes here first: the app's protocol answers it, or the app's rules judge it.
import process from 'node:process';
import { addScheme, cspToWeb, schemeOf, toApp } from './origin.mjs';
import { state } from './state.mjs';
import { strict } from './strict.mjs';

const handlers = new Map();

/** Electron's protocol. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    for (const { scheme } of list) addScheme(scheme);
  },
  handle(scheme, handler) {
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
});

let beforeRequest = null;

// Chromium is told to refuse every permission (browserWindow.mjs), so these are never asked.
const defaultSession = strict('session', {
  setPermissionRequestHandler() {},
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
  protocol,
  webRequest: strict('webRequest', {
    onBeforeRequest(filterOrListener, listener = filterOrListener) {
      beforeRequest = listener;
    },
  }),
});

/** Electron's session. */
export const session = strict('session', { defaultSession });

/** Whether a request that would change what a frame shows is allowed. */
function mayNavigate(event, url) {
  const top = state.pages.get(event.frameId);
  if (top) {
    // What the main process asked for, and loading the same again, is not asked about.
    if (top.expected === event.request.url || top.url === event.request.url) return true;
    return top.contents._mayNavigate(url, event.redirectedRequestId ? 'will-redirect' : 'will-navigate', true);
  }
  const owner = [...state.pages.values()].find((page) => page.frames.has(event.frameId));
  return owner !== undefined && owner.contents._mayNavigate(url, 'will-navigate', false);
}

function mayRequest(event, url) {
  if (!beforeRequest) return true;
  const details = { id: event.networkId, url, method: event.request.method, resourceType: event.resourceType, timestamp: Date.now() };
  return new Promise((answer) => {
    beforeRequest(details, (response) => answer(!response?.cancel));
  });
}

function headersOf(response) {
  return [...response.headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? cspToWeb(value) : value,
  }));
}

async function answer(event, url, handler) {
  const { method, headers, postData } = event.request;
  const response = await handler(new Request(url, { method, headers, body: postData }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { responseCode: response.status, responseHeaders: headersOf(response), body };
}

async function decide(event) {
  const url = toApp(event.request.url);
  const fail = (errorReason) => ['Fetch.failRequest', { errorReason }];
  if (event.resourceType === 'Document' && !mayNavigate(event, url)) return fail('Aborted');
  if (!(await mayRequest(event, url))) return fail('BlockedByClient');
  const scheme = schemeOf(url);
  if (!scheme) return ['Fetch.continueRequest', {}];
  const handler = handlers.get(scheme);
  if (!handler) return fail('AddressUnreachable');
  try {
    return ['Fetch.fulfillRequest', await answer(event, url, handler)];
  } catch (error) {
    console.error(`chromium-shell: the handler of ${scheme}: failed for ${url}`, error);
    return fail('Failed');
  }
}

/** Answers a request that Chromium holds back. */
export async function onRequestPaused(event) {
  const [method, params] = await decide(event);
  // The page that asked may have gone; then nobody waits for the answer.
  await state.browser.root.send(method, { requestId: event.requestId, ...params }).catch((error) => {
    if (process.env.CHROMIUM_SHELL_DEBUG) console.error('chromium-shell:', error.message);
  });
}
