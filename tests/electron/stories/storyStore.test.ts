import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storyPath } from '../../../electron/stories/storyNames';
import { freshFolder, id, storeIn, storyAt, textOf } from './desk';

describe('the story store', () => {
  it('gives back what it saved, after a restart too', async () => {
    const folder = freshFolder();
    expect(await storeIn(folder).save(storyAt(1, 'Ünïcode 🗞 \ud800 \u2028'))).toEqual({ ok: true, value: { rev: 1 } });
    expect(await textOf(storeIn(folder))).toBe('Ünïcode 🗞 \ud800 \u2028');
  });

  it('writes a file that is plain JSON and only its owner may read', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const file = JSON.parse(readFileSync(storyPath(folder, id), 'utf8')) as {
      verbatim: { rev: number };
      story: unknown;
    };
    expect(file).toMatchObject({
      verbatim: { format: 2, id, rev: 1, source: storyAt(1).source },
      story: { text: 'revision 1' },
    });
  });

  it('lists stories from their first line', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(3));
    expect(await storeIn(folder).list()).toEqual([
      {
        id,
        rev: 3,
        savedAt: '2026-11-23T09:30:00.000Z',
        spiked: false,
        slug: 'harbour-bridge',
        headline: 'Harbour bridge “to open in spring”',
        words: 12,
        quotations: 1,
        state: 'ready',
      },
    ]);
  });

  it('refuses a rev that does not grow', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(5, 'five'));
    for (const rev of [5, 4, 1])
      expect(await storeIn(folder).save(storyAt(rev, 'older'))).toMatchObject({
        ok: false,
        problem: { code: 'story-older' },
      });
    expect(await textOf(storeIn(folder))).toBe('five');
  });

  it('refuses a text that did not arrive whole', async () => {
    const store = storeIn(freshFolder());
    const story = storyAt(1);
    for (const json of ['', story.json.slice(0, -1), `${story.json} `])
      expect(await store.save({ ...story, json })).toMatchObject({ ok: false, problem: { code: 'story-not-whole' } });
    expect(await store.list()).toEqual([]);
  });

  it('saves calls made at once in their order', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    const saves = await Promise.all([1, 2, 3, 4, 5].map((rev) => store.save(storyAt(rev))));
    expect(saves.every((save) => save.ok)).toBe(true);
    expect(await textOf(store)).toBe('revision 5');
    expect(readdirSync(folder).toSorted()).toEqual([
      `${id}.verbatim.json`,
      `${id}.verbatim.json.bak1`,
      `${id}.verbatim.json.bak2`,
      'sources',
    ]);
  });

  it('notes that a story was exported, as which version, and keeps that through saves and spikes', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    const exported = { at: '2026-11-23T09:30:00.000Z', rev: 1 };
    expect(await store.noteExported(id)).toEqual({ ok: true, value: exported });
    expect(await storeIn(folder).list()).toMatchObject([{ rev: 1, exported }]);
    // The file is still the one this run wrote: it is saved over.
    expect(await store.save(storyAt(2))).toMatchObject({ ok: true });
    await store.setSpiked(id, true);
    expect(await storeIn(folder).list()).toMatchObject([{ rev: 2, spiked: true, exported }]);
    expect(await textOf(storeIn(folder))).toBe('revision 2');
    expect(await store.noteExported('nobody-0001')).toMatchObject({ ok: false });
  });

  it('spikes a story, keeps it spiked through saves, and brings it back', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    await store.setSpiked(id, true);
    await store.save(storyAt(2));
    expect(await storeIn(folder).list()).toMatchObject([{ id, rev: 2, spiked: true }]);
    await store.setSpiked(id, false);
    expect(await storeIn(folder).list()).toMatchObject([{ id, rev: 2, spiked: false }]);
    expect(await textOf(storeIn(folder))).toBe('revision 2');
  });

  it('opens the copy before a damaged save, says so, and keeps the damaged bytes', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await store.save(storyAt(1));
    await store.save(storyAt(2));
    writeFileSync(storyPath(folder, id), 'x'.repeat(300));
    const [listed] = await storeIn(folder).list();
    expect(listed).toMatchObject({ rev: 1, notice: expect.stringContaining('damaged') });
    const again = storeIn(folder);
    expect(await textOf(again)).toBe('revision 1');
    expect((await again.save(storyAt(2, 'after the damage'))).ok).toBe(true);
    expect(await textOf(storeIn(folder))).toBe('after the damage');
    const kept = readdirSync(folder).find((name) => name.endsWith('.damaged')) ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toBe('x'.repeat(300));
  });

  it('says that it opens an older copy where a byte of the file changed and its length did not', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    await storeIn(folder).save(storyAt(2));
    const path = storyPath(folder, id);
    writeFileSync(path, readFileSync(path, 'utf8').replace('revision 2', 'revision 9'));
    const store = storeIn(folder);
    // Its first line is sound, and more is not read to list it.
    expect((await store.list())[0]).not.toHaveProperty('notice');
    expect(await store.read(id)).toMatchObject({ value: { rev: 1, notice: expect.stringContaining('damaged') } });
    expect(await store.list()).toMatchObject([{ rev: 1, notice: expect.stringContaining('damaged') }]);
    expect((await store.save(storyAt(3))).ok).toBe(true);
    expect((await store.list())[0]).not.toHaveProperty('notice');
    const kept = readdirSync(folder).find((name) => name.endsWith('.damaged')) ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toContain('revision 9');
  });

  it('says that a file is gone, not that it is damaged', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    await storeIn(folder).save(storyAt(2));
    rmSync(storyPath(folder, id));
    const gone = { rev: 1, notice: expect.stringMatching(/^The file of this story is gone(?!.*damaged)/) };
    expect(await storeIn(folder).list()).toMatchObject([gone]);
    expect(await storeIn(folder).read(id)).toMatchObject({ value: gone });
  });

  it('says nothing of a sound file', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    expect(await storeIn(folder).read(id)).toMatchObject({ ok: true, value: { rev: 1 } });
    const read = await storeIn(folder).read(id);
    expect(read.ok && 'notice' in read.value).toBe(false);
  });

  it('lists a story with no sound copy with a problem and never drops it', async () => {
    const folder = freshFolder();
    writeFileSync(storyPath(folder, id), '');
    mkdirSync(storyPath(folder, 'a-folder-in-its-place'));
    const listed = await storeIn(folder).list();
    expect(listed.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('damaged'),
      expect.stringContaining('damaged'),
    ]);
    expect(existsSync(storyPath(folder, id))).toBe(true);
  });

  it('leaves a story of a newer version alone', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const { createHash } = await import('node:crypto');
    const header = JSON.stringify({ format: 3, id, novelty: true });
    const newer = `{"verbatim":${header},"seal":"${createHash('sha256').update(header).digest('hex')}",\n"story":\n{}\n}\n`;
    writeFileSync(storyPath(folder, id), newer);
    expect(await storeIn(folder).save(storyAt(9))).toMatchObject({ ok: false });
    expect(await storeIn(folder).list()).toMatchObject([{ problem: expect.stringContaining('newer') }]);
    expect(readFileSync(storyPath(folder, id), 'utf8')).toBe(newer);
  });

  it('puts its folder back when it is gone in mid-session', async () => {
    const folder = join(freshFolder(), 'stories');
    const store = storeIn(folder);
    await store.save(storyAt(1));
    rmSync(folder, { recursive: true });
    expect((await store.save(storyAt(2))).ok).toBe(true);
    expect(await textOf(storeIn(folder))).toBe('revision 2');
  });

  it('says what to do when the folder is a file', async () => {
    const folder = join(freshFolder(), 'stories');
    writeFileSync(folder, '');
    expect(await storeIn(folder).save(storyAt(1))).toMatchObject({ ok: false, problem: { code: 'story-not-saved' } });
    expect(await storeIn(folder).list()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that the folder may not be written',
    async () => {
      const folder = freshFolder();
      chmodSync(folder, 0o500);
      expect(await storeIn(folder).save(storyAt(1))).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('permissions') },
      });
      chmodSync(folder, 0o700);
    },
  );
});
