import { expect, it } from 'vitest';
import { diskError, nodeDisk, type Disk, type OpenFile } from '../../disk/disk';
import { freshFolder, storeIn, storyAt, textOf } from '../electron/stories/desk';
import { isFull } from '../runs';

/** How a disk with so many bytes left takes a write: it says so, takes a part, or claims to have taken all. */
type Manner = 'refuses' | 'takes a part' | 'lies';
const manners: readonly Manner[] = ['refuses', 'takes a part', 'lies'];

/** A real disk with only so many bytes left on it. */
function nearlyFull(room: number, manner: Manner): Disk {
  let left = room;
  const wrap = (file: OpenFile): OpenFile => ({
    read: (...given) => file.read(...given),
    sync: () => file.sync(),
    stat: () => file.stat(),
    close: () => file.close(),
    write: async (bytes, offset, length) => {
      const fits = Math.min(length, left);
      if (fits < length && (manner === 'refuses' || left === 0) && manner !== 'lies')
        throw diskError('ENOSPC', 'no space left on device');
      left -= fits;
      if (fits > 0) await file.write(bytes, offset, fits);
      return { bytesWritten: manner === 'lies' ? length : fits };
    },
  });
  return { ...nodeDisk, open: async (...given) => wrap(await nodeDisk.open(...given)) };
}

const rooms = isFull ? 34 : 7;

it.each(manners)('saves whole or not at all where the disk is nearly full and %s', async (manner) => {
  const ended = new Set<boolean>();
  for (let step = 0; step < rooms; step += 1) {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const long = storyAt(2, 'word '.repeat(400));
    const disk = nearlyFull(Math.floor((step * 3200) / (rooms - 1)), manner);
    const saved = await storeIn(folder, disk).save(long);
    // Looked at as it stands, before any sweep could mend it.
    const text = await textOf(storeIn(folder));
    expect(text, `room ${step}`).toBe(saved.ok ? 'word '.repeat(400) : 'revision 1');
    ended.add(saved.ok);
    if (saved.ok) continue;
    expect(saved.problem.message).toMatch(/disk is full/);
    // Once there is room again.
    expect((await storeIn(folder).save(long)).ok).toBe(true);
  }
  expect(ended).toEqual(new Set([true, false]));
});

it('goes on writing where a disk takes only some bytes at a time', async () => {
  const folder = freshFolder();
  const slow: Disk = {
    ...nodeDisk,
    open: async (...given) => {
      const file = await nodeDisk.open(...given);
      const write: OpenFile['write'] = (bytes, offset, length) => file.write(bytes, offset, Math.min(length, 7));
      return {
        write,
        read: (...asked) => file.read(...asked),
        sync: () => file.sync(),
        stat: () => file.stat(),
        close: () => file.close(),
      };
    },
  };
  expect((await storeIn(folder, slow).save(storyAt(1))).ok).toBe(true);
  expect(await textOf(storeIn(folder))).toBe('revision 1');
});

it('never says saved when the new file could not take the old one’s place', async () => {
  const folder = freshFolder();
  await storeIn(folder).save(storyAt(1));
  const stuck: Disk = {
    ...nodeDisk,
    rename: async (from, to) => {
      if (from.endsWith('.tmp')) throw diskError('EIO', 'input/output error');
      await nodeDisk.rename(from, to);
    },
  };
  expect(await storeIn(folder, stuck).save(storyAt(2))).toMatchObject({ ok: false });
  expect(await textOf(storeIn(folder))).toBe('revision 1');
});
