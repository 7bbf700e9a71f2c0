// Electron's ipcRenderer. Self-contained: its source text runs in the preload script's world.

/**
 * @param {(message: object) => void} tell sends to the main process
 * @param {ReturnType<typeof import('./wire.mjs').makeWire>} wire
 */
export function makeIpcRenderer(tell, wire) {
  const invocations = new Map();
  const listeners = new Map();
  let lastId = 0;

  function invoke(channel, ...args) {
    return new Promise((resolve, reject) => {
      const sent = wire.encode(args);
      lastId += 1;
      invocations.set(lastId, { resolve, reject });
      tell({ kind: 'invoke', id: lastId, channel: String(channel), args: sent });
    });
  }

  function off(channel, listener) {
    const left = [...(listeners.get(channel) ?? [])];
    const at = left.lastIndexOf(listener);
    if (at !== -1) left.splice(at, 1);
    listeners.set(channel, left);
    return ipcRenderer;
  }

  const ipcRenderer = {
    invoke,
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off,
    removeListener: off,
  };

  function settle({ id, ok, value, problem }) {
    const { resolve, reject } = invocations.get(id);
    invocations.delete(id);
    if (ok) resolve(wire.decode(value));
    else reject(new Error(problem));
  }

  function hear({ channel, args }) {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...wire.decode(args));
  }

  return { ipcRenderer, settle, hear };
}
