import { mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webHandlers } from '../../../electron/handlers/web';
import { destinationsOf, noPolicy, policyForWindow, policyPath, readPolicy } from '../../../electron/settings/policy';
import { createMemory } from '../../../electron/settings/settings';
import { freshFolder } from '../freshFolder';

const fileOf = (content: string | Uint8Array): string => {
  const path = join(freshFolder(), 'policy.json');
  writeFileSync(path, content);
  return path;
};
const reading = (value: unknown) => readPolicy(fileOf(JSON.stringify(value)));

describe('the newsroom’s file', () => {
  it.each([
    ['linux', undefined, '/etc/verbatim/policy.json'],
    ['darwin', undefined, '/Library/Application Support/Verbatim/policy.json'],
    ['win32', 'D:\\ProgramData', 'D:\\ProgramData\\Verbatim\\policy.json'],
    ['win32', undefined, 'C:\\ProgramData\\Verbatim\\policy.json'],
  ] as const)('stands on %s (%s) at %s', (platform, programData, path) => {
    expect(policyPath(platform, programData)).toBe(path);
  });

  it('that is not there locks nothing', () => {
    expect(readPolicy(join(freshFolder(), 'none', 'policy.json'))).toEqual({ policy: noPolicy, notice: null });
    expect(reading({})).toEqual({ policy: noPolicy, notice: null });
  });

  it('says what is set, and the rest stays free', () => {
    const { policy, notice } = reading({ settings: { houseStyle: 'American' }, webPages: false, formats: ['html'] });
    expect(notice).toBeNull();
    expect(policy).toEqual({ ...noPolicy, settings: { houseStyle: 'American' }, webPages: false, formats: ['html'] });
    expect(policyForWindow(policy)).toEqual({
      locked: ['houseStyle'],
      formats: ['html'],
      folders: false,
      webPages: false,
    });
  });

  it('asks nobody for updates and knows no desk, unless it names them', () => {
    expect(noPolicy).toMatchObject({ updates: null, desk: null });
    const named = { updates: 'https://updates.example/verbatim', desk: 'https://desk.example:8443' };
    expect(reading(named)).toEqual({ policy: { ...noPolicy, ...named }, notice: null });
  });

  it('may begin with a byte order mark, as editors on Windows write it', () => {
    expect(readPolicy(fileOf('\uFEFF{"webPages":false}')).policy.webPages).toBe(false);
  });

  it.each<[string, () => string, RegExp]>([
    ['no JSON', () => fileOf('{"webPages": fal'), /no JSON/],
    ['a list', () => fileOf('[]'), /a list/],
    ['a name nobody knows', () => fileOf('{"webPage":false}'), /webPage/],
    ['a wrong value', () => fileOf('{"webPages":"no"}'), /webPages/],
    ['a setting of the wrong kind', () => fileOf('{"settings":{"exportDashes":"long"}}'), /exportDashes/],
    ['a proxy with a password', () => fileOf('{"proxy":"http://me:secret@proxy.example:3128"}'), /proxy/],
    ['a server of updates that anybody on the way could be', () => fileOf('{"updates":"http://u.example"}'), /updates/],
    ['a server of updates with a password', () => fileOf('{"updates":"https://me:secret@u.example"}'), /updates/],
    ['a desk that is no address', () => fileOf('{"desk":"our desk"}'), /desk/],
    ['an empty list of formats', () => fileOf('{"formats":[]}'), /formats/],
    ['a folder', () => freshFolder(), /no file|EISDIR/],
    ['300 kB', () => fileOf(`{"a":"${'x'.repeat(300_000)}"}`), /too large/],
    [
      'a pipe',
      () => {
        const path = join(freshFolder(), 'pipe');
        execFileSync('mkfifo', [path]);
        return path;
      },
      /no file/,
    ],
  ])('with %s lets in nothing by itself, and is told of', (_what, path, why) => {
    if (process.platform === 'win32' && _what === 'a pipe') return;
    const { policy, notice } = readPolicy(path());
    expect(policy).toEqual({ ...noPolicy, webPages: false, destinations: {} });
    expect(notice).toMatch(why);
    expect(notice).toContain('tell whoever looks after this machine');
  });

  it('has stories sent where it says, and nowhere where they leave to certain folders only', () => {
    const paper = { kind: 'ghost', address: 'https://paper.example' } as const;
    expect(destinationsOf(noPolicy)).toBeNull();
    expect(destinationsOf({ ...noPolicy, exportFolders: ['/out'] })).toEqual({});
    expect(destinationsOf({ ...noPolicy, exportFolders: ['/out'], destinations: { paper } })).toEqual({ paper });
  });
});

describe('what the newsroom has set', () => {
  const values = new Map<string, unknown>([['houseStyle', 'British']]);
  const keep = {
    get: (key: string) => values.get(key),
    set: (key: string, value: unknown) => void values.set(key, value),
  };
  const memory = createMemory(keep, { houseStyle: 'American' });

  it('holds whatever the user has kept, and leaves that alone', () => {
    expect(memory.settings().houseStyle).toBe('American');
    expect(values.get('houseStyle')).toBe('British');
  });

  it('cannot be changed, nor anything that comes with it', () => {
    expect(memory.change({ houseStyle: 'British', copySize: 20 })).toMatchObject({
      problem: { code: 'setting-locked' },
    });
    expect(memory.settings()).toMatchObject({ houseStyle: 'American', copySize: 18 });
    expect(memory.change({ copySize: 20 })).toMatchObject({ ok: true });
  });

  it('turns the opening of web pages off before any name is looked up', async () => {
    expect(await webHandlers(null).openAddress('https://example.com/')).toMatchObject({
      ok: false,
      problem: { code: 'web-turned-off', message: expect.stringContaining('paste it here') as string },
    });
  });
});

it('a folder of that name beside it is no file', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'policy.json'));
  expect(readPolicy(join(folder, 'policy.json')).policy.webPages).toBe(false);
});
