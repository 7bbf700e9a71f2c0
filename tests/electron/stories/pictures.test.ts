import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { createPictureStore, picturePath } from '../../../electron/stories/pictureStore';
import { sha256 } from '../../../electron/stories/storyFile';
import { freshFolder } from './desk';

const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const picture = { sha256: sha256(bytes), mediaType: 'image/png', bytes };
const storeIn = (folder: string) => createPictureStore(nodeDisk, folder, () => new Date('2026-11-23T09:30:00.000Z'));

describe('a picture that a story carries', () => {
  it('is a file named by its content, and comes back as it was', async () => {
    const folder = freshFolder();
    expect(await storeIn(folder).save(picture)).toEqual({ ok: true, value: null });
    expect(readdirSync(join(folder, 'pictures'))).toEqual([`${picture.sha256}.png`]);
    expect(await storeIn(folder).read(picture.sha256)).toEqual({ ok: true, value: { mediaType: 'image/png', bytes } });
  });

  it('is written once, and set right when it was damaged', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await Promise.all([store.save(picture), store.save(picture)]);
    const path = picturePath(folder, picture.sha256, 'png');
    writeFileSync(path, 'harm');
    expect(await store.read(picture.sha256)).toMatchObject({ problem: { code: 'picture-damaged' } });
    await store.save(picture);
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    expect(readdirSync(join(folder, 'pictures'))).toHaveLength(2);
  });

  it('that did not arrive whole is refused', async () => {
    const folder = freshFolder();
    expect((await storeIn(folder).save({ ...picture, bytes: bytes.subarray(1) })).ok).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is gone is told, with what to do', async () => {
    expect(await storeIn(freshFolder()).read(picture.sha256)).toMatchObject({
      problem: { message: expect.stringContaining('Put the picture in again') },
    });
  });

  it('says so when the disk does not take it', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'pictures'), 'a file');
    expect(await storeIn(folder).save(picture)).toMatchObject({ problem: { code: 'picture-not-kept' } });
  });
});
