// The shell's part of the isolated world in which the preload script runs. Self-contained.

/**
 * @param {{ secret: string, platform: string, versions: object, accelerators: Record<string, string>, browserKeys: string[] }} config
 * @param {Record<string, Function>} parts the other self-contained functions of this folder
 * @param {(require: Function, module: object, exports: object, process: object) => void} preload
 */
export function startPreloadWorld(config, parts, preload) {
  const binding = globalThis.__shellSend;
  delete globalThis.__shellSend;
  // Frames within the page have no preload, as in Electron.
  if (window !== window.top || !binding) return;
  const tell = (message) => binding(JSON.stringify(message));

  const fenced = (name, members) =>
    new Proxy(members, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target)) throw new Error(`not in the Chromium shell: ${name}.${key}`);
        return target[key];
      },
    });

  function makeContextBridge() {
    const bus = document.createElement('shell-bus');
    const worlds = parts.joinWorlds(bus, 'preload', 'page');
    let joined = false;
    let answer;
    worlds.on('preload:joined', () => (joined = true));
    worlds.on('preload:exposed', (detail) => (answer = detail));
    window.dispatchEvent(new MouseEvent(config.secret, { relatedTarget: bus }));
    if (!joined) tell({ kind: 'failure', message: 'the bridge to the page could not be built' });
    return {
      exposeInMainWorld(key, api) {
        answer = undefined;
        worlds.fire('page:expose', { key: String(key), api: worlds.encode(api) });
        if (answer?.problem !== '') throw new Error(answer?.problem ?? 'An object could not be cloned.');
      },
    };
  }

  function runPreload(electron) {
    const require = (id) => {
      if (id === 'electron' || id === 'electron/renderer') return electron;
      throw new Error(`module not found: ${id}`);
    };
    const module = { exports: {} };
    const process = { platform: config.platform, versions: config.versions, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] };
    try {
      preload(require, module, module.exports, process);
    } catch (error) {
      tell({ kind: 'failure', message: `Unable to load preload script: ${error?.stack ?? error}` });
    }
  }

  const ipc = parts.makeIpcRenderer(tell, parts.makeWire());
  const setAccelerators = parts.watchKeys(config.accelerators, config.browserKeys, (id) => tell({ kind: 'accelerator', id }));
  parts.watchLeaving((url) => tell({ kind: 'refused', url }));

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tellTheme = () => tell({ kind: 'theme', dark: dark.matches });
  dark.addEventListener('change', tellTheme);

  const hear = (text) => {
    const message = JSON.parse(text);
    if (message.kind === 'settled') ipc.settle(message);
    if (message.kind === 'message') ipc.hear(message);
    if (message.kind === 'accelerators') setAccelerators(message.accelerators);
  };
  Object.defineProperty(globalThis, '__shellHear', { value: hear });

  const contextBridge = fenced('contextBridge', makeContextBridge());
  runPreload(fenced('electron', { contextBridge, ipcRenderer: fenced('ipcRenderer', ipc.ipcRenderer) }));
  tellTheme();
  tell({ kind: 'ready' });
}
