// Electron's shell and clipboard: what lies outside the app on the user's desktop.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import { runInPage } from './page.mjs';
import { copyFlavours } from './renderer/boxes.mjs';
import { state } from './state.mjs';
import { notInShell, strict } from './strict.mjs';

const openers = { darwin: ['open'], win32: ['explorer.exe'], linux: ['xdg-open'] };

/** Has the desktop open something, and says whether it could be asked. */
function open(target) {
  const [command, ...args] = openers[process.platform] ?? openers.linux;
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** Electron's shell. */
export const shell = strict('shell', {
  openExternal: (url) => open(String(url)),
  openPath: (path) => open(path).then(() => '', (error) => error.message),
  showItemInFolder(path) {
    open(dirname(path)).catch((error) => console.error(`The folder could not be shown: ${error.message}`));
  },
});

/** Electron's ClipboardItem, with texts only. */
export class ClipboardItem {
  constructor(items) {
    this.items = items;
    this.types = Object.keys(items);
  }
}

async function textOf(content) {
  const value = await content;
  return typeof value === 'string' ? value : value.text();
}

/** Electron's clipboard, through a window's page. */
export const clipboard = strict('clipboard', {
  async write(items) {
    if (!Array.isArray(items) || items.length !== 1) throw notInShell('clipboard.write of anything but one ClipboardItem');
    const window = [...state.windows.values()].at(-1);
    if (!window) throw notInShell('clipboard.write without a window');
    const entries = Object.entries(items[0].items).map(async ([type, content]) => [type, await textOf(content)]);
    const taken = await runInPage(window._page, copyFlavours, Object.fromEntries(await Promise.all(entries)));
    if (!taken) throw new Error('Chromium did not take the copy.');
  },
  writeText: (text) => clipboard.write([new ClipboardItem({ 'text/plain': text })]),
});
