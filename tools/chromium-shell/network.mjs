// Every request of every page comes here first: the app's protocol answers it, or the app's rules judge it.
import { addScheme, cspToWeb, schemeOf, toApp } from './origin.mjs';
import { debug, state } from './state.mjs';
import { notInShell, strict } from './strict.mjs';

/**
 * @typedef {object} Rules what one session does with the requests of its pages
 * @property {Map<string, (request: Request) => Promise<Response>>} handlers by scheme
 * @property {((details: object, answer: (response: { cancel?: boolean }) => void) => void) | null} beforeRequest
 */

/** @type {Map<string, { session: object, rules: Rules }>} sessions by their partition; '' is the default one */
const sessions = new Map();

/** Chromium refuses every permission by itself, so the permission handlers are never asked. */
function newSession() {
  /** @type {Rules} */
  const rules = { handlers: new Map(), beforeRequest: null };
  const session = strict('session', {
    protocol: strict('protocol', {
      registerSchemesAsPrivileged(list) {
        for (const { scheme } of list) addScheme(scheme);
      },
      handle(scheme, handler) {
        addScheme(scheme);
        rules.handlers.set(scheme, handler);
      },
    }),
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    webRequest: strict('webRequest', {
      onBeforeRequest(filterOrListener, listener = filterOrListener) {
        rules.beforeRequest = listener;
      },
    }),
  });
  return { session, rules };
}

function sessionOf(partition) {
  const known = sessions.get(partition);
  if (known) return known;
  // Chromium keeps nothing of a partition from one start to the next.
  if (partition.startsWith('persist:')) throw notInShell(`a session that is kept: '${partition}'`);
  const made = newSession();
  sessions.set(partition, made);
  return made;
}

/** Electron's session. */
export const session = strict('session', {
  defaultSession: sessionOf('').session,
  fromPartition: (partition) => sessionOf(partition).session,
});

/** Electron's protocol. */
export const { protocol } = session.defaultSession;

/** The page that a request's frame belongs to. */
const pageOfFrame = (frameId) =>
  state.pages.get(frameId) ?? [...state.pages.values()].find(({ frames }) => frames.has(frameId));

/** Whether a request that would change what a frame shows is allowed. */
function mayNavigate(event, url) {
  const page = state.pages.get(event.frameId);
  if (!page) return pageOfFrame(event.frameId)?.events.mayNavigate(url, 'will-navigate', false) ?? false;
  // What the main process asked for, and loading the same again, is not asked about.
  if (page.expected === event.request.url || page.url === event.request.url) return true;
  return page.events.mayNavigate(url, event.redirectedRequestId ? 'will-redirect' : 'will-navigate', true);
}

function mayRequest({ beforeRequest }, { networkId, request, resourceType }, url) {
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
  const { rules } = sessionOf(pageOfFrame(event.frameId)?.partition ?? '');
  if (!(await mayRequest(rules, event, url))) return fail('BlockedByClient');
  const scheme = schemeOf(url);
  if (!scheme) return ['Fetch.continueRequest', {}];
  const handler = rules.handlers.get(scheme);
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
