// The module `electron` as the app's main process imports it.
import process from 'node:process';
import { app, becomeReady, isLeaving } from './app.mjs';
import { BrowserWindow, watchTargets } from './browserWindow.mjs';
import { startChromium } from './chromium.mjs';
import { ClipboardItem, clipboard, shell } from './desktop.mjs';
import { dialog } from './dialog.mjs';
import { ipcMain } from './ipcMain.mjs';
import { Menu } from './menu.mjs';
import { nativeTheme } from './nativeTheme.mjs';
import { onRequestPaused, protocol, session } from './network.mjs';
import { safeStorage } from './safeStorage.mjs';
import { state } from './state.mjs';
import { strict } from './strict.mjs';
import { webContents } from './webContents.mjs';

export {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  webContents,
};

/** The whole module, for `import electron` and `require('electron')`. */
export default strict('', {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
  shell,
  webContents,
});

/** Starts the browser, once the app's main module has run. */
export async function startBrowser() {
  if (isLeaving()) return;
  const browser = await startChromium();
  state.browser = browser;
  process.versions.chrome ??= browser.version;
  // Closed or crashed as a whole: the app has nothing left to show.
  void browser.gone.then(() => app.exit(1));
  browser.root.on('Fetch.requestPaused', (event) => void onRequestPaused(event));
  await browser.root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await watchTargets(browser.root);
  becomeReady();
}
