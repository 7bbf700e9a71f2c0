import { BrowserWindow, nativeTheme } from 'electron';
import type { WindowState } from '../settings/settings';
import { readerPage, readerPartition, startPage } from './pages';

const usual: WindowState = { width: 1440, height: 900 };

const locked = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

/** The one window that is seen. It shows itself once there is something to see. */
export function openWindow(preload: string, remembered: WindowState | null): BrowserWindow {
  const { width, height, x, y } = remembered ?? usual;
  const window = new BrowserWindow({
    width,
    height,
    ...(x === undefined || y === undefined ? {} : { x, y }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Verbatim',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1a18' : '#faf9f6',
    webPreferences: { preload, ...locked },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(startPage).catch((error: unknown) => console.error('The window could not be loaded:', error));
  return window;
}

/** The window in which files from outside are read: never shown, in a session and so in a process of its own. */
export function openReaderWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    // Chromium slows down what is not seen.
    webPreferences: { preload, ...locked, partition: readerPartition, backgroundThrottling: false },
  });
  window.loadURL(readerPage).catch((error: unknown) => console.error('The reader could not be loaded:', error));
  return window;
}
