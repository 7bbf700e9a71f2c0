import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFolder, launch, missing, newUserData, until } from './launchFixture';

interface Apart {
  readonly heard: unknown[];
  readonly asked: string[];
  readonly gone: string[];
}
const preload = join(fixtureFolder, 'preload.cjs');

describe.skipIf(missing)('a window of a session of its own in the Chromium shell', () => {
  let app: ElectronApplication;
  let page: Page;

  const apart = () => app.evaluate(() => (globalThis as unknown as { apart: Apart }).apart);
  const heard = async (what: unknown) =>
    (await apart()).heard.some((one) => JSON.stringify(one) === JSON.stringify(what));

  beforeAll(async () => {
    ({ app, page } = await launch(fixtureFolder, newUserData()));
    await app.evaluate(({ BrowserWindow, session }, path) => {
      const state: Apart = { heard: [], asked: [], gone: [] };
      (globalThis as unknown as { apart: Apart }).apart = state;
      const own = session.fromPartition('apart');
      const script = `
        desk.onMenu((what) => { if (what === 'spin') for (;;); desk.invoke('said', ['told', what]); });
        desk.invoke('said', ['hello', location.pathname]);
        desk.invoke('echo', 1).then((back) => desk.invoke('said', ['back', back]));
        fetch('https://fixture.app.invalid/index.html').then(
          () => desk.invoke('said', ['fetched']), () => desk.invoke('said', ['refused']));`;
      own.protocol.handle('app', async ({ url }) => {
        state.asked.push(url);
        const isScript = url.endsWith('.js');
        const body = isScript ? script : '<!doctype html><script src="own.js"></script>';
        return new Response(body, { headers: { 'content-type': isScript ? 'text/javascript' : 'text/html' } });
      });
      own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith('app://apart/') }));
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: path, partition: 'apart', backgroundThrottling: false },
      });
      window.webContents.ipc.handle('said', (_event, what) => void state.heard.push(what));
      window.webContents.ipc.handle('echo', () => 'its own door');
      window.webContents.on('render-process-gone', (_event, { reason }) => void state.gone.push(reason));
      return window.loadURL('app://apart/own.html');
    }, preload);
  });
  afterAll(() => app?.close());

  it('is served by that session and bound by its rules', async () => {
    await until('its page speaks', () => heard(['hello', '/own.html']));
    await until('its request is refused', () => heard(['refused']));
    expect((await apart()).asked.filter((url) => !url.startsWith('app://apart/'))).toEqual([]);
    expect(await page.evaluate(() => fetch('/own.js').then(({ status }) => status))).toBe(404);
  });

  it('is heard at a door of its own before the door of all', async () => {
    await until('it is answered', () => heard(['back', 'its own door']));
    expect(
      await page.evaluate(() => (globalThis as never as { desk: { invoke: Function } }).desk.invoke('echo', 2)),
    ).toBe(2);
  });

  it('is never seen, and is no window that the app means when it names none', async () => {
    const { log } = await app.evaluate(({ BrowserWindow }) => ({
      log: [BrowserWindow.getAllWindows().length, BrowserWindow.getFocusedWindow()?.webContents.getURL()],
    }));
    expect(log).toEqual([2, 'app://fixture/index.html']);
    expect(page.context().pages()).toHaveLength(1);
    expect(
      await app.evaluate(({ BrowserWindow }) => {
        try {
          BrowserWindow.getAllWindows()[1]?.show();
          return 'shown';
        } catch (error) {
          return (error as Error).message;
        }
      }),
    ).toContain('not in the Chromium shell');
  });

  it('has a process of its own, whose memory is told', async () => {
    const [pid, metrics] = await app.evaluate(({ app: electron, BrowserWindow }) => [
      BrowserWindow.getAllWindows()[1]?.webContents.getOSProcessId(),
      electron.getAppMetrics(),
    ]);
    expect(pid).toBeGreaterThan(0);
    if (process.platform === 'win32') return;
    expect(metrics).toMatchObject([{ pid, type: 'Tab', memory: { workingSetSize: expect.any(Number) as number } }]);
    expect(JSON.stringify(metrics)).toMatch(/"workingSetSize":[0-9]{5,7}\b/);
  });

  it('can be ended while it is busy, and the other page lives', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.webContents.send('menu', 'spin'));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.webContents.forcefullyCrashRenderer());
    await until('it is gone', async () => (await apart()).gone.length > 0);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[1]?.destroy());
    await until('its window is closed', () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1),
    );
    expect(await page.title()).toBe('Fixture');
  });
});
