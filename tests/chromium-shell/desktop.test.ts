import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFolder, isLogged, launch, logOf, missing, newUserData, until, type Fixture } from './launchFixture';

describe.skipIf(missing)('the desktop around a page in the Chromium shell', () => {
  let app: ElectronApplication;
  let page: Page;
  const userData = newUserData();

  beforeAll(async () => {
    ({ app, page } = await launch(fixtureFolder, userData));
  });
  afterAll(() => app?.close());

  const logged = (...entry: readonly unknown[]) => isLogged(app, entry);

  const invoke = (channel: string, ...args: readonly unknown[]) =>
    page.evaluate(
      ([name, values]) => (globalThis as never as { desk: { invoke: Function } }).desk.invoke(name, ...values),
      [channel, args] as const,
    );

  it('tells the app its name, version and folder', async () => {
    expect(
      await app.evaluate(({ app: electron }) => [
        electron.getName(),
        electron.getVersion(),
        electron.getAppPath(),
        electron.getPath('userData'),
      ]),
    ).toEqual(['Shell Fixture', '1.2.3', fixtureFolder, userData]);
  });

  it('keeps settings by electron-store', async () => {
    expect(await app.evaluate(() => (globalThis as unknown as { fixture: Fixture }).fixture.starts)).toBe(1);
  });

  it('throws for parts of Electron that it lacks', async () => {
    const problems = await app.evaluate((electron) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the app
      const attempt = (use: () => unknown) => {
        try {
          use();
          return 'nothing thrown';
        } catch (error) {
          return (error as Error).message;
        }
      };
      const window = electron.BrowserWindow.getAllWindows()[0];
      return [
        attempt(() => new electron.Tray('icon.png')),
        attempt(() => electron.app.setBadgeCount(1)),
        attempt(() => window?.setKiosk(true)),
        attempt(() => window?.webContents.openDevTools()),
        attempt(() => electron.dialog.showCertificateTrustDialog({} as never)),
        attempt(() => window?.on('enter-full-screen', () => undefined)),
        attempt(() => new electron.BrowserWindow({ webPreferences: { sandbox: false } })),
        attempt(() => new electron.BrowserWindow({ kiosk: true })),
      ];
    });
    expect(problems).toEqual([
      'not in the Chromium shell: Tray',
      'not in the Chromium shell: app.setBadgeCount',
      'not in the Chromium shell: BrowserWindow.setKiosk',
      'not in the Chromium shell: webContents.openDevTools',
      'not in the Chromium shell: dialog.showCertificateTrustDialog',
      "not in the Chromium shell: BrowserWindow event 'enter-full-screen'",
      'not in the Chromium shell: webPreferences sandbox: false',
      "not in the Chromium shell: BrowserWindow option 'kiosk'",
    ]);
    await expect(
      page.evaluate(() => (globalThis as never as { desk: { whatThisLacks: () => void } }).desk.whatThisLacks()),
    ).rejects.toThrow('not in the Chromium shell: ipcRenderer.sendSync');
  });

  it('opens no second window for the page', async () => {
    await page.evaluate(() => void window.open('https://example.org/popup'));
    await page.locator('#blank').click();
    await until(
      'both are asked',
      async () =>
        (await logged('window-open', 'https://example.org/popup')) &&
        logged('window-open', 'https://example.org/blank'),
    );
    const session = await page.context().newCDPSession(page);
    const pages = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url);
    };
    await until('one window is left', async () => (await pages()).length === 1);
    expect(await pages()).toEqual(['https://fixture.app.invalid/index.html']);
    expect(await invoke('echo', 1)).toBe(1);
  });

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

  it('lets the app refuse to close its window', async () => {
    const letBe = (): void => undefined;
    page.on('dialog', letBe);
    await app.evaluate(({ BrowserWindow }) => {
      (globalThis as unknown as { fixture: Fixture }).fixture.mayClose = false;
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await until('close is asked', () => logged('close'));
    // The way of the window's own button: Chromium asks the page before it unloads.
    const session = await page.context().newCDPSession(page);
    void session.send('Page.close').catch(() => undefined);
    await until(
      'close is asked again',
      async () => (await logOf(app)).filter(([name]) => name === 'close').length === 2,
    );
    expect(await invoke('echo', 'open')).toBe('open');
    await app.evaluate(() => void ((globalThis as unknown as { fixture: Fixture }).fixture.mayClose = true));
    page.off('dialog', letBe);
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
