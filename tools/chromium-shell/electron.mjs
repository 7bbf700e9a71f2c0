// The module `electron` as the app's main process imports it.
import process from 'node:process';
import { app } from './app.mjs';
import { BrowserWindow, watchTargets } from './browserWindow.mjs';
import { startChromium } from './chromium.mjs';
import { ClipboardItem, clipboard, shell } from './desktop.mjs';
import { dialog } from './dialog.mjs';
import { ipcMain } from './ipcMain.mjs';
import { Menu, MenuItem } from './menu.mjs';
import { nativeTheme } from './nativeTheme.mjs';
import { onRequestPaused, protocol, session } from './network.mjs';
import { state } from './state.mjs';
import { absent, strict } from './strict.mjs';
import { WebContents as webContents } from './webContents.mjs';

export { app, BrowserWindow, ClipboardItem, clipboard, dialog, ipcMain, Menu, MenuItem, nativeTheme, protocol, session, shell, webContents };

// A named import of what is missing must fail when it is used, with the shell's own words.
export const autoUpdater = absent('autoUpdater');
export const BaseWindow = absent('BaseWindow');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const MessageChannelMain = absent('MessageChannelMain');
export const nativeImage = absent('nativeImage');
export const net = absent('net');
export const netLog = absent('netLog');
export const Notification = absent('Notification');
export const powerMonitor = absent('powerMonitor');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const safeStorage = absent('safeStorage');
export const screen = absent('screen');
export const systemPreferences = absent('systemPreferences');
export const Tray = absent('Tray');
export const utilityProcess = absent('utilityProcess');
export const View = absent('View');
export const webFrameMain = absent('webFrameMain');
export const WebContentsView = absent('WebContentsView');

// electron-store asks for these to find out which process it is in.
const elsewhere = { ipcRenderer: undefined, contextBridge: undefined };

/** The whole module, for `import electron` and `require('electron')`. */
export default strict('', {
  ...elsewhere, app, BrowserWindow, ClipboardItem, clipboard, dialog, ipcMain, Menu, MenuItem, nativeTheme, protocol, session, shell, webContents,
});

/** Starts the browser, once the app's main module has run. */
export async function startBrowser() {
  if (state.leaving) return;
  const browser = await startChromium();
  state.browser = browser;
  process.versions.chrome ??= browser.version;
  void browser.gone.then(() => {
    // Closed from outside or crashed: the windows are gone, and so is the app.
    for (const window of state.windows.values()) window._ended();
    void app.exit(state.leaving ? 0 : 1);
  });
  browser.root.on('Fetch.requestPaused', (event) => void onRequestPaused(event));
  await browser.root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await watchTargets(browser.root);
  app._becomeReady();
}
