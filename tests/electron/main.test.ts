import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (...given: unknown[]) => unknown;
const calls: string[] = [];
const listeners = new Map<string, Listener>();
let isFirst = true;

vi.mock('electron', () => ({
  session: { defaultSession: 'own', fromPartition: (name: string) => name },
  app: {
    isPackaged: true,
    enableSandbox: () => void calls.push('enableSandbox'),
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    requestSingleInstanceLock: () => isFirst,
    quit: () => void calls.push('quit'),
    exit: () => void calls.push('exit'),
    whenReady: async () => void calls.push('ready'),
    commandLine: { appendSwitch: () => undefined },
  },
}));
vi.mock('../../electron/watchFailures', () => ({ watchFailures: () => void calls.push('watchFailures') }));
vi.mock('../../electron/openDesk', () => ({ openDesk: async () => void calls.push('desk') }));
vi.mock('../../electron/window/lockDown', () => ({
  lockContents: () => void calls.push('lockContents'),
  lockSession: (session: string, origin: string) => void calls.push(`lockSession ${session} ${origin}`),
  lockSockets: () => void calls.push('lockSockets'),
}));
vi.mock('../../electron/window/servePages', () => ({
  declareScheme: () => void calls.push('declareScheme'),
  servePages: (session: string, origin: string) => void calls.push(`servePages ${session} ${origin}`),
}));

async function start(first: boolean): Promise<void> {
  isFirst = first;
  await import('../../electron/main');
  await new Promise((done) => setImmediate(done));
}

beforeEach(() => {
  vi.resetModules();
  calls.length = 0;
  listeners.clear();
});

it('locks every door before the desk opens', async () => {
  await start(true);
  const at = (name: string): number => calls.indexOf(name);
  expect(calls).toEqual(
    expect.arrayContaining([
      'watchFailures',
      'enableSandbox',
      'declareScheme',
      'lockSockets',
      'lockContents',
      'lockSession own app://verbatim',
      'lockSession reader app://reader',
      'servePages own app://verbatim',
      'servePages reader app://reader',
      'desk',
    ]),
  );
  for (const early of ['enableSandbox', 'declareScheme', 'lockSockets', 'lockContents'])
    expect(at(early)).toBeLessThan(at('ready'));
  for (const late of ['lockSession own app://verbatim', 'lockSession reader app://reader'])
    expect(at(late)).toBeLessThan(at('desk'));
  expect([...listeners.keys()]).toEqual(expect.arrayContaining(['open-file', 'second-instance', 'window-all-closed']));
});

it('opens no second desk over the same stories: the second start hands over and ends', async () => {
  await start(false);
  expect(calls).toContain('quit');
  expect(calls).not.toContain('ready');
  expect(calls).not.toContain('desk');
});
