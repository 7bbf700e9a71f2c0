import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

const root = resolve(import.meta.dirname, '..', '..');

/** A running app: its main process and its one window. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Launched extends Running {
  readonly ended: () => boolean;
}

export interface Newsroom {
  /** A folder of this test's own; the app's data lie in `data` below it. */
  readonly folder: string;
  /** Starts the app; a second start in one test finds what the first left. */
  readonly start: (files?: readonly string[]) => Promise<Running>;
}

/** Starts whatever the environment says is Electron; the app's own code is the same. */
async function launch(folder: string, files: readonly string[]): Promise<Launched> {
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${join(folder, 'data')}`, ...files],
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
async function end({ app, ended }: Launched): Promise<void> {
  if (!ended()) await app.close();
}

/** The addresses of the app's windows, but for the hidden one that reads files. */
export const windowsOf = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.webContents.getURL())
      .filter((address) => address !== 'app://reader/reader.html'),
  );

export const test = base.extend<{ newsroom: Newsroom }>({
  // The driver's way of naming what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  newsroom: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
    const running: Launched[] = [];
    await use({
      folder,
      start: async (files = []) => {
        const one = await launch(folder, files);
        running.push(one);
        return one;
      },
    });
    await Promise.all(running.map(end));
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
