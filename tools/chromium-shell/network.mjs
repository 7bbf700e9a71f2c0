// Every request of every page comes here first: the app's protocol answers it, or the app's rules judge it.
import { addScheme, cspToWeb, schemeOf, toApp } from './origin.mjs';
import { debug, state } from './state.mjs';
import { strict } from './strict.mjs';

const handlers = new Map();
let beforeRequest = null;

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

/** Electron's session. Chromium refuses every permission by itself, so the permission handlers are never asked. */
export const session = strict('session', {
  defaultSession: strict('session', {
    protocol,
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    webRequest: strict('webRequest', {
      onBeforeRequest(filterOrListener, listener = filterOrListener) {
        beforeRequest = listener;
      },
    }),
  }),
});

/** Whether a request that would change what a frame shows is allowed. */
function mayNavigate(event, url) {
  const page = state.pages.get(event.frameId);
  if (!page) {
    const around = [...state.pages.values()].find(({ frames }) => frames.has(event.frameId));
    return around !== undefined && around.events.mayNavigate(url, 'will-navigate', false);
  }
  // What the main process asked for, and loading the same again, is not asked about.
  if (page.expected === event.request.url || page.url === event.request.url) return true;
  return page.events.mayNavigate(url, event.redirectedRequestId ? 'will-redirect' : 'will-navigate', true);
}

function mayRequest({ networkId, request, resourceType }, url) {
  if (!beforeRequest) return true;
  return new Promise((resolve) => {
    beforeRequest({ id: networkId, url, method: request.method, resourceType }, (response) =>
      resolve(!response?.cancel),
    );
  });
}

async function fulfil(handler, url, { method, headers, postData }) {
  const sent = { method, headers, body: postData };
  const response = await handler(new Request(url, sent));
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? cspToWeb(value) : value,
  }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return ['Fetch.fulfillRequest', { responseCode: response.status, responseHeaders, body }];
}

const fail = (errorReason) => ['Fetch.failRequest', { errorReason }];

async function decide(event) {
  const url = toApp(event.request.url);
  if (event.resourceType === 'Document' && !mayNavigate(event, url)) return fail('Aborted');
  if (!(await mayRequest(event, url))) return fail('BlockedByClient');
  const scheme = schemeOf(url);
  if (!scheme) return ['Fetch.continueRequest', {}];
  const handler = handlers.get(scheme);
  return handler ? fulfil(handler, url, event.request) : fail('AddressUnreachable');
}

/** Answers a request that Chromium holds back. */
export async function onRequestPaused(event) {
  const [method, params] = await decide(event).catch((error) => {
    console.error(`No answer for ${toApp(event.request.url)}:`, error);
    return fail('Failed');
  });
  // The page that asked may have gone; then nobody waits for the answer.
  await state.browser.root.send(method, { requestId: event.requestId, ...params }).catch(debug);
}
