import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('electron', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('electron', name));
const sources = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]));
const all = [...sources.values()].join('\n');
const filesWith = (pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);

describe('the locks of the main process', () => {
  it('never turn a protection off', () => {
    expect(all).not.toMatch(
      /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|no-sandbox|enable-features/,
    );
  });

  it('turn every protection on', () => {
    for (const wanted of [
      'app.enableSandbox()',
      'contextIsolation: true',
      'sandbox: true',
      'webSecurity: true',
      'webviewTag: false',
      "action: 'deny'",
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      "'webrtc-ip-handling-policy', onlyThroughProxy",
      "'force-webrtc-ip-handling-policy', onlyThroughProxy",
      'setWebRTCIPHandlingPolicy(onlyThroughProxy)',
    ])
      expect(all).toContain(wanted);
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
      expect(all).toContain(`'${event}', refuse`);
  });

  it('keep each door in one place', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['electron/serve.ts']);
    expect(filesWith(/\.openExternal\(/)).toEqual(['electron/openDesk.ts']);
    expect(filesWith(/\.ipc\b/)).toEqual(['electron/reader/openReader.ts']);
    expect(filesWith(/contextBridge/)).toEqual(['electron/preload.ts', 'electron/reader/readerPreload.ts']);
    expect(filesWith(/new BrowserWindow\(/)).toEqual(['electron/window/openWindow.ts']);
  });

  it('load nothing from a file address', () => {
    expect(all).not.toMatch(/loadFile|file:\/\/|\bftp:|\bfetch\(/);
  });

  it('call a shared desk from one file', () => {
    expect(filesWith(/from 'ws'|WebSocket\(/)).toEqual(['electron/desk/dialDesk.ts']);
    expect(filesWith(/dialDesk\(/)).toEqual(['electron/desk/openDeskLine.ts']);
  });

  it('reach the network from one room, by one request and one kind of socket', () => {
    const network = filesWith(/https?:\/\/|node:(?:https?|http2|net|tls|dns|dgram)(?:\/promises)?'/);
    expect(network.filter((file) => !file.startsWith('electron/web/'))).toEqual([]);
    expect(filesWith(/node:dns'/)).toEqual(['electron/web/network.ts']);
    expect(filesWith(/node:tls'/)).toEqual([
      'electron/web/network.ts',
      'electron/web/proxy.ts',
      'electron/web/trusted.ts',
    ]);
    expect(filesWith(/import \{ request\b/)).toEqual(['electron/web/openRequest.ts', 'electron/web/proxy.ts']);
    // An agent would look a checked name up again.
    expect(all).not.toMatch(/\bagent:|rejectUnauthorized: false/);
  });

  it('show the page no channel and no event', () => {
    const preload = sources.get('electron/preload.ts') ?? '';
    expect(preload).not.toMatch(/exposeInMainWorld\((?!apiName)|sendSync|ipcRenderer\.send\(/);
    expect(
      preload.match(/ipcRenderer\.invoke\(([^)'"]*)/g)?.every((call) => /channelOf\(verb$|listensForFlush$/.test(call)),
    ).toBe(true);
    const reader = sources.get('electron/reader/readerPreload.ts') ?? '';
    expect(reader).not.toMatch(/exposeInMainWorld\((?!readerApiName)|sendSync|ipcRenderer\.send\(/);
    expect(
      reader.match(/ipcRenderer\.(?:on|invoke)\(([^,)]*)/g)?.every((call) => call.includes('readerChannels.')),
    ).toBe(true);
  });
});
