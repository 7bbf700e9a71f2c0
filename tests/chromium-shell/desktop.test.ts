import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFolder, launch, missing, newUserData, until } from './launchFixture';

describe.skipIf(missing)('the desktop around a page in the Chromium shell', () => {
  let app: ElectronApplication;
  let page: Page;
  const userData = newUserData();

  beforeAll(async () => {
    ({ app, page } = await launch(fixtureFolder, userData));
  });
  afterAll(() => app?.close());

  const invoke = (channel: string, ...args: readonly unknown[]) =>
    page.evaluate(
      ([name, values]) => (globalThis as never as { desk: { invoke: Function } }).desk.invoke(name, ...values),
      [channel, args] as const,
    );

  it('gives menu items the keys that the page leaves unused', async () => {
    await page.locator('#copy').click();
    for (const key of ['Control+s', 'Control+Shift+z', 'Control+b']) await page.keyboard.press(key);
    await until('two items are chosen', () =>
      page.evaluate(() => (globalThis as never as { menu: string[] }).menu.length >= 2),
    );
    expect(await page.evaluate(() => (globalThis as never as { menu: string[] }).menu)).toEqual(['file', 'redo']);
  });

  it('stops sending to a listener that is taken off', async () => {
    await page.evaluate(() => (globalThis as never as { unsubscribe: () => void }).unsubscribe());
    await page.keyboard.press('Control+s');
    await invoke('echo', 1);
    expect(await page.evaluate(() => (globalThis as never as { menu: string[] }).menu.length)).toBe(2);
  });

  it('puts rich and plain text on the clipboard', async () => {
    await invoke('copy', 'plain words', '<b>rich</b> words');
    const pasted = page.evaluate(
      () =>
        new Promise((done) =>
          document.addEventListener(
            'paste',
            (event) => done([event.clipboardData?.getData('text/plain'), event.clipboardData?.getData('text/html')]),
            { once: true },
          ),
        ),
    );
    await page.locator('#copy').click();
    await page.keyboard.press('Control+v');
    expect(await pasted).toEqual(['plain words', expect.stringContaining('<b>rich</b> words')]);
  });

  it('shows a message box and answers with the button pressed', async () => {
    const answer = app.evaluate(({ dialog, BrowserWindow }) =>
      dialog.showMessageBox(BrowserWindow.getAllWindows()[0] as never, {
        message: 'Spike it?',
        buttons: ['Keep', 'Spike'],
        defaultId: 1,
        cancelId: 0,
      }),
    );
    await until('the box shows', () => page.evaluate(() => document.querySelector('shell-box') !== null));
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ response: 1, checkboxChecked: false });
  });

  it('asks for a folder by its path until there is one', async () => {
    const answer = app.evaluate(
      ({ dialog }, path) => dialog.showOpenDialog({ properties: ['openDirectory'], defaultPath: path }),
      `${userData}/none`,
    );
    await until('the box shows', () => page.evaluate(() => document.querySelector('shell-box') !== null));
    await page.keyboard.press('Enter');
    await until('it asks again', () => page.evaluate(() => document.querySelector('shell-box') !== null));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(userData);
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ canceled: false, filePaths: [userData] });
  });

  it('asks where to save by a path in a folder that is there', async () => {
    const answer = app.evaluate(
      ({ dialog }, path) => dialog.showSaveDialog({ title: 'Save a copy as', defaultPath: path }),
      `${userData}/none/story.json`,
    );
    await until('the box shows', () => page.evaluate(() => document.querySelector('shell-box') !== null));
    await page.keyboard.press('Enter');
    await until('it asks again', () => page.evaluate(() => document.querySelector('shell-box') !== null));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`${userData}/story.json`);
    await page.keyboard.press('Enter');
    expect(await answer).toEqual({ canceled: false, filePath: `${userData}/story.json` });
  });

  it('opens the file that was chosen in the file chooser', async () => {
    const chooser = page.waitForEvent('filechooser');
    // The page must know that the chooser is ours before it is asked for one.
    await page.evaluate(() => document.readyState);
    const answer = app.evaluate(({ dialog }) =>
      dialog.showOpenDialog({
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Text', extensions: ['json'] }],
      }),
    );
    await (await chooser).setFiles([`${fixtureFolder}/package.json`, `${fixtureFolder}/main.js`]);
    expect(await answer).toEqual({
      canceled: false,
      filePaths: [`${fixtureFolder}/package.json`, `${fixtureFolder}/main.js`],
    });
  });

  it('follows the theme the app chooses', async () => {
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await page.emulateMedia({ colorScheme: null });
    await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'dark'));
    await until('the page is dark', isDark);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
    await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'));
    await until('the page is light', async () => !(await isDark()));
  });

  it('takes a picture of the window', async () => {
    const start = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return image ? [...image.toPNG().subarray(0, 4)] : [];
    });
    expect(start).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('reloads, and comes back after a crash of its page', async () => {
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await invoke('echo', 'reloaded')).toBe('reloaded');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await until('the crash is told', () =>
      app.evaluate(() =>
        (globalThis as never as { fixture: { log: string[][] } }).fixture.log.some(
          ([name, why]) => name === 'render-process-gone' && why === 'crashed',
        ),
      ),
    );
    const loaded = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((done) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => done('loaded'));
          contents?.reload();
        }),
    );
    expect(loaded).toBe('loaded');
  });
});
