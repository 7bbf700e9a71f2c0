import { app, session, type BrowserWindow, type Session } from 'electron';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { calls } from '../shared/ipc/channels';
import { createPendingSources } from './files/pendingSources';
import { sourcesFromArguments } from './files/sourcesFromArguments';
import { openDesk } from './openDesk';
import { watchFailures } from './watchFailures';
import { lockContents, lockSession, lockSockets } from './window/lockDown';
import { pageOrigin, readerOrigin, readerPartition } from './window/pages';
import { declareScheme, servePages } from './window/servePages';

const folder = dirname(fileURLToPath(import.meta.url));
let window: BrowserWindow | null = null;

const pending = createPendingSources(() => {
  if (window !== null && !window.isDestroyed()) window.webContents.send(calls.pendingSources);
});

const hand = (paths: readonly string[]): void => pending.add(paths.map((path) => ({ path })));

function showWindow(): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Each of the two pages there are has a session that serves it and nothing else. */
function openSession(own: Session, origin: string): void {
  servePages(own, origin, join(folder, '..', 'renderer'));
  lockSession(own, origin);
}

async function start(): Promise<void> {
  await app.whenReady();
  openSession(session.defaultSession, pageOrigin);
  openSession(session.fromPartition(readerPartition), readerOrigin);
  hand(sourcesFromArguments(process.argv, app.isPackaged, process.cwd()));
  window = await openDesk(folder, pending);
}

watchFailures(process, app, pending.add, () => performance.now());
app.enableSandbox();
declareScheme();
lockSockets();
lockContents();
app.on('open-file', (event, path) => {
  event.preventDefault();
  hand([path]);
});
app.on('second-instance', (_event, argv, from) => {
  hand(sourcesFromArguments(argv, app.isPackaged, from));
  showWindow();
});
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else app.quit();
