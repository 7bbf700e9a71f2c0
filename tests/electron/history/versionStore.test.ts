import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { nodeDisk, type Disk } from '../../../disk/disk';
import { createVersionStore } from '../../../electron/history/versionStore';
import { createStoryStore, type StoryStore } from '../../../electron/stories/storyStore';
import { storyPath } from '../../../electron/stories/storyNames';
import { freshFolder, id, saveSourceOf, sourceText, storyAt } from '../stories/desk';

/** A desk with a clock that the test sets. */
async function deskAt(folder: string, clock: { now: number }, disk: Disk = nodeDisk): Promise<StoryStore> {
  const now = (): Date => new Date(clock.now);
  const versions = createVersionStore(disk, join(folder, 'history'), now);
  const store = createStoryStore({ disk, folder: join(folder, 'stories'), now, versions });
  await store.saveSource(saveSourceOf(sourceText));
  await store.read(id);
  return store;
}

const textsOf = async (store: StoryStore): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (const { handle } of await store.listVersions(id)) {
    const read = await store.readVersion(id, handle);
    texts.push(read.ok ? (JSON.parse(read.value.json) as { text: string }).text : read.problem.code);
  }
  return texts;
};

it('keeps what a save replaces, ten seconds apart, and lists it after a restart', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 29, 9) };
  const store = await deskAt(folder, clock);
  for (let rev = 1; rev <= 31; rev += 1) {
    await store.save(storyAt(rev));
    clock.now += 1000;
  }
  const texts = ['revision 21', 'revision 11', 'revision 1'];
  expect(await textsOf(store)).toEqual(texts.map((text) => expect.stringMatching(text)));
  const again = await deskAt(folder, clock);
  expect(await textsOf(again)).toEqual(await textsOf(store));
  expect((await again.listVersions(id))[0]).toMatchObject({ words: 12, beforeCut: false });
});

it('keeps what a save took a good part away from, however short ago the version before was made', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 29, 9) };
  const store = await deskAt(folder, clock);
  await store.save(storyAt(1));
  for (const rev of [2, 3, 4]) await store.save(storyAt(rev));
  clock.now += 700;
  await store.save({ ...storyAt(5, 'cut'), takesAway: true });
  for (const rev of [6, 7, 8]) await store.save(storyAt(rev));
  expect(await textsOf(store)).toEqual(['revision 4']);
  expect((await store.listVersions(id))[0]).toMatchObject({ beforeCut: true });
});

it('keeps a story as it was opened, however long it had not been touched', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 1) };
  await (await deskAt(folder, clock)).save(storyAt(1, 'as it was opened'));
  clock.now += 28 * 24 * 3600 * 1000;
  const store = await deskAt(folder, clock);
  await store.save(storyAt(2));
  expect(await textsOf(store)).toEqual(['as it was opened']);
});

it('outlives a program that writes into the story’s file and its backups', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 29, 9) };
  const store = await deskAt(folder, clock);
  await store.save(storyAt(1));
  await store.save(storyAt(2));
  const path = storyPath(join(folder, 'stories'), id);
  for (const each of [path, `${path}.bak1`]) writeFileSync(each, 'damage', { flag: 'r+' });
  expect(await textsOf(store)).toEqual(['revision 1']);
});

it('says that a damaged version cannot be read, and never shows another in its place', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 29, 9) };
  const store = await deskAt(folder, clock);
  await store.save(storyAt(1));
  await store.save(storyAt(2));
  const [name = ''] = readdirSync(join(folder, 'history', id));
  const path = join(folder, 'history', id, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('revision 1', 'revision 7'));
  expect(await textsOf(store)).toEqual(['version-not-read']);
});

it.each(['ENOSPC', 'EIO'])('saves the story although an earlier version cannot be written: %s', async (code) => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 29, 9) };
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      if (path.includes('history') && flags === 'wx') throw Object.assign(new Error(code), { code });
      return nodeDisk.open(path, flags, mode);
    },
  };
  const quiet = vi.spyOn(console, 'error').mockReturnValue();
  const store = await deskAt(folder, clock, disk);
  await store.save(storyAt(1));
  expect((await store.save(storyAt(2))).ok).toBe(true);
  quiet.mockRestore();
  expect(await textsOf(store)).toEqual([]);
});

it('keeps a version under the name it is given, also after a restart and long after its time', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 1) };
  const store = await deskAt(folder, clock);
  await store.save(storyAt(1, 'before legal'));
  const name = 'Before legal / “Ünïcode” 🗞 *?';
  expect(await store.nameVersion(id, name)).toEqual({ ok: true, value: null });
  for (let rev = 2; rev < 12; rev += 1) {
    await store.save(storyAt(rev));
    clock.now += 10 * 86_400_000;
  }
  const again = await deskAt(folder, clock);
  const named = (await again.listVersions(id)).filter((version) => version.name !== undefined);
  expect(named).toMatchObject([{ name, words: 12, beforeCut: false }]);
  const read = await again.readVersion(id, named[0]?.handle ?? '');
  expect(read.ok && read.value.json).toContain('before legal');
});

it('says that a version could not be kept where the story is not sound or the disk refuses', async () => {
  const folder = freshFolder();
  const clock = { now: Date.UTC(2026, 10, 1) };
  const store = await deskAt(folder, clock);
  expect(await store.nameVersion(id, 'nothing there')).toMatchObject({ ok: false });
  await store.save(storyAt(1));
  writeFileSync(join(folder, 'history'), 'a file where the folder should be');
  expect(await store.nameVersion(id, 'refused')).toMatchObject({ ok: false });
  expect(await store.save(storyAt(2))).toMatchObject({ ok: true });
});
