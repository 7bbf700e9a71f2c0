// A small app in plain Electron: nothing here knows of the Chromium shell.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, clipboard, ClipboardItem, ipcMain, Menu, protocol, session } from 'electron';
import Store from 'electron-store';

const here = dirname(fileURLToPath(import.meta.url));
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8' };
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self' app:; frame-src 'self' data:; base-uri 'none'";
const log = [];
const note = (...entry) => void log.push(entry);

// What the tests read and set.
globalThis.fixture = { log, mayClose: true, mayNavigate: false };

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function answer(request) {
  const { pathname } = new URL(request.url);
  const file = join(here, 'page', pathname);
  try {
    const headers = {
      'content-type': types[pathname.split('.').pop()] ?? 'text/plain',
      'content-security-policy': policy,
    };
    return new Response(await readFile(file), { headers });
  } catch {
    return new Response('not found', { status: 404 });
  }
}

function onlyFromOurPage(event) {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame || frame.parent !== null || frame.origin !== 'app://fixture')
    throw new Error('not our page');
}

function serve() {
  ipcMain.handle('echo', (event, value) => {
    onlyFromOurPage(event);
    return value;
  });
  ipcMain.handle('sender', (event) => ({
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    parent: event.senderFrame.parent,
  }));
  ipcMain.handle('fail', () => {
    throw new TypeError('the presses stopped');
  });
  ipcMain.handle('copy', (_event, text, html) =>
    clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]),
  );
}

const click = (item, window) => window.webContents.send('menu', item.id);

const saving = new WeakSet();

/** Keeps the window open while its page still has something to save; asked once more meanwhile, it saves no second time. */
function saveSlowly(event, window) {
  event.preventDefault();
  if (saving.has(window)) return;
  saving.add(window);
  setTimeout(() => {
    console.log(window.isDestroyed() ? 'fixture lost its page' : 'fixture saved');
    if (!window.isDestroyed()) window.destroy();
  }, 400);
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    webPreferences: {
      preload: join(here, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });
  globalThis.fixture.window = window;
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    note('close');
    if (process.env.FIXTURE_SAVES_SLOWLY) saveSlowly(event, window);
    if (!globalThis.fixture.mayClose) event.preventDefault();
  });
  window.on('closed', () => note('closed'));
  return window.loadURL('app://fixture/index.html');
}

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    note('will-navigate', event.url);
    if (!globalThis.fixture.mayNavigate) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => note('will-frame-navigate', event.url, event.isMainFrame));
  contents.on('render-process-gone', (_gone, details) => note('render-process-gone', details.reason));
  contents.setWindowOpenHandler(({ url }) => {
    note('window-open', url);
    return { action: 'deny' };
  });
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, cwd) => note('second-instance', argv, cwd));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(async () => {
    const store = new Store({ name: 'prefs', defaults: { starts: 0 } });
    store.set('starts', store.get('starts') + 1);
    globalThis.fixture.starts = store.get('starts');
    protocol.handle('app', answer);
    session.defaultSession.webRequest.onBeforeRequest((details, callback) =>
      callback({ cancel: !details.url.startsWith('app://fixture/') }),
    );
    serve();
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'Story',
          submenu: [
            { id: 'file', label: 'File', accelerator: 'CmdOrCtrl+S', click },
            { id: 'redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z', click },
            { id: 'bold', label: 'Bold', accelerator: 'CmdOrCtrl+B', click },
            { role: 'copy' },
          ],
        },
      ]),
    );
    await openWindow();
    if (process.env.FIXTURE_SAYS_WHEN_READY) console.log('fixture ready');
  });
} else {
  app.quit();
}
