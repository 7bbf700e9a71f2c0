import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk, type OpenFile } from '../../../disk/disk';
import { createJournalStore } from '../../../electron/stories/journalStore';
import { freshFolder, id } from './desk';

const fileIn = (folder: string): string => join(folder, `${id}.journal`);

/** The disk, and what was asked of it, in order. */
function watched(): { readonly disk: Disk; readonly calls: string[] } {
  const calls: string[] = [];
  const file = (open: OpenFile): OpenFile => ({
    write: (...given) => (calls.push('write'), open.write(...given)),
    read: (...given) => open.read(...given),
    sync: () => (calls.push('sync'), open.sync()),
    stat: () => open.stat(),
    close: () => open.close(),
  });
  return { calls, disk: { ...nodeDisk, open: async (...given) => file(await nodeDisk.open(...given)) } };
}

describe('a story’s journal on the disk', () => {
  it('is begun, and written on', async () => {
    const folder = freshFolder();
    const store = createJournalStore(nodeDisk, folder);
    await store.write({ id, text: 'old\n', isNew: true });
    await store.write({ id, text: 'one\n', isNew: true });
    await store.write({ id, text: 'two\n', isNew: false });
    expect(await store.read(id)).toEqual({ ok: true, value: 'one\ntwo\n' });
  });

  it('is none where nothing was written', async () =>
    expect(await createJournalStore(nodeDisk, freshFolder()).read(id)).toEqual({ ok: true, value: null }));

  it('is written before it is acknowledged, and synced at once', async () => {
    const { disk, calls } = watched();
    const store = createJournalStore(disk, freshFolder());
    await store.write({ id, text: 'one\n', isNew: true });
    calls.length = 0;
    await store.write({ id, text: 'two\n', isNew: false });
    expect(calls).toEqual(['write', 'sync']);
  });

  it('takes what is typed while the disk is slow to sync, and syncs that after', async () => {
    const folder = freshFolder();
    const waiting: (() => void)[] = [];
    const slow: Disk = {
      ...nodeDisk,
      open: async (...given) => {
        const file = await nodeDisk.open(...given);
        const isJournal = String(given[0]).endsWith('.journal');
        return {
          write: (...part) => file.write(...part),
          read: (...part) => file.read(...part),
          sync: () => (isJournal ? new Promise<void>((done) => waiting.push(done)) : file.sync()),
          stat: () => file.stat(),
          close: () => file.close(),
        };
      },
    };
    const store = createJournalStore(slow, folder);
    for (const text of ['one\n', 'two\n', 'three\n'])
      expect((await store.write({ id, text, isNew: false })).ok).toBe(true);
    expect(readFileSync(fileIn(folder), 'utf8')).toBe('one\ntwo\nthree\n');
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.();
  });

  it('tells of a sync that failed when it is written on, and goes on with the file opened again', async () => {
    let fails = true;
    const disk: Disk = {
      ...nodeDisk,
      open: async (...given) => {
        const file = await nodeDisk.open(...given);
        if (!String(given[0]).endsWith('.journal')) return file;
        return {
          write: (...part) => file.write(...part),
          read: (...part) => file.read(...part),
          sync: async () => {
            if (fails) throw Object.assign(new Error('broken'), { code: 'EIO' });
          },
          stat: () => file.stat(),
          close: () => file.close(),
        };
      },
    };
    const store = createJournalStore(disk, freshFolder());
    expect((await store.write({ id, text: 'one\n', isNew: false })).ok).toBe(true);
    await expect.poll(async () => (await store.write({ id, text: 'two\n', isNew: false })).ok).toBe(false);
    fails = false;
    expect((await store.write({ id, text: 'three\n', isNew: false })).ok).toBe(true);
  });

  it('keeps the order in which it was told, whatever the disk takes', async () => {
    const folder = freshFolder();
    const store = createJournalStore(nodeDisk, folder);
    await Promise.all(Array.from({ length: 50 }, (_, at) => store.write({ id, text: `${at}\n`, isNew: at === 0 })));
    expect(readFileSync(fileIn(folder), 'utf8')).toBe(Array.from({ length: 50 }, (_, at) => `${at}\n`).join(''));
  });

  it('says when the disk is full, and goes on when it is not', async () => {
    const folder = freshFolder();
    let isFull = true;
    const disk: Disk = {
      ...nodeDisk,
      open: async (...given) => {
        const open = await nodeDisk.open(...given);
        const write: OpenFile['write'] = async (...part) =>
          isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : open.write(...part);
        return {
          write,
          read: (...p) => open.read(...p),
          sync: () => open.sync(),
          stat: () => open.stat(),
          close: () => open.close(),
        };
      },
    };
    const store = createJournalStore(disk, folder);
    expect(await store.write({ id, text: 'one\n', isNew: false })).toMatchObject({ ok: false });
    isFull = false;
    expect(await store.write({ id, text: 'one\n', isNew: false })).toMatchObject({ ok: true });
    appendFileSync(fileIn(folder), 'more');
    expect(await store.read(id)).toEqual({ ok: true, value: 'one\nmore' });
  });

  it('says that it is over when somebody takes its file away, and can be begun anew', async () => {
    const folder = freshFolder();
    const store = createJournalStore(nodeDisk, folder);
    await store.write({ id, text: 'one\n', isNew: true });
    await store.write({ id, text: 'two\n', isNew: false });
    rmSync(fileIn(folder));
    expect(await store.write({ id, text: 'three\n', isNew: false })).toMatchObject({
      problem: { code: 'journal-over' },
    });
    expect(await store.write({ id, text: 'new\n', isNew: true })).toMatchObject({ ok: true });
    expect(await store.read(id)).toEqual({ ok: true, value: 'new\n' });
  });
});
