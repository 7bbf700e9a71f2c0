import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../shared/story/outcome';
import { serialiseSource } from '../../../shared/story/storyParts';
import { sha256 } from '../../../shared/text/sha256';
import type { Session } from '../../../renderer/state/session';
import { storyFrom } from '../../desk/storyFrom';

const harbour = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const saveStory = vi.fn();
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: { saveSource: async () => succeed(null), saveStory: (story: unknown) => saveStory(story) },
}));
const { createSaver } = await import('../../../renderer/state/saver');

const session = {
  toSave: () => harbour,
  view: { get: () => ({ story: harbour, findings: [] }) },
} as unknown as Session;
const kept = { sha256: sha256(serialiseSource(harbour.source)), source: harbour.source };
const listeners = { onSaved: () => undefined, onChangedElsewhere: () => undefined };
const full = fail('story-not-saved', 'The disk is full.');

beforeEach(() => {
  // Only the timers: the checksum is worked out beside this thread, in real time.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('window', {
    setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  vi.stubGlobal('reportError', () => undefined);
  saveStory.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const { setTimeout: realTimeout } = globalThis;
/** Lets what is under way go on: the checksum takes as long as the machine lets it. */
const settle = (): Promise<void> => new Promise((done) => void realTimeout(done, 10));

it('never calls a story saved while the disk refuses it', async () => {
  saveStory.mockResolvedValue(full);
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  const states: string[] = [];
  saver.state.subscribe(() => states.push(saver.state.get().kind));
  saver.touch();
  await saver.flush();
  await saver.flush();
  expect(states).toEqual(['saving', 'failed', 'failed']);
  expect(saver.state.get()).toEqual({ kind: 'failed', message: 'The disk is full.' });
});

it('tries a failed save again by itself within six seconds', async () => {
  saveStory.mockResolvedValueOnce(full).mockImplementation(async ({ rev }: { rev: number }) => succeed({ rev }));
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  saver.touch();
  await saver.flush();
  expect(saver.state.get()).toMatchObject({ kind: 'failed' });
  await vi.advanceTimersByTimeAsync(6000);
  for (let tries = 0; tries < 2000 && saver.state.get().kind !== 'saved'; tries += 1) await settle();
  expect(saver.state.get()).toEqual({ kind: 'saved' });
});

it('tries again when main did not answer at all', async () => {
  saveStory
    .mockRejectedValueOnce(new Error('gone'))
    .mockImplementation(async ({ rev }: { rev: number }) => succeed({ rev }));
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  saver.touch();
  await saver.flush();
  expect(saver.state.get()).toMatchObject({ kind: 'failed' });
  await vi.advanceTimersByTimeAsync(6000);
  for (let tries = 0; tries < 2000 && saver.state.get().kind !== 'saved'; tries += 1) await settle();
  expect(saver.state.get()).toEqual({ kind: 'saved' });
});
