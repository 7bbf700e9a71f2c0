import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../disk/disk';
import { guardSaves } from '../../../electron/handlers/ownStories';
import { createVersionStore } from '../../../electron/history/versionStore';
import { deleteStory } from '../../../electron/stories/deleteStory';
import { createJournalStore } from '../../../electron/stories/journalStore';
import { createPictureStore } from '../../../electron/stories/pictureStore';
import { sha256 } from '../../../electron/stories/storyFile';
import { createTranscriptStore } from '../../../electron/stories/transcriptStore';
import { createStoryStore } from '../../../electron/stories/storyStore';
import { faultyDisk } from './faultyDisk';
import { freshFolder, id, saveSourceOf, storyAt, withJson } from './desk';

const other = 'ferry-strike-0002';
const picture = new Uint8Array([1, 2, 3]);
const othersPicture = new Uint8Array([4, 5, 6]);
const secret = 'the embargoed words';
const clock = { now: Date.UTC(2026, 10, 29, 9) };
const now = (): Date => new Date((clock.now += 20_000));

/** A desk of two stories: the first with versions, copies, a journal, a source and a picture. */
async function desk(disk: Disk = nodeDisk, root = freshFolder()) {
  const places = { stories: join(root, 'stories'), history: join(root, 'history'), journals: join(root, 'journals') };
  const versions = createVersionStore(disk, places.history, now);
  const store = createStoryStore({ disk, folder: places.stories, now, versions });
  const journals = createJournalStore(disk, places.journals);
  const pictures = createPictureStore(disk, places.stories, now);
  const remove = (which: string) => store.remove(which, () => deleteStory({ disk, places, versions, journals }, which));
  const save = async (story: string, rev: number, text: string, source = `{"text":"${text}"}`): Promise<void> => {
    await store.read(story);
    await store.saveSource(saveSourceOf(source));
    const saved = { ...storyAt(rev), id: story, source: sha256(source) };
    await store.save(withJson(saved, JSON.stringify({ id: story, text })));
  };
  const keepPicture = (bytes: Uint8Array) => pictures.save({ sha256: sha256(bytes), mediaType: 'image/png', bytes });
  return { root, places, store, journals, remove, save, keepPicture };
}

async function full(root?: string) {
  const made = await desk(nodeDisk, root);
  const { save, keepPicture, journals, store } = made;
  await keepPicture(picture);
  await keepPicture(othersPicture);
  for (const rev of [1, 2, 3, 4]) await save(id, rev, `${secret} ${rev} sha256:${sha256(picture)}`);
  await save(other, 1, `ferry sha256:${sha256(othersPicture)}`);
  await journals.write({ id, text: `${secret}\n`, isNew: true });
  writeFileSync(join(made.places.stories, `${id}.verbatim.json.1764000000000.damaged`), secret);
  await store.setSpiked(id, true);
  return made;
}

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a story that is deleted for good', () => {
  it('takes its transcripts with it, and leaves those that another story is held against', async () => {
    const { places, save, remove, store } = await desk();
    const transcripts = createTranscriptStore(nodeDisk, places.stories, now);
    const [own, shared] = ['{"name":"own"}', '{"name":"shared"}'];
    const hashOf = (json: string): string => sha256(Buffer.from(json));
    for (const json of [own, shared])
      expect(await transcripts.save({ sha256: hashOf(json), json })).toMatchObject({ ok: true });
    expect(await transcripts.save({ sha256: hashOf(own), json: shared })).toMatchObject({ ok: false });
    await save(id, 1, `sha256:${hashOf(own)} sha256:${hashOf(shared)}`);
    await save(other, 1, `sha256:${hashOf(shared)}`);
    await store.setSpiked(id, true);
    await remove(id);
    expect(await transcripts.read(hashOf(own))).toMatchObject({ ok: false });
    expect(await transcripts.read(hashOf(shared))).toEqual({ ok: true, value: shared });
  });

  it('leaves no file that holds a word of it, by any name', async () => {
    const { root, remove, store } = await full();
    expect(filesBelow(root).filter((path) => readFileSync(path, 'utf8').includes(secret)).length).toBeGreaterThan(8);
    expect(await remove(id)).toEqual({ ok: true, value: { whole: true } });
    expect(filesBelow(root).filter((path) => readFileSync(path, 'utf8').includes(secret))).toEqual([]);
    expect(filesBelow(root).filter((path) => path.includes(id) || path.includes(sha256(picture)))).toEqual([]);
    expect((await store.list()).map((story) => story.id)).toEqual([other]);
    expect(await store.listVersions(id)).toEqual([]);
  });

  it('refuses a story that is not spiked', async () => {
    const { root, remove, store } = await full();
    await store.setSpiked(id, false);
    const before = filesBelow(root);
    expect(await remove(id)).toMatchObject({ ok: false, problem: { code: 'story-not-spiked' } });
    expect(await remove('never-was-there')).toMatchObject({ ok: false });
    expect(filesBelow(root)).toEqual(before);
  });

  it.each<[string, (made: Awaited<ReturnType<typeof full>>) => Promise<unknown>]>([
    ['its file', ({ save }) => save(other, 2, `ferry sha256:${sha256(picture)}`, `{"text":"shared"}`)],
    [
      'an earlier version of it',
      async ({ save }) => {
        await save(other, 2, `ferry sha256:${sha256(picture)}`, `{"text":"shared"}`);
        for (const rev of [3, 4, 5]) await save(other, rev, 'ferry', `{"text":"later"}`);
      },
    ],
    [
      'its journal',
      async ({ save, journals }) => {
        await save(other, 2, 'ferry', `{"text":"shared"}`);
        await journals.write({ id: other, text: `sha256:${sha256(picture)}\n`, isNew: true });
      },
    ],
    ['its source', ({ save }) => save(other, 2, 'ferry', `{"text":"shared","src":"sha256:${sha256(picture)}"}`)],
    [
      'it, though it is spiked as well',
      async ({ save, store }) => {
        await save(other, 2, `ferry sha256:${sha256(picture)}`, `{"text":"shared"}`);
        await store.setSpiked(other, true);
      },
    ],
  ])('keeps what another story uses: %s', async (_what, use) => {
    const made = await full();
    await use(made);
    expect(await made.remove(id)).toEqual({ ok: true, value: { whole: true } });
    const left = filesBelow(made.places.stories);
    expect(left.filter((path) => path.includes(sha256(picture)))).toHaveLength(1);
    expect(
      left.filter((path) => path.includes('/sources/') && readFileSync(path, 'utf8').includes('shared')),
    ).toHaveLength(1);
  });

  it('keeps sources and pictures while a damaged file may need them, and says so', async () => {
    const { places, remove } = await full();
    writeFileSync(join(places.stories, `${other}.verbatim.json.bak1`), 'half a sto');
    expect(await remove(id)).toEqual({ ok: true, value: { whole: false } });
    expect(filesBelow(places.stories).filter((path) => path.includes(sha256(picture)))).toHaveLength(1);
    expect(existsSync(join(places.stories, `${id}.verbatim.json`))).toBe(false);
  });

  it.each(Array.from({ length: 30 }, (_, call) => call + 1))(
    'can be done again where the disk failed at call %i',
    async (call) => {
      const made = await full();
      const { disk } = faultyDisk(call, 'EIO');
      const again = await desk(disk, made.root);
      const first = await again.remove(id).catch((error: unknown) => ({ ok: false as const, error }));
      const after = await desk(nodeDisk, made.root);
      const listed = (await after.store.list()).find((story) => story.id === id);
      if (first.ok) expect(listed).toBeUndefined();
      // Whatever was removed already: it is still among the spiked stories, or gone.
      else expect(listed === undefined || listed.spiked).toBe(true);
      if (listed) expect((await after.remove(id)).ok).toBe(true);
      expect(filesBelow(made.root).filter((path) => path.includes(id))).toEqual([]);
    },
  );

  it('is not written again by a window that still has it', async () => {
    const { root, store, journals, remove } = await full();
    const guarded = guardSaves(store, journals);
    await guarded.read(id);
    expect(await guarded.remove(id, () => remove(id))).toMatchObject({ ok: true });
    expect(await guarded.save({ ...storyAt(9), id })).toMatchObject({ ok: false, problem: { code: 'story-deleted' } });
    expect(await guarded.write({ id, text: 'x\n', isNew: true })).toMatchObject({ ok: false });
    expect(filesBelow(root).filter((path) => path.includes(id))).toEqual([]);
  });

  it('waits for a save that is under way, and lets none begin beside it', async () => {
    const made = await full();
    const saving = made.save(other, 2, 'ferry', `{"text":"new source"}`);
    const removing = made.remove(id);
    const next = made.save(other, 3, 'ferry', `{"text":"newer source"}`);
    await Promise.all([saving, removing, next]);
    const read = await made.store.read(other);
    expect(read).toMatchObject({ ok: true, value: { rev: 3, source: { json: `{"text":"newer source"}` } } });
  });
});

it('removes what is no story’s of ours from no folder', async () => {
  const { places, remove } = await full();
  mkdirSync(join(places.history, id), { recursive: true });
  writeFileSync(join(places.history, id, 'notes of somebody.txt'), 'theirs');
  writeFileSync(join(places.stories, 'pictures', 'holiday.png'), 'theirs');
  expect((await remove(id)).ok).toBe(true);
  expect(readFileSync(join(places.history, id, 'notes of somebody.txt'), 'utf8')).toBe('theirs');
  expect(readFileSync(join(places.stories, 'pictures', 'holiday.png'), 'utf8')).toBe('theirs');
});
