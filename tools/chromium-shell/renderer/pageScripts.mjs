// Writes the two scripts that run in every document of a window before the page's own.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Script } from 'node:vm';

/** The text of some modules of this folder as one piece: they import only each other. */
const textOf = (names) =>
  names
    .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll(/^import .*$|^export /gm, ''))
    .join('\n');

const pageText = textOf(['worlds.mjs', 'pageWorld.mjs']);
const preloadText = textOf([
  'wire.mjs',
  'worlds.mjs',
  'ipcRenderer.mjs',
  'keys.mjs',
  'leaving.mjs',
  'preloadWorld.mjs',
]);

function readPreload(path) {
  const source = `function (require, module, exports, process) {${path ? readFileSync(path, 'utf8') : ''}\n}`;
  // A mistake in the preload is told here with its file and line; the browser would only keep silent.
  void new Script(`(${source})`, { filename: path });
  return source;
}

/** Frames within the page have no preload and no API, as in Electron. */
const inTopFrame = (text, name) => `if (window === window.top) {\n${text}\n}\n//# sourceURL=shell-${name}.js`;

/**
 * @param {string | undefined} preloadPath
 * @returns {{ page: string, preload: string }} source texts for the page's world and the preload's
 */
export function writePageScripts(preloadPath) {
  const { chrome, electron } = process.versions;
  const secret = `shell-${randomBytes(16).toString('hex')}`;
  const config = JSON.stringify({ secret, platform: process.platform, versions: { chrome, electron } });
  return {
    page: inTopFrame(`{ ${pageText}\nstartPageWorld(${config}); }`, 'page'),
    preload: inTopFrame(`{ ${preloadText}\nstartPreloadWorld(${config}, ${readPreload(preloadPath)}); }`, 'preload'),
  };
}
