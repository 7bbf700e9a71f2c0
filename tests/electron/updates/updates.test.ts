import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watchUpdates, type Updater, type UpdateSettings } from '../../../electron/updates/updates';

const server = 'https://updates.newsroom.example/verbatim';

/** An updater that notes what it is asked for, and a newsroom that has set a server for a signed copy on Windows. */
function desk(set: Partial<UpdateSettings> = {}) {
  const listeners = new Map<string, (given: never) => void>();
  const asked: string[] = [];
  const updater: Updater = {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    autoRunAppAfterInstall: true,
    allowDowngrade: true,
    allowPrerelease: true,
    disableWebInstaller: false,
    logger: console,
    netSession: { setProxy: async (proxy) => void asked.push(`proxy ${JSON.stringify(proxy)}`) },
    setFeedURL: ({ provider, url }) => void asked.push(`${provider} ${url}`),
    on: (event: string, listener: (given: never) => void) => void listeners.set(event, listener),
    checkForUpdates: async () => void asked.push('asked'),
  };
  const ready: string[] = [];
  const load = vi.fn(async () => updater);
  const settings: UpdateSettings = {
    server,
    proxy: null,
    isPackaged: true,
    platform: 'win32',
    told: () => 'provider: generic\npublisherName:\n  - The Verbatim founders\n',
    load,
    ready: (version) => void ready.push(version),
    often: (task) => task(),
    ...set,
  };
  return { settings, updater, asked, ready, load, listeners };
}

describe('updates', () => {
  it.each<[string, Partial<UpdateSettings>]>([
    ['the newsroom has set no server', { server: null }],
    ['the copy is not installed', { isPackaged: false }],
    ['the system is Linux, where nothing is signed', { platform: 'linux' }],
    ['the copy is not signed, so that it could not tell whose an installer is', { told: () => 'provider: generic\n' }],
  ])('are asked of nobody where %s', async (_where, set) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { settings, load, asked } = desk(set);
    await watchUpdates(settings);
    expect(load).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  it('are asked of the newsroom’s server, and put in place when Verbatim is closed', async () => {
    const { settings, updater, asked, ready, listeners } = desk();
    await watchUpdates(settings);
    expect(asked).toEqual(['proxy {"mode":"system"}', `generic ${server}`, 'asked']);
    expect(updater).toMatchObject({ autoInstallOnAppQuit: true, autoRunAppAfterInstall: false, logger: null });
    listeners.get('update-downloaded')?.({ version: '1.4.0' } as never);
    expect(ready).toEqual(['1.4.0']);
  });

  it('are never an older or an unfinished version, nor an installer that fetches another', async () => {
    const { settings, updater } = desk();
    await watchUpdates(settings);
    expect(updater).toMatchObject({ allowDowngrade: false, allowPrerelease: false, disableWebInstaller: true });
  });

  it('go through the newsroom’s proxy', async () => {
    const { settings, asked } = desk({ proxy: 'http://proxy.example:3128' });
    await watchUpdates(settings);
    expect(asked[0]).toBe('proxy {"proxyRules":"http://proxy.example:3128"}');
  });

  it('that fail disturb nobody', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { settings, updater, listeners } = desk();
    updater.checkForUpdates = async () => {
      throw new Error('no route');
    };
    await watchUpdates(settings);
    expect(() => listeners.get('error')?.(new Error('no route') as never)).not.toThrow();
  });

  it('never close the app by themselves', () => {
    const sources = readdirSync('electron', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('electron', name), 'utf8'));
    expect(sources.filter((text) => text.includes('quitAndInstall'))).toEqual([]);
    expect(sources.filter((text) => text.includes("'electron-updater'"))).toHaveLength(1);
  });
});
