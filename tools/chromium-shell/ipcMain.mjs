// Electron's ipcMain: handlers for what the page's preload invokes.
import { EventEmitter } from 'node:events';
import { decode, encode } from './renderer/wire.mjs';
import { strict } from './strict.mjs';

/** Handlers of calls from any page, or, as `webContents.ipc`, from one page alone. */
export function newIpc() {
  const handlers = new Map();
  return strict('ipc', {
    handle(channel, handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel) => void handlers.delete(channel),
    handlerOf: (channel) => handlers.get(channel),
  });
}

/** Its `on` is for electron-store, which listens for a message that a sandboxed page never sends. */
export const ipcMain = Object.assign(strict('ipcMain', new EventEmitter()), newIpc());

/**
 * The page's own handlers come first.
 * @returns {Promise<{ ok: true, value: unknown } | { ok: false, problem: string }>} the answer for the page
 */
export async function invokeHandler(ofPage, channel, event, args) {
  try {
    const handler = ofPage.handlerOf(channel) ?? ipcMain.handlerOf(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { ok: true, value: encode(await handler(event, ...decode(args))) };
  } catch (error) {
    return { ok: false, problem: `Error invoking remote method '${channel}': ${error}` };
  }
}
