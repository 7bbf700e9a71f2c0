import type { Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOrigin, readerOrigin } from '../../../electron/window/pages';

type Listener = (...given: unknown[]) => unknown;

/** What Electron was handed: each handler of the session and of the app, and the switches of the command line. */
const given = vi.hoisted(() => ({
  handlers: new Map<string, Listener>(),
  switches: new Map<string, string>(),
  app: { isPackaged: true },
}));

vi.mock('electron', () => {
  return {
    app: {
      get isPackaged() {
        return given.app.isPackaged;
      },
      on: (event: string, listener: Listener) => void given.handlers.set(event, listener),
      commandLine: { appendSwitch: (name: string, value = '') => void given.switches.set(name, value) },
    },
  };
});

const take =
  (name: string): Listener =>
  (handler) =>
    void given.handlers.set(name, handler as Listener);
const ownSession = {
  setPermissionRequestHandler: take('request'),
  setPermissionCheckHandler: take('check'),
  setDevicePermissionHandler: take('device'),
  webRequest: { onBeforeRequest: take('before-request') },
} as unknown as Session;

const call = (name: string, ...args: unknown[]): unknown => given.handlers.get(name)?.(...args);

/** Contents of a page that was just made, with what they were told. */
function newContents() {
  const listeners = new Map<string, Listener>();
  let openHandler: Listener = () => ({ action: 'allow' });
  let packets = 'default';
  const contents = {
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    setWindowOpenHandler: (handler: Listener) => void (openHandler = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void (packets = policy),
  };
  call('web-contents-created', {}, contents);
  return { listeners, open: (): unknown => openHandler({ url: 'https://example.com/' }), packets: () => packets };
}

beforeEach(async () => {
  given.handlers.clear();
  given.switches.clear();
  given.app.isPackaged = true;
  const { lockContents, lockSession, lockSockets } = await import('../../../electron/window/lockDown');
  lockSockets();
  lockSession(ownSession, pageOrigin);
  lockContents();
});

describe('the session', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'hid', 'unknown'])(
    'gives no permission for %s',
    (permission) => {
      const answers: unknown[] = [];
      call('request', {}, permission, (answer: unknown) => answers.push(answer));
      expect(answers).toEqual([false]);
      expect(call('check', {}, permission, 'app://verbatim')).toBe(false);
      expect(call('device', { deviceType: permission, origin: 'app://verbatim' })).toBe(false);
    },
  );

  const isCancelled = (url: string): unknown => {
    const answers: unknown[] = [];
    call('before-request', { url }, (answer: unknown) => answers.push(answer));
    return (answers[0] as { cancel?: unknown } | undefined)?.cancel;
  };

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://example.com/',
    'file:///etc/passwd',
    'file://host/share',
    'ftp://example.com/',
    'app://verbatim.example.com/',
    'app://verbatim@example.com/',
    'app://other/',
    'app://reader/reader.html',
    'devtools://devtools/bundled/inspector.html',
    'chrome://settings/',
  ])('cancels a request for %s', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  it.each(['app://verbatim/index.html', 'data:image/png;base64,AA==', 'blob:app://verbatim/1'])(
    'lets %s pass',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  it('of the reader lets its own page pass and not the desk’s', async () => {
    const { lockSession } = await import('../../../electron/window/lockDown');
    lockSession(ownSession, readerOrigin);
    expect(isCancelled('app://reader/reader.html')).toBe(false);
    expect(isCancelled('app://verbatim/index.html')).toBe(true);
  });

  it('lets the developer tools load only where the app is not packaged', () => {
    given.app.isPackaged = false;
    expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(false);
  });
});

describe('every page there ever is', () => {
  it('stays where it is, and holds no page within', () => {
    const { listeners } = newContents();
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      let isPrevented = false;
      listeners.get(event)?.({ preventDefault: () => void (isPrevented = true) });
      expect(isPrevented, event).toBe(true);
    }
  });

  it('opens no other', () => {
    expect(newContents().open()).toEqual({ action: 'deny' });
  });

  it('sends no packet but through a proxy, and there is none', () => {
    expect(newContents().packets()).toBe('disable_non_proxied_udp');
    expect(Object.fromEntries(given.switches)).toEqual({
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
      'proxy-server': '127.0.0.1:9',
      'proxy-bypass-list': '<-loopback>',
    });
  });
});
