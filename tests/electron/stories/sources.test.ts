import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../disk/disk';
import { sourcePath } from '../../../electron/stories/sourceStore';
import { storyPath } from '../../../electron/stories/storyNames';
import { sweepSources } from '../../../electron/stories/sweepSources';
import { bareStore, freshFolder, id, saveSourceOf, sourceText, storeIn, storyAt } from './desk';

const other = JSON.stringify({ text: 'What somebody else said.' });
const own = saveSourceOf(sourceText);
const pathOf = (folder: string, json = sourceText): string => sourcePath(folder, saveSourceOf(json).sha256);
const sourcesIn = (folder: string): readonly string[] => readdirSync(join(folder, 'sources'));

/** As format 1 had it: the source within, and nothing in the header about it. */
function writeFormat1(folder: string, rev: number): string {
  const json = JSON.stringify({ id, text: 'older', source: { text: 'What was said.' } });
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const { summary } = storyAt(rev);
  const length = Buffer.byteLength(json);
  const header = JSON.stringify({
    format: 1,
    id,
    rev,
    summary,
    savedAt: '',
    spiked: false,
    length,
    sha256: hash(json),
  });
  writeFileSync(storyPath(folder, id), `{"verbatim":${header},"seal":"${hash(header)}",\n"story":\n${json}\n}\n`);
  return json;
}

describe('a story’s source', () => {
  it('is written once, under its checksum, and handed back with the story', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    const before = statSync(pathOf(folder)).ino;
    await storeIn(folder).save(storyAt(2));
    expect(readFileSync(pathOf(folder), 'utf8')).toBe(sourceText);
    expect(statSync(pathOf(folder)).ino).toBe(before);
    expect(await bareStore(folder).read(id)).toEqual({
      ok: true,
      value: { json: storyAt(2).json, rev: 2, source: { sha256: own.sha256, json: sourceText } },
    });
  });

  it('is on the disk before any story may name it', async () => {
    const folder = freshFolder();
    const store = bareStore(folder);
    const refused = { ok: false, problem: { code: 'source-not-kept' } };
    expect(await store.save(storyAt(1))).toMatchObject(refused);
    await store.saveSource(own);
    expect((await store.save(storyAt(1))).ok).toBe(true);
    rmSync(join(folder, 'sources'), { recursive: true });
    expect(await store.save(storyAt(2))).toMatchObject(refused);
    await store.saveSource(own);
    expect((await store.save(storyAt(2))).ok).toBe(true);
  });

  it('is synced to the disk, and its name in its folder, before saving it is done', async () => {
    const calls: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      open: async (path, flags, mode) => {
        const file = await nodeDisk.open(path, flags, mode);
        return Object.assign(Object.create(file) as typeof file, {
          write: (bytes: Uint8Array, at: number, length: number) => file.write(bytes, at, length),
          read: (bytes: Uint8Array, at: number, length: number, from: number) => file.read(bytes, at, length, from),
          stat: () => file.stat(),
          close: () => file.close(),
          sync: () => {
            calls.push(path.endsWith('.tmp') ? 'sync file' : 'sync folder');
            return file.sync();
          },
        });
      },
      rename: (from, to) => {
        calls.push('rename');
        return nodeDisk.rename(from, to);
      },
    };
    await bareStore(freshFolder(), disk).saveSource(own);
    expect(calls.slice(0, 3)).toEqual(
      process.platform === 'win32' ? ['sync file', 'rename'] : ['sync file', 'rename', 'sync folder'],
    );
  });

  it('that did not arrive whole is refused', async () => {
    const folder = freshFolder();
    expect(await bareStore(folder).saveSource({ ...own, json: sourceText.slice(0, -1) })).toMatchObject({
      problem: { code: 'story-not-whole' },
    });
    expect(existsSync(pathOf(folder))).toBe(false);
  });

  it.each([
    ['gone', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, sourceText.replace('said', 'sung'))],
    ['cut short', (path: string) => writeFileSync(path, sourceText.slice(0, 5))],
  ])('that is %s leaves the copy to be read, and nothing of it is lost', async (_, harm) => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    harm(pathOf(folder));
    expect(await bareStore(folder).read(id)).toEqual({
      ok: true,
      value: { json: storyAt(1).json, rev: 1, source: { sha256: own.sha256, json: null } },
    });
  });

  it('that is damaged is set aside when the same source is saved again', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    writeFileSync(pathOf(folder), 'harm');
    await bareStore(folder).saveSource(own);
    expect(readFileSync(pathOf(folder), 'utf8')).toBe(sourceText);
    const aside = sourcesIn(folder).find((name) => name.endsWith('.damaged')) ?? '';
    expect(readFileSync(join(folder, 'sources', aside), 'utf8')).toBe('harm');
  });

  it('that is gone is told in the list of stories', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    rmSync(pathOf(folder));
    expect(await bareStore(folder).list()).toMatchObject([{ id, notice: expect.stringContaining('source') }]);
  });
});

describe('a story of format 1', () => {
  it('is read with its source within, spiked with it, and becomes format 2 at the next save', async () => {
    const folder = freshFolder();
    const json = writeFormat1(folder, 3);
    const within = { ok: true, value: { json, rev: 3, source: null } };
    expect(await bareStore(folder).list()).toMatchObject([{ id, rev: 3 }]);
    expect(await bareStore(folder).read(id)).toEqual(within);
    await bareStore(folder).setSpiked(id, true);
    expect(await bareStore(folder).read(id)).toEqual(within);
    expect((await storeIn(folder).save(storyAt(4))).ok).toBe(true);
    expect(readFileSync(storyPath(folder, id), 'utf8')).toContain('"format":2');
  });
});

describe('the sweep of sources', () => {
  it('removes what no story names and what a killed write left, and keeps what one names', async () => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    await bareStore(folder).saveSource(saveSourceOf(other));
    writeFileSync(`${pathOf(folder)}.999-1.tmp`, 'half');
    writeFileSync(join(folder, 'sources', 'notes.txt'), 'mine');
    await sweepSources(nodeDisk, folder, join(folder, 'history'));
    expect(sourcesIn(folder).toSorted()).toEqual([`${own.sha256}.json`, 'notes.txt'].toSorted());
  });

  it('keeps the source of a spiked story, and of a generation before the last save', async () => {
    const folder = freshFolder();
    const store = storeIn(folder);
    await bareStore(folder).saveSource(saveSourceOf(other));
    await store.save({ ...storyAt(1), source: saveSourceOf(other).sha256 });
    await store.save(storyAt(2));
    await store.setSpiked(id, true);
    await sweepSources(nodeDisk, folder, join(folder, 'history'));
    expect(sourcesIn(folder)).toHaveLength(2);
  });

  it('keeps the source of an earlier version that nothing else names', async () => {
    const folder = freshFolder();
    await bareStore(folder).saveSource(saveSourceOf(other));
    await storeIn(folder).save({ ...storyAt(1), source: saveSourceOf(other).sha256 });
    mkdirSync(join(folder, 'history', id), { recursive: true });
    renameSync(storyPath(folder, id), join(folder, 'history', id, '2-1-1-12.verbatim.json'));
    await sweepSources(nodeDisk, folder, join(folder, 'history'));
    expect(sourcesIn(folder)).toContain(`${saveSourceOf(other).sha256}.json`);
  });

  it.each([
    ['damaged', 'x'],
    ['empty', ''],
  ])('removes nothing while a story file is %s', async (_, bytes) => {
    const folder = freshFolder();
    await storeIn(folder).save(storyAt(1));
    await bareStore(folder).saveSource(saveSourceOf(other));
    writeFileSync(storyPath(folder, 'another-story-0001'), bytes);
    await sweepSources(nodeDisk, folder, join(folder, 'history'));
    expect(sourcesIn(folder)).toHaveLength(2);
  });

  it('has nothing to do where there are no sources', async () => {
    await sweepSources(nodeDisk, freshFolder(), freshFolder());
  });
});
