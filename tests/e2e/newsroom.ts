import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { defaultSettings } from '../../shared/ipc/defaults';

const root = resolve(import.meta.dirname, '..', '..');
/** The window's own size at its first start. */
const usual = { width: 1440, height: 900 };

/** A running app: its main process and its one window. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export interface Launched extends Running {
  readonly ended: () => boolean;
}

/**
 * What a test works in. `newsroom` is a test's own, to be started, ended and started again; `shared` is an app that the tests
 * of a worker share, emptied for each: a start costs as much as all that most tests do.
 */
export interface Newsroom {
  /** A folder of this test's own. */
  readonly folder: string;
  /** Where the app keeps its own files. */
  readonly data: string;
  /** Starts the app; a second start of a `newsroom` finds what the first left. */
  readonly start: (files?: readonly string[]) => Promise<Running>;
  /** Begins once more with what was saved: a `newsroom` ends the app and starts it, a `shared` one its page alone. */
  readonly again: () => Promise<Running>;
}

/** The app that the tests of one worker share, started by the first that asks; null until then. */
interface SharedApp {
  readonly folder: string;
  running: Launched | null;
}

interface LaunchOptions {
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts whatever the environment says is Electron; the app's own code is the same. */
export async function launch(
  folder: string,
  files: readonly string[],
  { switches = [], env = {} }: LaunchOptions = {},
): Promise<Launched> {
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${join(folder, 'data')}`, ...switches, ...files],
    env: { ...(process.env as Record<string, string>), ...env },
    cwd: root,
    acceptDownloads: false,
    colorScheme: 'light',
  });
  let over = false;
  app.process().once('exit', () => {
    over = true;
  });
  const page = await app.firstWindow();
  // The driver would answer the window's own question on closing before the app can.
  page.on('dialog', () => undefined);
  await page.getByRole('navigation', { name: 'Desk' }).waitFor();
  return { app, page, ended: () => over };
}

/** Ends an app unless the test has ended it already. */
export async function end({ app, ended }: Launched): Promise<void> {
  if (!ended()) await app.close();
}

/** Starts the page anew, as the app does after the page has failed; the driver's own way would ask to close the window. */
async function reload({ app, page }: Running): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-old', ''));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL() !== 'app://reader/reader.html')
      ?.webContents.reload(),
  );
  await page.locator('body:not([data-old]) [data-pane=desk]').waitFor();
}

/**
 * Empties an app that an earlier test worked in: settings, recent files and stories go, and the page starts anew. What the
 * earlier test had not saved yet may be saved meanwhile; then its story goes too.
 */
async function empty(running: Running): Promise<void> {
  const { page } = running;
  await page.setViewportSize(usual);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: null, reducedMotion: null });
  await page.evaluate(async (settings) => {
    await window.newsroom.saveSettings(settings);
    await window.newsroom.clearRecentFiles();
  }, defaultSettings);
  do {
    await page.evaluate(async () => {
      for (const { id } of await window.newsroom.listStories()) {
        await window.newsroom.spikeStory(id);
        await window.newsroom.deleteStory(id);
      }
    });
    await reload(running);
  } while ((await page.evaluate(() => window.newsroom.listStories())).length > 0);
}

/** Opens files as a second start of the app does while it runs. */
const openInto = (app: ElectronApplication, files: readonly string[]): Promise<void> =>
  app.evaluate(
    ({ app: electron }, argv) => void electron.emit('second-instance', {}, argv, '/'),
    ['electron', '.', ...files],
  );

/** The addresses of the app's windows, but for the hidden one that reads files. */
export const windowsOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.webContents.getURL())
      .filter((address) => address !== 'app://reader/reader.html'),
  );

const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));

export const test = base.extend<{ newsroom: Newsroom; shared: Newsroom }, { sharedApp: SharedApp }>({
  sharedApp: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const app: SharedApp = { folder: makeFolder(), running: null };
      await use(app);
      if (app.running) await end(app.running);
      rmSync(app.folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  shared: async ({ sharedApp }, use) => {
    const folder = makeFolder();
    await use({
      folder,
      data: join(sharedApp.folder, 'data'),
      start: async (files = []) => {
        if (sharedApp.running === null) return (sharedApp.running = await launch(sharedApp.folder, files));
        await empty(sharedApp.running);
        await openInto(sharedApp.running.app, files);
        return sharedApp.running;
      },
      again: async () => {
        if (sharedApp.running === null) throw new Error('It was not started.');
        await sharedApp.running.page.getByText('Saved', { exact: true }).waitFor();
        await reload(sharedApp.running);
        return sharedApp.running;
      },
    });
    rmSync(folder, { recursive: true, force: true });
  },
  // The driver's way of naming what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  newsroom: async ({}, use) => {
    const folder = makeFolder();
    const running: Launched[] = [];
    const start = async (files: readonly string[] = []): Promise<Running> => {
      const one = await launch(folder, files);
      running.push(one);
      return one;
    };
    const again = async (): Promise<Running> => {
      await Promise.all(running.map(end));
      return start();
    };
    await use({ folder, data: join(folder, 'data'), start, again });
    await Promise.all(running.map(end));
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
