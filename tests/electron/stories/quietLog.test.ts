import { afterEach, expect, it, vi } from 'vitest';
import { freshFolder, storeIn, storyAt } from './desk';

afterEach(() => void vi.restoreAllMocks());

it('writes no word of a story to a log, whether the save holds or fails', async () => {
  const said: string[] = [];
  const note = (...given: readonly unknown[]): boolean => {
    said.push(given.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '));
    return true;
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    vi.spyOn(console, level).mockImplementation(note);
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  const store = storeIn(freshFolder());
  await store.save(storyAt(2, 'embargoed until noon'));
  await store.save(storyAt(1, 'embargoed until noon'));
  await store.save({ ...storyAt(3, 'embargoed until noon'), sha256: '0'.repeat(64) });
  await store.read(storyAt(1).id);
  await store.list();
  vi.restoreAllMocks();
  expect(said.filter((line) => line.includes('embargoed') || line.includes('open in spring'))).toEqual([]);
});
