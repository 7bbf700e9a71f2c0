// Writes the two scripts that run in every document of a window before the page's own.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Script } from 'node:vm';
import { makeIpcRenderer } from './ipcRenderer.mjs';
import { watchKeys } from './keys.mjs';
import { watchLeaving } from './leaving.mjs';
import { startPageWorld } from './pageWorld.mjs';
import { startPreloadWorld } from './preloadWorld.mjs';
import { makeWire } from './wire.mjs';
import { joinWorlds } from './worlds.mjs';

// Chromium's own shortcuts in an app window, which Electron does not have.
const browserKeys = [
  ...['d', 'g', 'h', 'j', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', 'F4'].map((key) => `Ctrl+${key}`),
  ...['c', 'i', 'j', 'n', 'r', 't', 'w', 'Delete'].map((key) => `Ctrl+Shift+${key}`),
  'Alt+ArrowLeft', 'Alt+ArrowRight', 'F1', 'F3', 'F5', 'F7', 'F11', 'F12',
];

function readPreload(path) {
  if (!path) return 'function () {}';
  const source = `function (require, module, exports, process) {${readFileSync(path, 'utf8')}\n}`;
  // A mistake in the preload is told with its file and line, not swallowed by the browser.
  void new Script(`(${source})`, { filename: path });
  return source;
}

/**
 * @param {string | undefined} preloadPath
 * @param {Record<string, string>} accelerators
 * @returns {{ page: string, preload: string }} source texts for the page's world and the preload's
 */
export function writePageScripts(preloadPath, accelerators) {
  const secret = `shell-${randomBytes(16).toString('hex')}`;
  const { chrome, electron } = process.versions;
  const config = { secret, platform: process.platform, versions: { chrome, electron }, accelerators, browserKeys };
  const parts = `{ joinWorlds: ${joinWorlds}, makeWire: ${makeWire}, makeIpcRenderer: ${makeIpcRenderer}, watchKeys: ${watchKeys}, watchLeaving: ${watchLeaving} }`;
  return {
    page: `(${startPageWorld})(${JSON.stringify(secret)}, ${joinWorlds});\n//# sourceURL=shell-page.js`,
    preload: `(${startPreloadWorld})(${JSON.stringify(config)}, ${parts}, ${readPreload(preloadPath)});\n//# sourceURL=shell-preload.js`,
  };
}
