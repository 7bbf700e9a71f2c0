import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, storeIn, storyAt } from './desk';

it.skipIf(process.platform === 'win32')('gives its folder and every file in it to their owner alone', async () => {
  const folder = join(freshFolder(), 'stories');
  const store = storeIn(folder);
  for (const rev of [1, 2, 3]) await store.save(storyAt(rev));
  const modes = [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]
    .map((path) => statSync(path).mode & 0o077)
    .filter((others) => others !== 0);
  expect(modes).toEqual([]);
  expect(readdirSync(folder).length).toBeGreaterThan(3);
});
