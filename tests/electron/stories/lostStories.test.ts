import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { createVersionStore } from '../../../electron/history/versionStore';
import { deleteStory } from '../../../electron/stories/deleteStory';
import { createJournalStore } from '../../../electron/stories/journalStore';
import { createStoryStore } from '../../../electron/stories/storyStore';
import { baseLine } from '../../../shared/steps/journalText';
import { freshFolder, id, saveSourceOf, sourceText, storyAt } from './desk';

const clock = { now: Date.UTC(2026, 10, 29, 9) };
const now = (): Date => new Date((clock.now += 20_000));

function desk() {
  const root = freshFolder();
  const places = { stories: join(root, 'stories'), history: join(root, 'history'), journals: join(root, 'journals') };
  const versions = createVersionStore(nodeDisk, places.history, now);
  const store = createStoryStore({ disk: nodeDisk, folder: places.stories, now, versions, beside: places });
  const journals = createJournalStore(nodeDisk, places.journals);
  const remove = (which: string) =>
    store.remove(which, () => deleteStory({ disk: nodeDisk, places, versions, journals }, which));
  const save = async (): Promise<void> => {
    await store.saveSource(saveSourceOf(sourceText));
    for (const rev of [1, 2, 3]) expect((await store.save(storyAt(rev))).ok).toBe(true);
  };
  /** Takes the story’s file and its copies from the disk. */
  const lose = (): void => {
    for (const name of readdirSync(places.stories).filter((each) => each.startsWith(id)))
      rmSync(join(places.stories, name));
  };
  return { root, places, store, journals, remove, save, lose };
}

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes(id));

describe('a story whose file and copies are gone', () => {
  it('is listed under its own name while earlier versions of it are kept, and says what to do', async () => {
    const { store, save, lose } = desk();
    await save();
    lose();
    expect(await store.list()).toMatchObject([
      { id, slug: 'harbour-bridge', words: 12, lost: true, problem: expect.stringMatching(/gone\. Choose the story/) },
    ]);
    const [version] = await store.listVersions(id);
    expect(await store.readVersion(id, version?.handle ?? '')).toMatchObject({ ok: true, value: { rev: 2 } });
  });

  it('is listed while its journal is kept, also when no save of it ever reached the disk', async () => {
    const { store, journals } = desk();
    await journals.write({ id, text: 'base\n', isNew: true });
    expect(await store.list()).toMatchObject([{ id, lost: true, slug: id }]);
  });

  it('has the slug that its journal knows, and is not called lost when it was only not saved yet', async () => {
    const { store, journals } = desk();
    await journals.write({ id, text: baseLine('{"slug":"harbour-bridge","blocks":[]}'), isNew: true });
    expect(await store.list()).toMatchObject([
      { id, lost: true, slug: 'harbour-bridge', problem: expect.stringMatching(/open what was typed in it/) },
    ]);
  });

  it('is deleted for good with all that was kept of it', async () => {
    const { root, store, journals, save, lose, remove } = desk();
    await save();
    await journals.write({ id, text: 'base\n', isNew: true });
    lose();
    expect(await remove(id)).toEqual({ ok: true, value: { whole: true } });
    expect(filesOf(root)).toEqual([]);
    expect(await store.list()).toEqual([]);
    expect(await remove(id)).toMatchObject({ ok: false });
  });
});

describe('a story whose file and copies are damaged', () => {
  it('can be deleted for good, its damaged bytes too', async () => {
    const { root, places, store, save, remove } = desk();
    await save();
    for (const name of readdirSync(places.stories).filter((each) => each.startsWith(id)))
      writeFileSync(join(places.stories, name), 'half a sto');
    expect(await store.list()).toMatchObject([{ id, lost: true, problem: expect.stringContaining('damaged') }]);
    expect(await remove(id)).toEqual({ ok: true, value: { whole: true } });
    expect(filesOf(root)).toEqual([]);
  });

  it('cannot be deleted while a sound copy of it is left', async () => {
    const { places, store, save, remove } = desk();
    await save();
    writeFileSync(join(places.stories, `${id}.verbatim.json`), 'half a sto');
    expect((await store.list())[0]).not.toHaveProperty('lost');
    expect(await remove(id)).toMatchObject({ ok: false, problem: { code: 'story-not-spiked' } });
  });
});

it('what is no story’s of ours is not listed', async () => {
  const { places, store } = desk();
  mkdirSync(join(places.history, 'Notes of Somebody'), { recursive: true });
  mkdirSync(join(places.history, 'empty-folder'), { recursive: true });
  mkdirSync(places.journals, { recursive: true });
  writeFileSync(join(places.journals, 'a.txt'), '');
  expect(await store.list()).toEqual([]);
});
