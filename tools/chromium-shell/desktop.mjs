// Electron's shell and clipboard: what lies outside the app on the user's desktop.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import { runInPage } from './page.mjs';
import { copyFlavours } from './renderer/boxes.mjs';
import { lastWindow, state } from './state.mjs';
import { notInShell, strict } from './strict.mjs';

const openers = { darwin: 'open', win32: 'explorer.exe', linux: 'xdg-open' };

/** Has the desktop open something; rejects when it cannot even be asked. */
function open(target) {
  return new Promise((resolve, reject) => {
    const child = spawn(openers[process.platform] ?? 'xdg-open', [target], { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => resolve(child.unref()));
  });
}

/** Electron's shell. */
export const shell = strict('shell', {
  openExternal: (url) => open(String(url)),
  openPath: (path) =>
    open(path).then(
      () => '',
      (error) => error.message,
    ),
  showItemInFolder(path) {
    open(dirname(path)).catch((error) => console.error(`The folder could not be shown: ${error.message}`));
  },
});

/** Electron's ClipboardItem. */
export class ClipboardItem {
  #flavours;

  constructor(flavours) {
    this.#flavours = flavours;
    this.types = Object.keys(flavours);
  }

  async getType(type) {
    const flavour = await this.#flavours[type];
    return flavour instanceof Blob ? flavour : new Blob([flavour], { type });
  }
}

async function textsOf(item) {
  const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(texts));
}

/** Electron's clipboard, written through a window's page. */
export const clipboard = strict('clipboard', {
  async write(items) {
    const window = lastWindow();
    if (!window || items.length !== 1) throw notInShell('clipboard.write without a window, or of more than one item');
    const taken = await runInPage(state.pageOf.get(window), copyFlavours, await textsOf(items[0]));
    if (!taken) throw new Error('Chromium did not take the copy.');
  },
  writeText: (text) => clipboard.write([new ClipboardItem({ 'text/plain': text })]),
});
