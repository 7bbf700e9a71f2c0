// The shell's part of the isolated world in which the preload script runs, through pageScripts.mjs.
import { newIpcRenderer } from './ipcRenderer.mjs';
import { watchKeys } from './keys.mjs';
import { watchLeaving } from './leaving.mjs';
import { joinWorlds } from './worlds.mjs';

function fenced(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target)) throw new Error(`not in the Chromium shell: ${name}${key}`);
      return target[key];
    },
  });
}

function newContextBridge(secret) {
  const bus = document.createElement('shell-bus');
  const worlds = joinWorlds(bus, 'preload', 'page');
  let answer;
  worlds.on('preload:exposed', (detail) => (answer = detail));
  window.dispatchEvent(new MouseEvent(secret, { relatedTarget: bus }));
  return {
    exposeInMainWorld(key, api) {
      answer = { problem: 'The page cannot be reached.' };
      worlds.fire('page:expose', { key: String(key), api: worlds.encode(api) });
      if (answer.problem) throw new Error(answer.problem);
    },
  };
}

function runPreload(preload, electron, { platform, versions }) {
  const require = (id) => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  const process = { platform, versions, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] };
  preload(require, module, module.exports, process);
}

/**
 * @param {{ secret: string, platform: string, versions: object }} config
 * @param {(require: Function, module: object, exports: object, process: object) => void} preload
 */
export function startPreloadWorld(config, preload) {
  const send = globalThis.shellSend;
  const tell = (message) => send(JSON.stringify(message));
  const ipc = newIpcRenderer(tell);
  // Sent as soon as the main process hears that the preload has run, and again with a new menu.
  let accelerators = {};

  const hear = (text) => {
    const message = JSON.parse(text);
    if (message.kind === 'settled') ipc.settle(message);
    if (message.kind === 'message') ipc.hear(message);
    if (message.kind === 'accelerators') ({ accelerators } = message);
  };
  Object.defineProperty(globalThis, 'shellHear', { value: hear });

  const tellBounds = () => {
    const { screenX: left, screenY: top, outerWidth: width, outerHeight: height } = window;
    tell({ kind: 'bounds', bounds: { left, top, width, height } });
  };
  // Moving a window has no event of its own; leaving it does.
  for (const type of ['load', 'resize', 'blur']) window.addEventListener(type, tellBounds);
  watchKeys(
    () => accelerators,
    (number) => tell({ kind: 'accelerator', number }),
  );
  watchLeaving((url) => tell({ kind: 'refused', url }));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tellTheme = () => tell({ kind: 'theme', dark: dark.matches });
  dark.addEventListener('change', tellTheme);
  tellTheme();

  const contextBridge = fenced('contextBridge.', newContextBridge(config.secret));
  try {
    runPreload(preload, fenced('', { contextBridge, ipcRenderer: fenced('ipcRenderer.', ipc.ipcRenderer) }), config);
  } catch (error) {
    tell({ kind: 'failure', problem: `Unable to load preload script: ${error?.stack ?? error}` });
  }
  tell({ kind: 'ready' });
}
