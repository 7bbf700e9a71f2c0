import { readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from './newsroom';

// The Chromium shell keeps its pages apart in ways of its own, so that nothing of Electron's would be seen there.
test.skip(
  process.env['ELECTRON_OVERRIDE_DIST_PATH']?.includes('chromium-shell') === true,
  'only Electron itself has these walls; the workflow test.yml runs this on it',
);

interface Preferences {
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly nodeIntegrationInSubFrames?: boolean;
  readonly nodeIntegrationInWorker?: boolean;
  readonly webSecurity?: boolean;
  readonly webviewTag?: boolean;
}

test('every window is sandboxed, isolated and without Node, the one that reads files too', async ({ newsroom }) => {
  const { app } = await newsroom.start();
  const windows = (): Promise<{ preferences: Preferences; pid: number }[]> =>
    app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => ({
        preferences: (contents as unknown as { getLastWebPreferences(): Preferences }).getLastWebPreferences(),
        pid: contents.getOSProcessId(),
      })),
    );
  await expect.poll(async () => (await windows()).length).toBe(2);
  for (const { preferences, pid } of await windows()) {
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(preferences.nodeIntegration ?? false).toBe(false);
    expect(preferences.nodeIntegrationInSubFrames ?? false).toBe(false);
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
    expect(preferences.webviewTag ?? false).toBe(false);
    expect(preferences.webSecurity ?? true).toBe(true);
    if (process.platform === 'linux') expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/Seccomp:\s+2/);
  }
});

test('no permission is given by our own handler', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const given = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'push'];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => (state === 'denied' ? [] : [`${name} ${state}`]),
          () => [],
        ),
      ),
    );
    const tries: Readonly<Record<string, () => Promise<unknown>>> = {
      notification: async () => (await Notification.requestPermission()) === 'granted' || Promise.reject(new Error()),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      clipboard: () => navigator.clipboard.readText(),
      place: () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    };
    const taken = await Promise.all(
      Object.entries(tries).map(([name, attempt]) =>
        attempt().then(
          () => [name],
          () => [],
        ),
      ),
    );
    return [...states.flat(), ...taken.flat()];
  });
  expect(given).toEqual([]);
});

test('what a page does to its own world changes nothing of the newsroom’s verbs', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const seen = await page.evaluate(async () => {
    const api = (globalThis as unknown as { newsroom: { listStories(): Promise<readonly unknown[]> } }).newsroom;
    const leaked: unknown[] = [];
    const { push, map } = Array.prototype;
    const { call } = Function.prototype;
    const { parse } = JSON;
    const spy = function (this: unknown[], ...given: unknown[]): number {
      leaked[leaked.length] = given;
      return push.apply(this, given);
    };
    Object.assign(Array.prototype, { push: spy, map: () => ['changed'] });
    Object.assign(Function.prototype, { call: () => 'changed' });
    Object.assign(JSON, { parse: () => 'changed' });
    const stories = await api.listStories();
    Object.assign(Array.prototype, { push, map });
    Object.assign(Function.prototype, { call });
    Object.assign(JSON, { parse });
    return {
      stories,
      leaked: leaked.length,
      hasNode: leaked.some((given) => /ipcRenderer|process/.test(String(given))),
    };
  });
  expect(seen).toEqual({ stories: [], leaked: 0, hasNode: false });
});

test('a webview gets no guest', async ({ newsroom }) => {
  const { app, page } = await newsroom.start();
  await page.evaluate(() => {
    const guest = document.createElement('webview');
    guest.setAttribute('src', 'app://verbatim/index.html');
    document.body.append(guest);
  });
  await page.waitForTimeout(500);
  const kinds = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));
  expect(kinds.filter((kind) => kind === 'webview')).toEqual([]);
});
