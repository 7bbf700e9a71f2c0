// Electron's ipcMain: handlers for what the page's preload invokes.
import { EventEmitter } from 'node:events';
import { strict } from './strict.mjs';

const handlers = new Map();

class IpcMain extends EventEmitter {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  removeHandler(channel) {
    handlers.delete(channel);
  }
}

/** `on` is here for electron-store, which listens for a message that a sandboxed page never sends. */
export const ipcMain = strict('ipcMain', new IpcMain());

/** @returns {Promise<{ ok: true, value: unknown } | { ok: false, problem: string }>} the answer for the page */
export async function invokeHandler(channel, event, args, wire) {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { ok: true, value: wire.encode(await handler(event, ...wire.decode(args))) };
  } catch (error) {
    return { ok: false, problem: `Error invoking remote method '${channel}': ${error}` };
  }
}
