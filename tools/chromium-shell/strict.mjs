// What the shell lacks fails loudly: a member that is not here throws, it is never quietly undefined.
import { EventEmitter } from 'node:events';

// Asked for by the language, by await, by inspectors and by `app.dock?.…` on systems without a dock.
const mayBeAbsent = new Set(['then', 'toJSON', 'dock', 'domain', 'inspect', 'nodeType', 'captureRejections']);

/** The error for a part of Electron that the shell does not have. */
export const notInShell = (name) => new Error(`not in the Chromium shell: ${name}`);

/**
 * Makes every member that `object` (or what it inherits from) lacks throw when it is read.
 * @template T
 * @param {string} name what the error calls the object; empty for the whole module
 * @param {T} object a plain object, a class or a class's prototype
 * @returns {T}
 */
export function strict(name, object) {
  const parent = Object.getPrototypeOf(object);
  const fence = new Proxy(parent, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !mayBeAbsent.has(key) && !key.startsWith('_')) {
        throw notInShell(name ? `${name}.${key}` : key);
      }
      return Reflect.get(target, key, receiver);
    },
  });
  return Object.setPrototypeOf(object, fence);
}

/** Stands for a whole module or class that the shell lacks: throws at the first use, not at the import. */
export function absent(name) {
  const refuse = () => {
    throw notInShell(name);
  };
  return new Proxy(refuse, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'prototype' || mayBeAbsent.has(key)) return Reflect.get(target, key);
      throw notInShell(`${name}.${key}`);
    },
    construct: refuse,
  });
}

/** Refuses options that would be ignored without a word. */
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
    this.#events = new Set([...events, 'newListener', 'removeListener']);
  }

  on(event, listener) {
    if (!this.#events.has(event)) throw notInShell(`${this.#name} event '${String(event)}'`);
    return super.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }
}

/** An Electron event object: listeners may call `preventDefault`. */
export function newEvent(details = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...details,
  };
}
