import { copyFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { nodeDisk, type Disk } from '../../../disk/disk';
import { sealStory } from '../../../electron/stories/storyFile';
import { storyPath } from '../../../electron/stories/storyNames';
import { watchStories } from '../../../electron/stories/watchStories';
import type { StoryChange } from '../../../shared/ipc/contract';
import { bareStore, freshFolder, id, saveSourceOf, sourceText, storeIn, storyAt, textOf } from './desk';

const elsewhere = { ok: false, problem: { code: 'story-changed-elsewhere' } };

/** Another program puts a story of this revision in the place of ours. */
const putThere = (folder: string, rev: number, text: string): void =>
  writeFileSync(storyPath(folder, id), sealStory(storyAt(rev, text), '2026-11-23T09:31:00.000Z', false));

const bytesOf = (folder: string): string => readFileSync(storyPath(folder, id), 'utf8');

describe('a story’s file that another program changed', () => {
  it.each([1, 2, 3, 9])('with revision %i is never written over, however often the save is tried', async (theirs) => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    putThere(folder, theirs, 'theirs');
    const before = bytesOf(folder);
    for (const rev of [2, 3, 4, 20]) expect(await store.save(storyAt(rev, 'ours'))).toMatchObject(elsewhere);
    expect(bytesOf(folder)).toBe(before);
  });

  it('since it was read is not written over by the first save either', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const store = storeIn(folder);
    await store.read(id);
    putThere(folder, 2, 'theirs');
    expect(await store.save(storyAt(3, 'ours'))).toMatchObject(elsewhere);
    expect(await textOf(storeIn(folder))).toBe('theirs');
  });

  it('while the new one is being written is not written over', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const disk: Disk = {
      ...nodeDisk,
      open: async (path, flags, mode) => {
        if (path.endsWith('.tmp')) putThere(folder, 2, 'theirs');
        return nodeDisk.open(path, flags, mode);
      },
    };
    expect(await storeIn(folder, disk).save(storyAt(2, 'ours'))).toMatchObject(elsewhere);
    expect(await textOf(storeIn(folder))).toBe('theirs');
  });

  it('to something that is no story is left as it is', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    writeFileSync(storyPath(folder, id), 'half of a story');
    expect(await store.save(storyAt(2))).toMatchObject(elsewhere);
    expect(bytesOf(folder)).toBe('half of a story');
  });

  it('is not written over by a story that was never read here', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1, 'theirs'));
    const store = bareStore(folder);
    await store.saveSource(saveSourceOf(sourceText));
    expect(await store.save(storyAt(2, 'ours'))).toMatchObject(elsewhere);
    expect(await textOf(storeIn(folder))).toBe('theirs');
  });

  it('is saved to again once it was read again', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    putThere(folder, 7, 'theirs');
    expect(await textOf(store)).toBe('theirs');
    expect((await store.save(storyAt(8, 'ours, after theirs'))).ok).toBe(true);
  });

  it('stays theirs when it is spiked while ours is open', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    putThere(folder, 5, 'theirs');
    expect((await store.setSpiked(id, true)).ok).toBe(true);
    expect(await store.save(storyAt(6, 'ours'))).toMatchObject(elsewhere);
    expect(await textOf(storeIn(folder))).toBe('theirs');
  });
});

describe('a story’s file that is still ours', () => {
  it('may be touched, or copied away and back', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    utimesSync(storyPath(folder, id), new Date(0), new Date(0));
    expect((await store.save(storyAt(2))).ok).toBe(true);
    copyFileSync(storyPath(folder, id), `${storyPath(folder, id)}-away`);
    rmSync(storyPath(folder, id));
    copyFileSync(`${storyPath(folder, id)}-away`, storyPath(folder, id));
    expect((await store.save(storyAt(3))).ok).toBe(true);
  });

  it('is known after a save that was written and not acknowledged', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    let failing = true;
    const disk: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        await nodeDisk.rename(from, to);
        if (failing && to === storyPath(folder, id)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      },
    };
    const store = storeIn(folder, disk);
    expect(await store.save(storyAt(2, 'written all the same'))).toMatchObject({
      problem: { code: 'story-not-saved' },
    });
    failing = false;
    expect((await store.save(storyAt(2, 'tried again'))).ok).toBe(true);
    expect(await textOf(storeIn(folder))).toBe('tried again');
  });
});

describe('the watch over the folder of stories', () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  function watching(folder: string, store = storeIn(folder), every = 5000) {
    const told: StoryChange[] = [];
    const { stop } = watchStories({
      disk: nodeDisk,
      folder,
      store,
      tell: (changes) => told.push(...changes),
      gather: 20,
      every,
    });
    stops.push(stop);
    return { store, told };
  }

  const soon = (told: readonly StoryChange[], count: number): Promise<void> =>
    vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 5000 });

  it('tells a change by another program once, and of no save of ours', async () => {
    const folder = freshFolder();
    const { store, told } = watching(folder);
    for (const rev of [1, 2, 3]) await store.save(storyAt(rev));
    await store.setSpiked(id, true);
    await new Promise((done) => setTimeout(done, 200));
    expect(told).toEqual([]);
    putThere(folder, 9, 'theirs');
    await soon(told, 1);
    expect(told).toEqual([{ id, gone: false }]);
  });

  it('tells a new story and one that is gone', async () => {
    const folder = freshFolder();
    const { told } = watching(folder);
    putThere(folder, 1, 'theirs');
    await soon(told, 1);
    rmSync(storyPath(folder, id));
    await soon(told, 2);
    expect(told).toEqual([
      { id, gone: false },
      { id, gone: true },
    ]);
  });

  it('finds the same by looking where the disk tells of nothing', async () => {
    const parent = freshFolder();
    const folder = `${parent}/stories`;
    // The folder is not there when the watch begins, and nothing tells when it comes.
    const { told } = watching(folder, storeIn(folder), 30);
    await new Promise((done) => setTimeout(done, 60));
    await nodeDisk.mkdir(folder);
    await new Promise((done) => setTimeout(done, 60));
    putThere(folder, 1, 'theirs');
    await soon(told, 1);
  });
});
