import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { sealStory } from '../../../electron/stories/storyFile';
import { storyPath } from '../../../electron/stories/storyNames';
import { sweep } from '../../../electron/stories/sweep';
import { freshFolder, id, storeIn, storyAt, textOf } from './desk';

const leave = (folder: string, bytes: Uint8Array | string): void =>
  writeFileSync(`${storyPath(folder, id)}.999-1.tmp`, bytes);

it('finishes a save that was whole and newer', async () => {
  const folder = freshFolder();
  await storeIn(folder).save(storyAt(1));
  leave(folder, sealStory(storyAt(2), '2026-11-23T09:31:00.000Z', false));
  await sweep(nodeDisk, folder);
  expect(await textOf(storeIn(folder))).toBe('revision 2');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('removes what is older or torn', async () => {
  const folder = freshFolder();
  await storeIn(folder).save(storyAt(5));
  for (const left of [sealStory(storyAt(4), '', false), sealStory(storyAt(6), '', false).subarray(0, 100), '']) {
    leave(folder, left);
    await sweep(nodeDisk, folder);
    expect(await textOf(storeIn(folder))).toBe('revision 5');
  }
  expect(readdirSync(folder)).toEqual([`${id}.verbatim.json`, 'sources']);
});

it('touches no file that is not its own', async () => {
  const folder = freshFolder();
  const names = ['notes.tmp', 'harbour.verbatim.json.tmp', 'x.txt'];
  names.forEach((name) => writeFileSync(join(folder, name), 'mine'));
  await sweep(nodeDisk, folder);
  expect(readdirSync(folder).toSorted()).toEqual([...names].toSorted());
});
