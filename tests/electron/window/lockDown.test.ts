import { beforeAll, expect, it, vi } from 'vitest';
import { lockContents, lockSession } from '../../../electron/window/lockDown';

type Listener = (...given: unknown[]) => unknown;
const registered = new Map<string, Listener>();

/** What Electron would call, by the name it was registered under. */
const call = (name: string, ...given: unknown[]): unknown => registered.get(name)?.(...given);

vi.mock('electron', () => ({
  app: { isPackaged: true, on: (event: string, listener: Listener) => keep(event, listener) },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (listener: Listener) => keep('permission request', listener),
      setPermissionCheckHandler: (listener: Listener) => keep('permission check', listener),
      setDevicePermissionHandler: (listener: Listener) => keep('device', listener),
      webRequest: { onBeforeRequest: (listener: Listener) => keep('request', listener) },
    },
  },
}));

function keep(name: string, listener: Listener): void {
  registered.set(name, listener);
}

beforeAll(() => {
  lockSession();
  lockContents();
});

const permissions = [
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'midi',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'usb',
];

it.each(permissions)('answers no to a page that asks for %s', (permission) => {
  const answers: unknown[] = [];
  call('permission request', null, permission, (answer: unknown) => answers.push(answer));
  expect(answers).toEqual([false]);
  expect(call('permission check', null, permission, 'app://verbatim')).toBe(false);
  expect(call('device', { deviceType: permission, origin: 'app://verbatim' })).toBe(false);
});

const isCancelled = (url: string): boolean => {
  let cancel = false;
  call('request', { url }, (answer: { cancel: boolean }) => ({ cancel } = answer));
  return cancel;
};

it.each(['app://verbatim/index.html', 'data:image/png;base64,', 'blob:app://verbatim/1'])(
  'lets the page load %s',
  (url) => expect(isCancelled(url)).toBe(false),
);

it.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://example.com/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'file://host/share',
  'app://verbatim.example/',
  'app://other/index.html',
  'filesystem:app://verbatim/temporary/x',
  'chrome://settings',
  'devtools://devtools/bundled/x',
])('cancels the request for %s', (url) => expect(isCancelled(url)).toBe(true));

it('holds every page where it is, hands no guest out and opens no window', () => {
  const events = new Map<string, Listener>();
  let open: Listener = () => undefined;
  call('web-contents-created', null, {
    on: (event: string, listener: Listener) => events.set(event, listener),
    setWindowOpenHandler: (listener: Listener) => (open = listener),
    setWebRTCIPHandlingPolicy: () => undefined,
  });
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const preventDefault = vi.fn();
    events.get(event)?.({ preventDefault });
    expect(preventDefault, event).toHaveBeenCalledOnce();
  }
  expect(open({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
});
