import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/chromium-shell/browser.mjs';

const shellFolder = resolve(import.meta.dirname, '../../tools/chromium-shell/bin');

export const fixtureFolder = resolve(import.meta.dirname, 'app');
export const shellBinary = join(shellFolder, 'electron');

const isRoot = process.getuid?.() === 0;

/** Why these tests cannot run here, or an empty string. */
export const missing = findBrowser() ? '' : 'no Chromium is installed';
if (missing) console.warn(`Chromium shell tests are skipped: ${missing}.`);

export const newUserData = (): string => mkdtempSync(join(tmpdir(), 'shell-test-'));

/** Launches an app as Playwright launches Electron; only the environment says which binary that is. */
export async function launch(app: string, userData: string): Promise<{ app: ElectronApplication; page: Page }> {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = shellFolder;
  const launched = await _electron.launch({
    args: [`--user-data-dir=${userData}`, app],
    chromiumSandbox: !isRoot,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  const page = await launched.firstWindow();
  await page.waitForSelector('html[data-ready]');
  return { app: launched, page };
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

/** Starts the shell as a user would from a terminal. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, uid?: number): Started {
  // In a group of its own, as a terminal would have it.
  const child = spawn(shellBinary, args, {
    detached: true,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let text = '';
  child.stdout.on('data', (data) => (text += String(data)));
  child.stderr.on('data', (data) => (text += String(data)));
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  return { child, ended, output: () => text };
}

/** The flags a start needs here: root has no sandbox. */
export const sandboxFlags: readonly string[] = isRoot ? ['--no-sandbox'] : [];

/** Waits until something holds; fails with what it waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limit = 60_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 40));
  }
}

/** What the fixture notes of itself. */
export interface Fixture {
  readonly log: (readonly unknown[])[];
  mayClose: boolean;
  mayNavigate: boolean;
  readonly starts: number;
}

export const logOf = (app: ElectronApplication): Promise<Fixture['log']> =>
  app.evaluate(() => (globalThis as unknown as { fixture: Fixture }).fixture.log);

export const isLogged = async (app: ElectronApplication, entry: readonly unknown[]): Promise<boolean> =>
  (await logOf(app)).some((line) => JSON.stringify(line) === JSON.stringify(entry));
