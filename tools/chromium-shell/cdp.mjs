// The Chrome DevTools Protocol over the pipe of --remote-debugging-pipe: NUL-ended JSON, no port.
import { EventEmitter } from 'node:events';

/**
 * @typedef {EventEmitter & { send: (method: string, params?: object) => Promise<any>, ended: boolean }} Session
 * @typedef {{ root: Session, session: (id: string) => Session, closed: Promise<void> }} Connection
 */

/** Calls back with each NUL-ended message, joining chunks only once. */
function readMessages(stream, onMessage) {
  let chunks = [];
  stream.on('data', (data) => {
    let from = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
      chunks.push(data.subarray(from, end));
      onMessage(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      chunks = [];
      from = end + 1;
    }
    if (from < data.length) chunks.push(data.subarray(from));
  });
}

/**
 * @param {import('node:stream').Writable} toBrowser
 * @param {import('node:stream').Readable} fromBrowser
 * @returns {Connection}
 */
export function connect(toBrowser, fromBrowser) {
  const sessions = new Map();
  const waiting = new Map();
  let lastId = 0;
  let open = true;

  function send(method, params, sessionId) {
    if (!open) return Promise.reject(new Error(`${method}: the browser has gone`));
    lastId += 1;
    const id = lastId;
    toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject, method, sessionId }));
  }

  function session(id) {
    const known = sessions.get(id);
    if (known) return known;
    const made = new EventEmitter();
    made.setMaxListeners(0);
    made.ended = false;
    made.send = (method, params = {}) => send(method, params, id);
    sessions.set(id, made);
    return made;
  }

  function rejectWaiting(reason, belongs) {
    for (const [id, call] of waiting) {
      if (!belongs(call)) continue;
      waiting.delete(id);
      call.reject(new Error(`${call.method}: ${reason}`));
    }
  }

  function endSession(id) {
    const ended = session(id);
    ended.ended = true;
    sessions.delete(id);
    rejectWaiting('the page has closed', (call) => call.sessionId === id);
    ended.emit('ended');
  }

  readMessages(fromBrowser, (message) => {
    if (message.id === undefined) {
      sessions.get(message.sessionId)?.emit(message.method, message.params);
      if (message.method === 'Target.detachedFromTarget') endSession(message.params.sessionId);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  });

  const closed = new Promise((resolve) => {
    const end = () => {
      open = false;
      rejectWaiting('the browser has gone', () => true);
      resolve();
    };
    for (const event of ['end', 'close', 'error']) fromBrowser.on(event, end);
    // A write after the browser died: the read side reports the end.
    toBrowser.on('error', end);
  });

  return { root: session(undefined), session, closed };
}
