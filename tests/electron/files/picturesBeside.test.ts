import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { bringPicturesBeside } from '../../../electron/files/picturesBeside';
import { createPictureStore } from '../../../electron/stories/pictureStore';
import { sha256 } from '../../../electron/stories/storyFile';
import { freshFolder } from '../freshFolder';

const bytes = Buffer.from([1, 2, 3]);
const hash = sha256(bytes);

/** A story file that names the picture, with a folder beside it, and a desk that has no picture yet. */
function copyOf(name = 'harbour.verbatim.json') {
  const folder = freshFolder();
  const store = createPictureStore(nodeDisk, join(folder, 'desk'), () => new Date());
  const path = join(folder, name);
  const put = (place: string, content: Uint8Array): void => {
    mkdirSync(join(folder, place, '..'), { recursive: true });
    writeFileSync(join(folder, place), content);
  };
  const bring = () => bringPicturesBeside(nodeDisk, path, Buffer.from(`{"src":"sha256:${hash}"}`), store);
  const isKept = async (): Promise<boolean> => (await store.read(hash)).ok;
  return { folder, put, bring, isKept };
}

it.each([`pictures/${hash}.png`, `harbour-pictures/${hash.slice(0, 16)}.png`])(
  'a picture that a story file names is kept from %s beside it',
  async (place) => {
    const { put, bring, isKept } = copyOf();
    put(place, bytes);
    await bring();
    expect(await isKept()).toBe(true);
  },
);

it('other bytes under its name are not kept', async () => {
  const { put, bring, isKept } = copyOf();
  put(`pictures/${hash}.png`, Buffer.from('another picture'));
  await bring();
  expect(await isKept()).toBe(false);
});

it('nothing is looked for beside what is no story file', async () => {
  const { folder, put, bring, isKept } = copyOf('harbour.txt');
  put(`pictures/${hash}.png`, bytes);
  await bring();
  expect(await isKept()).toBe(false);
  expect(readdirSync(folder)).not.toContain('desk');
});

it.skipIf(process.platform === 'win32')('a pipe in its place is not waited for', async () => {
  const { folder, bring, isKept } = copyOf();
  mkdirSync(join(folder, 'pictures'));
  execFileSync('mkfifo', [join(folder, 'pictures', `${hash}.png`)]);
  await bring();
  expect(await isKept()).toBe(false);
});
