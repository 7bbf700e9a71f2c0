import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { storyPath } from '../../../electron/stories/storyNames';
import { freshFolder, id, storeIn, storyAt } from './desk';
import { recordedDisk, type Misbehaviour } from './recordedDisk';

// Nothing here sweeps or starts again before it looks: a sweep would mend what a save left undone.

/** The second save of a story: what it asked of the disk, how it answered and what stands there. */
async function secondSave(misbehaviour: Misbehaviour = {}) {
  const folder = freshFolder();
  await storeIn(folder).save(storyAt(1, 'the old text'));
  const { disk, calls } = recordedDisk(misbehaviour);
  const store = storeIn(folder, disk);
  await store.read(id);
  calls.length = 0;
  const saved = await store.save(storyAt(2, 'the new text'));
  const standing = readFileSync(storyPath(folder, id), 'utf8');
  return { folder, saved, calls, standing, asked: calls.slice(calls.indexOf('write story.tmp')) };
}

describe('a save that says ok', () => {
  it('has synced the file before it is renamed, and the folder after it', async () => {
    const { folder, saved, asked, standing } = await secondSave();
    expect(saved.ok).toBe(true);
    expect(standing).toContain('the new text');
    const order = ['write story.tmp', 'sync story.tmp', 'rename story.tmp story', `sync ${basename(folder)}`];
    expect(asked.filter((call) => order.includes(call))).toEqual(order);
    // The last thing before the answer: nothing is renamed or linked after the folder was synced.
    expect(asked.findLastIndex((call) => /^(?:rename|link|unlink) /.test(call))).toBeLessThan(
      asked.indexOf(`sync ${basename(folder)}`),
    );
  });

  it('has looked at the size after the sync and before the rename', async () => {
    const { asked } = await secondSave();
    const at = (call: string): number => asked.indexOf(call);
    expect(at('stat story.tmp')).toBeGreaterThan(at('sync story.tmp'));
    expect(at('stat story.tmp')).toBeLessThan(at('rename story.tmp story'));
  });

  it('has compared the file that stands with the one it knows, and kept it, before the rename', async () => {
    const { asked } = await secondSave();
    const rename = asked.indexOf('rename story.tmp story');
    expect(asked.indexOf('stat story')).toBeGreaterThan(asked.indexOf('sync story.tmp'));
    expect(asked.indexOf('stat story')).toBeLessThan(rename);
    expect(asked.indexOf('link story story.bak1')).toBeLessThan(rename);
    expect(asked).toContain('link story story.bak1');
  });

  it.each([1, 7, 100])('has gone on after writes that took only %i bytes at a time', async (most) => {
    const { saved, standing } = await secondSave({ taken: (length) => Math.min(length, most) });
    expect(saved.ok).toBe(true);
    expect(standing).toContain('the new text');
    expect(standing.endsWith('\n}\n')).toBe(true);
  });
});

describe('a save that failed says so, and leaves the old file and nothing else', () => {
  const broken = (code: string): Error => Object.assign(new Error(code), { code });
  it.each<[string, Misbehaviour]>([
    ['when the disk kept fewer bytes than it was given', { size: (real) => real - 1 }],
    ['when the disk takes no more bytes', { taken: () => 0 }],
    ['when the rename fails', { rename: (to) => (to.endsWith('.json') ? broken('EIO') : null) }],
    ['when the old file cannot be kept', { rename: (to) => (to.endsWith('.bak2') ? broken('EIO') : null) }],
  ])('%s', async (_, misbehaviour) => {
    const { folder, saved, standing } = await secondSave(misbehaviour);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'story-not-saved' } });
    expect(standing).toContain('the old text');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

it('writes a source down and makes it last before the first story that names it', async () => {
  const folder = freshFolder();
  const { disk, calls } = recordedDisk();
  expect((await storeIn(folder, disk).save(storyAt(1))).ok).toBe(true);
  const source = calls.findIndex((call) => /^rename [0-9a-f]{64}\.json/.test(call));
  const lasting = calls.indexOf('sync sources');
  expect(source).toBeGreaterThanOrEqual(0);
  expect(lasting).toBeGreaterThan(source);
  expect(calls.indexOf('write story.tmp')).toBeGreaterThan(lasting);
});

it('prints no word of a story, whether it is saved or not', async () => {
  const printed: unknown[] = [];
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...given: readonly unknown[]) => void printed.push(...given)),
  );
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((given) => printed.push(String(given)) > 0);
  await secondSave();
  await secondSave({ size: (real) => real - 1 });
  for (const spy of [...spies, output]) spy.mockRestore();
  expect(printed.map(String).filter((text) => /text|Harbour/.test(text))).toEqual([]);
});
