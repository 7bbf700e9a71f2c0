import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { createPendingSources } from '../../../electron/files/pendingSources';
import { desktopHandlers } from '../../../electron/handlers/desktop';
import { exportHandlers } from '../../../electron/handlers/exports';
import { sourceHandlers } from '../../../electron/handlers/sources';
import { createPictureStore } from '../../../electron/stories/pictureStore';
import { createMemory, type Memory } from '../../../electron/settings/settings';
import { fail } from '../../../shared/story/outcome';
import { freshFolder } from '../freshFolder';

const reader = { read: async () => fail('none', 'Nothing is read here.') };

const freshMemory = (): Memory => {
  const values = new Map<string, unknown>();
  return createMemory({ get: (key) => values.get(key), set: (key, value) => void values.set(key, value) });
};

function exporting(folder: string | null, memory = freshMemory(), folders: readonly string[] | null = null) {
  return exportHandlers({
    disk: nodeDisk,
    memory,
    folders,
    chooseFolder: async () => folder,
    showFolder: async () => '',
  });
}

/** Which story the files are of. */
const of = { story: 'harbour-0001', replaces: false };

describe('exporting', () => {
  const files = [{ name: 'slug.md', content: 'copy' }];

  it('writes to the folder the user chose and to no other', async () => {
    const folder = freshFolder();
    const handlers = exporting(folder);
    expect(await handlers.saveFiles({ folderId: folder, ...of, files })).toMatchObject({
      ok: false,
      problem: { code: 'export-folder-unknown' },
    });
    const chosen = await handlers.chooseExportFolder();
    const folderId = chosen.ok && chosen.value !== null ? chosen.value.id : '';
    expect(await handlers.saveFiles({ folderId, ...of, files })).toMatchObject({
      ok: true,
      value: { names: ['slug.md'] },
    });
    expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('copy');
  });

  it('puts a story that is exported again in the place of its earlier file, unless somebody changed that', async () => {
    const folder = freshFolder();
    const memory = freshMemory();
    const handlers = exporting(folder, memory);
    const chosen = await handlers.chooseExportFolder();
    const folderId = chosen.ok && chosen.value !== null ? chosen.value.id : '';
    const write = (content: string, story = 'harbour-0001', replaces = true, by = handlers) =>
      by.saveFiles({ folderId, story, replaces, files: [{ name: 'slug.md', content }] });
    const there = async () => {
      const found = await handlers.lookAtFiles({ folderId, story: 'harbour-0001', names: ['slug.md', 'free.md'] });
      return found.ok && found.value.map(({ name, isOurs }) => `${name} ${isOurs ? 'ours' : 'not ours'}`);
    };
    expect(await there()).toEqual([]);
    expect(await write('one')).toMatchObject({ value: { names: ['slug.md'] } });
    expect(await there()).toEqual(['slug.md ours']);
    // Also after a restart.
    const again = exporting(folder, memory);
    expect(await write('two', 'harbour-0001', true, again)).toMatchObject({ value: { replaced: ['slug.md'] } });
    expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('two');
    expect(await write('three', 'harbour-0001', false)).toMatchObject({ value: { names: ['slug-2.md'] } });
    expect(await write('of another', 'another-0001')).toMatchObject({ value: { names: ['slug-3.md'] } });
    expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('two');
    writeFileSync(join(folder, 'slug.md'), 'changed by a hand');
    expect(await there()).toEqual(['slug.md not ours']);
    expect(await write('four')).toMatchObject({ value: { names: ['slug-4.md'] } });
    expect(readFileSync(join(folder, 'slug.md'), 'utf8')).toBe('changed by a hand');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is no choice when the user cancels', async () => {
    expect(await exporting(null).chooseExportFolder()).toEqual({ ok: true, value: null });
  });

  it('remembers the folder for the next start, while it is there', async () => {
    const folder = join(freshFolder(), 'exports');
    mkdirSync(folder);
    const memory = freshMemory();
    await exporting(folder, memory).chooseExportFolder();
    const next = exporting(null, memory);
    expect(await next.saveFiles({ folderId: (await next.lastExportFolder())?.id ?? '', ...of, files })).toMatchObject({
      ok: true,
    });
    rmSync(folder, { recursive: true });
    expect(await exporting(null, memory).lastExportFolder()).toBeNull();
  });

  it('knows a folder by the same handle after a new start, and keeps those of presets longest', async () => {
    const memory = freshMemory();
    const parent = freshFolder();
    let next = '';
    const handlers = exportHandlers({
      disk: nodeDisk,
      memory,
      folders: null,
      chooseFolder: async () => next,
      showFolder: async () => '',
    });
    const choose = async (name: string): Promise<string> => {
      next = join(parent, name);
      mkdirSync(next);
      const chosen = await handlers.chooseExportFolder();
      return chosen.ok ? (chosen.value?.id ?? '') : '';
    };
    const kept = await choose('kept');
    memory.change({
      presets: [
        {
          name: 'CMS',
          formats: [],
          houseStyle: '',
          dashes: 'as-written',
          closing: 'as-written',
          fileNames: '',
          folder: { id: kept, label: 'kept' },
        },
      ],
    });
    const loose = await choose('loose');
    for (let count = 0; count < 60; count += 1) await choose(`other-${count}`);
    const again = exporting(null, memory);
    expect(await again.saveFiles({ folderId: kept, ...of, files })).toMatchObject({ ok: true });
    expect(await again.saveFiles({ folderId: loose, ...of, files })).toMatchObject({
      ok: false,
      problem: { code: 'export-folder-unknown' },
    });
    expect(Object.keys(memory.chosenFolders())).toHaveLength(50);
  });

  it('goes to the folders of the newsroom, and to no other by whatever way', async () => {
    const parent = freshFolder();
    const allowed = join(parent, 'out');
    const within = join(allowed, 'sport');
    const beside = join(parent, 'out-of-house');
    for (const folder of [within, beside]) mkdirSync(folder, { recursive: true });
    symlinkSync(beside, join(allowed, 'link'));
    const memory = freshMemory();
    const before = await exporting(beside, memory).chooseExportFolder();
    const refused = { ok: false, problem: { code: 'export-folder-locked' } };
    for (const folder of [beside, parent, join(allowed, 'link')])
      expect(await exporting(folder, freshMemory(), [allowed]).chooseExportFolder()).toMatchObject(refused);
    for (const folder of [allowed, within])
      expect(await exporting(folder, freshMemory(), [allowed]).chooseExportFolder()).toMatchObject({ ok: true });
    // One that was chosen before the newsroom decided.
    const now = exporting(null, memory, [allowed]);
    expect(await now.lastExportFolder()).toBeNull();
    const folderId = before.ok ? (before.value?.id ?? '') : '';
    expect(await now.saveFiles({ folderId, ...of, files })).toMatchObject(refused);
    expect(readdirSync(beside)).toEqual([]);
    expect(await exporting(within, freshMemory(), [join(parent, 'not there')]).chooseExportFolder()).toMatchObject(
      refused,
    );
  });

  it('says when the folder is gone, or leads elsewhere by now', async () => {
    const parent = freshFolder();
    const folder = join(parent, 'exports');
    mkdirSync(folder);
    const handlers = exporting(folder);
    const chosen = await handlers.chooseExportFolder();
    const folderId = chosen.ok && chosen.value !== null ? chosen.value.id : '';
    renameSync(folder, join(parent, 'moved'));
    expect(await handlers.saveFiles({ folderId, ...of, files })).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('is gone. Choose another folder') },
    });
    symlinkSync(join(parent, 'moved'), folder);
    expect(await handlers.saveFiles({ folderId, ...of, files })).toMatchObject({ ok: false });
  });
});

describe('sources', () => {
  it('come from outside once, in order, and become recent files', async () => {
    const folder = freshFolder();
    const paths = ['a.txt', 'b.txt'].map((name) => join(folder, name));
    paths.forEach((path) => writeFileSync(path, path));
    let called = 0;
    const pending = createPendingSources(() => (called += 1));
    const memory = freshMemory();
    const handlers = sourceHandlers({
      reader,
      disk: nodeDisk,
      memory,
      pictures: createPictureStore(nodeDisk, folder, () => new Date()),
      pending,
      chooseTranscript: async () => null,
      chooseFiles: async () => paths,
    });
    pending.add([]);
    pending.add([
      { path: paths[0] ?? '' },
      { path: join(folder, 'gone.txt') },
      { problem: { code: 'settings', message: 'Your settings …' } },
    ]);
    expect(called).toBe(1);
    const taken = await handlers.takePendingSources();
    expect(taken.map((one) => (one.ok ? one.value.name : one.problem.code))).toEqual([
      'a.txt',
      'source-unreadable',
      'settings',
    ]);
    expect(await handlers.takePendingSources()).toEqual([]);
    expect(await handlers.chooseSources()).toMatchObject({ ok: true, value: [{ name: 'a.txt' }, { name: 'b.txt' }] });
    const recent = await handlers.listRecentFiles();
    expect(recent.map(({ name }) => name)).toEqual(['b.txt', 'a.txt']);
    expect(await handlers.openRecentFile(recent[1]?.id ?? '')).toMatchObject({ ok: true, value: { name: 'a.txt' } });
    expect(await handlers.openRecentFile('never-heard-of')).toMatchObject({ ok: false });
  });
});

describe('the desktop', () => {
  it('hands only checked links to the browser', async () => {
    const opened: string[] = [];
    const handlers = desktopHandlers({
      writeClipboard: async () => undefined,
      openInBrowser: async (url) => void opened.push(url),
      saveCopies: async () => fail('none', 'Nothing is saved here.'),
      onFlushed: () => undefined,
    });
    expect(await handlers.openLink('https://example.com/a')).toEqual({ ok: true, value: null });
    expect(await handlers.openLink('file:///etc/passwd')).toMatchObject({
      ok: false,
      problem: { code: 'link-refused' },
    });
    expect(opened).toEqual(['https://example.com/a']);
  });
});
