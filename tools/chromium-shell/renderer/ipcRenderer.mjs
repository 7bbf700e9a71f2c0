// Electron's ipcRenderer. Runs in the preload's world, through pageScripts.mjs.
import { decode, encode } from './wire.mjs';

/** @param {(message: object) => void} tell sends to the main process */
export function newIpcRenderer(tell) {
  const invocations = new Map();
  const listeners = new Map();
  let lastId = 0;

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const sent = encode(args);
        lastId += 1;
        invocations.set(lastId, { resolve, reject });
        tell({ kind: 'invoke', id: lastId, channel: String(channel), args: sent });
      }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel, listener) {
      const left = [...(listeners.get(channel) ?? [])];
      const at = left.lastIndexOf(listener);
      listeners.set(channel, at === -1 ? left : left.toSpliced(at, 1));
      return ipcRenderer;
    },
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
  };

  return {
    ipcRenderer,
    settle({ id, ok, value, problem }) {
      const { resolve, reject } = invocations.get(id);
      invocations.delete(id);
      if (ok) resolve(decode(value));
      else reject(new Error(problem));
    },
    hear({ channel, args }) {
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...decode(args));
    },
  };
}
