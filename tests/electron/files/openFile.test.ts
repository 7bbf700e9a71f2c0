import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { largestSource, openFile } from '../../../electron/files/openFile';
import { sourcePath } from '../../../electron/stories/sourceStore';
import { sealStory } from '../../../electron/stories/storyFile';
import { storyPath } from '../../../electron/stories/storyNames';
import { freshFolder } from '../freshFolder';
import { id, sourceText, storeIn, storyAt } from '../stories/desk';

const messageOf = async (path: string): Promise<string> => {
  const opened = await openFile(nodeDisk, path);
  return opened.ok ? 'opened' : opened.problem.message;
};

it('gives a file’s name and bytes, never its path', async () => {
  const path = join(freshFolder(), 'story.txt');
  writeFileSync(path, 'Harbour bridge opens');
  expect(await openFile(nodeDisk, path)).toEqual({
    ok: true,
    value: { name: 'story.txt', bytes: new TextEncoder().encode('Harbour bridge opens') },
  });
});

it('opens an empty file: the importer has more to say about it', async () => {
  const path = join(freshFolder(), 'empty.txt');
  writeFileSync(path, '');
  expect(await messageOf(path)).toBe('opened');
});

it('names what is missing, a folder, or too large, and says what to do', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'cuttings'));
  writeFileSync(join(folder, 'large.txt'), '');
  truncateSync(join(folder, 'large.txt'), largestSource + 1);
  expect(await messageOf(join(folder, 'gone.txt'))).toContain('“gone.txt” is not there any more. Look whether');
  expect(await messageOf(join(folder, 'gone.txt', 'x'))).toContain('“x” is not there any more');
  expect(await messageOf(join(folder, 'cuttings'))).toContain('“cuttings” is a folder');
  expect(await messageOf(join(folder, 'large.txt'))).toContain('larger than 20 MB');
  expect(await messageOf(join(folder, `${'x'.repeat(300)}.txt`))).toContain('could not be read');
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
  const path = join(freshFolder(), 'pipe.txt');
  execFileSync('mkfifo', [path]);
  expect(await messageOf(path)).toContain('not a file');
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says when it may not read', async () => {
  const path = join(freshFolder(), 'secret.txt');
  writeFileSync(path, 'x');
  chmodSync(path, 0);
  expect(await messageOf(path)).toContain('may not read “secret.txt”');
});

it('hands a story file of ours on as the story inside it', async () => {
  const path = join(freshFolder(), 'old.verbatim.json');
  writeFileSync(path, sealStory({ ...storyAt(2), source: null }, '2026-11-23T09:30:00.000Z', false));
  const opened = await openFile(nodeDisk, path);
  expect(opened.ok && new TextDecoder().decode(opened.value.bytes)).toBe(storyAt(2).json);
});

it('joins a story file of ours with its source from the file beside it, or says where that should be', async () => {
  const folder = freshFolder();
  await storeIn(folder).save(storyAt(2));
  const path = storyPath(folder, id);
  const opened = await openFile(nodeDisk, path);
  expect(opened.ok && JSON.parse(new TextDecoder().decode(opened.value.bytes))).toEqual({
    ...(JSON.parse(storyAt(2).json) as object),
    source: JSON.parse(sourceText) as object,
  });
  const source = sourcePath(folder, storyAt(2).source);
  writeFileSync(source, '{}');
  expect(await messageOf(path)).toContain('was changed or damaged');
  rmSync(source);
  expect(await messageOf(path)).toContain(`sources/${storyAt(2).source}.json beside the story’s. Put that file back`);
});
