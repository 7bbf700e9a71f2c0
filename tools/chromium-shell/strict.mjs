// What the shell lacks fails loudly: a member that is not here throws, it is never quietly undefined.
import { EventEmitter } from 'node:events';

// Asked for by the language, by await, by Node's inspector and by `app.dock?.…` on systems without a dock.
const mayBeAbsent = new Set([
  'then',
  'toJSON',
  'inspect',
  'dock',
  'domain',
  '_events',
  '_eventsCount',
  '_maxListeners',
]);

/** The error for a part of Electron that the shell does not have. */
export const notInShell = (name) => new Error(`not in the Chromium shell: ${name}`);

/**
 * Makes every member that `object` and what it inherits from lack throw when it is read.
 * @template T
 * @param {string} name what the error calls the object; empty for the whole module
 * @param {T} object a plain object, a class or a class's prototype
 * @returns {T}
 */
export function strict(name, object) {
  const fence = new Proxy(Object.getPrototypeOf(object), {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || mayBeAbsent.has(key)) return Reflect.get(target, key, receiver);
      throw notInShell(name ? `${name}.${key}` : key);
    },
  });
  return Object.setPrototypeOf(object, fence);
}

/** Refuses options that would otherwise be ignored without a word. */
export function refuseUnknown(name, options, known) {
  const stray = Object.keys(options).find((key) => options[key] !== undefined && !known.includes(key));
  if (stray !== undefined) throw notInShell(`${name} option '${stray}'`);
}

/** An event emitter that refuses listeners for events the shell will never send. */
export class StrictEmitter extends EventEmitter {
  #name;
  #events;

  constructor(name, events) {
    super();
    this.#name = name;
    this.#events = events;
  }

  on(event, listener) {
    if (!this.#events.includes(event)) throw notInShell(`${this.#name} event '${String(event)}'`);
    return super.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }
}

/** An Electron event object, whose listeners may call `preventDefault`. */
export const newEvent = (details = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
  ...details,
});
