import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepGoodConfig, mendConfig } from '../../../electron/settings/configFile';
import { createMemory, type Keep } from '../../../electron/settings/settings';
import { defaultSettings } from '../../../shared/ipc/defaults';
import { freshFolder } from '../freshFolder';

const now = new Date('2026-11-23T09:30:00.000Z');

describe('a settings file', () => {
  it.each([
    ['empty', ''],
    ['cut', '{"copySize": 2'],
    ['NUL-filled', '\0'.repeat(64)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"x"'],
    ['a number', '42'],
  ])('that is %s is copied aside, and the last good one comes back', (_what, damaged) => {
    const folder = freshFolder();
    const path = join(folder, 'config.json');
    writeFileSync(path, '{"copySize":22}');
    expect(mendConfig(path, now)).toBeNull();
    writeFileSync(path, damaged);
    expect(mendConfig(path, now)).toContain('kept beside them');
    expect(readFileSync(path, 'utf8')).toBe('{"copySize":22}');
    expect(readFileSync(join(folder, 'config.corrupt-2026-11-23T09-30-00.000Z.json'), 'utf8')).toBe(damaged);
  });

  it('that was never good gives an empty one', () => {
    const path = join(freshFolder(), 'config.json');
    writeFileSync(path, '{');
    expect(mendConfig(path, now)).toContain('could not be read');
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });

  it('with a byte order mark loses only that', () => {
    const path = join(freshFolder(), 'config.json');
    writeFileSync(path, '\uFEFF{"copySize":22}');
    expect(mendConfig(path, now)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('{"copySize":22}');
  });

  it('that is not there, or a folder in its place, does not stop the start', () => {
    const folder = freshFolder();
    expect(mendConfig(join(folder, 'config.json'), now)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, 'config.json'));
    expect(mendConfig(join(folder, 'config.json'), now)).toContain('until you quit');
  });

  it('becomes the good copy only when it is whole', () => {
    const path = join(freshFolder(), 'config.json');
    expect(keepGoodConfig(path)).toBe(false);
    writeFileSync(path, '{"a":');
    expect(keepGoodConfig(path)).toBe(false);
    expect(existsSync(`${path}.good`)).toBe(false);
    writeFileSync(path, '{"a":1}');
    expect(keepGoodConfig(path)).toBe(true);
    expect(readFileSync(`${path}.good`, 'utf8')).toBe('{"a":1}');
  });
});

const keepOf = (values: Record<string, unknown>): Keep => ({
  get: (key) => values[key],
  set: (key, value) => void (values[key] = value),
});

describe('settings', () => {
  it('fall back one by one', () => {
    const memory = createMemory(
      keepOf({
        appearance: 'neon',
        copySize: 22,
        houseStyle: 7,
        exportFormats: ['ninjs-3.1'],
        window: { width: -1 },
        recentFiles: 'x',
        exportFolder: 4,
      }),
    );
    expect(memory.settings()).toEqual({ ...defaultSettings, copySize: 22, exportFormats: ['ninjs-3.1'] });
    expect([memory.window(), memory.recent(), memory.exportFolder()]).toEqual([null, [], null]);
  });

  it('keep a preset from before there was a choice of punctuation', () => {
    const before = { name: 'CMS', formats: ['nitf'], houseStyle: '', fileNames: '', folder: null };
    expect(createMemory(keepOf({ presets: [before] })).settings().presets).toEqual([
      { ...before, dashes: 'as-written', closing: 'as-written' },
    ]);
  });

  it('hold for the session when they cannot be kept, and say so', () => {
    const memory = createMemory({
      get: () => undefined,
      set: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    expect(memory.change({ copySize: 24 })).toMatchObject({ ok: false, problem: { code: 'settings-not-saved' } });
    expect(memory.settings().copySize).toBe(24);
  });
});
