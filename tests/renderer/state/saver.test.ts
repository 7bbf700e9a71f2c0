import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveSource, SaveStory } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/story/outcome';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { keptOf } from '../../../shared/desk/derive';
import { joinParts, serialiseSource } from '../../../shared/story/storyParts';
import { sha256 } from '../../../shared/text/sha256';
import type { Session } from '../../../renderer/state/session';
import { storyFrom } from '../../desk/storyFrom';

const harbour = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const sent: (SaveSource | SaveStory)[] = [];
const saveSource = vi.fn();
const saveStory = vi.fn();
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: {
    saveSource: (source: SaveSource) => saveSource(source),
    saveStory: (story: SaveStory) => saveStory(story),
  },
}));
const { createSaver } = await import('../../../renderer/state/saver');

let story: StoryDocument = harbour;
const session = { toSave: () => story, view: { get: () => ({ story: harbour, findings: [] }) } } as unknown as Session;
const onSaved = vi.fn();
const onChangedElsewhere = vi.fn();
const listeners = { onSaved, onChangedElsewhere };
const kept = { sha256: sha256(serialiseSource(harbour.source)), source: harbour.source };

beforeEach(() => {
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  story = harbour;
  sent.length = 0;
  onSaved.mockClear();
  onChangedElsewhere.mockClear();
  saveStory.mockReset();
  saveSource.mockImplementation(async (source: SaveSource) => {
    sent.push(source);
    return succeed(null);
  });
  saveStory.mockImplementation(async (one: SaveStory) => {
    sent.push(one);
    return succeed({ rev: one.rev });
  });
});
afterEach(() => vi.unstubAllGlobals());

const edit = (slug: string): void => {
  story = { ...story, slug };
};

it('sends the source of a new story once, before the story, and from then on the copy alone', async () => {
  const saver = createSaver(session, { rev: 0, source: null }, listeners);
  for (const slug of ['one', 'two', 'three']) {
    edit(slug);
    saver.touch();
    await saver.flush();
  }
  expect(sent.map((one) => ('id' in one ? one.rev : 'source'))).toEqual(['source', 1, 2, 3]);
  const [source, , , last] = sent;
  expect(last).toMatchObject({ source: source?.sha256 });
  expect(JSON.parse(joinParts(last?.json ?? '', source?.json ?? ''))).toEqual(keptOf(story));
});

it('names each text’s checksum', async () => {
  const saver = createSaver(session, { rev: 0, source: null }, listeners);
  saver.touch();
  await saver.flush();
  expect(sent).toHaveLength(2);
  for (const { json, sha256: named } of sent) expect(named).toBe(sha256(json));
});

it('does not send a source that the disk has', async () => {
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  saver.touch();
  await saver.flush();
  expect(sent).toMatchObject([{ rev: 5, source: kept.sha256 }]);
});

it('writes nothing for a story without changes, and sums it up once a save', async () => {
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  saver.touch();
  await saver.flush();
  saver.touch();
  await saver.flush();
  await saver.flush();
  expect(sent).toHaveLength(1);
  expect(onSaved).toHaveBeenCalledTimes(1);
  expect(saver.state.get()).toEqual({ kind: 'saved' });
});

it('sends the source again when the disk has lost it', async () => {
  const saver = createSaver(session, { rev: 4, source: kept }, listeners);
  saveStory.mockImplementationOnce(async () => fail('source-not-kept', 'The source is not on the disk.'));
  saver.touch();
  await saver.flush();
  await saver.flush();
  expect(sent.map((one) => ('id' in one ? 'story' : 'source'))).toEqual(['source', 'story']);
  expect(saver.state.get()).toEqual({ kind: 'saved' });
});

it('keeps a story unsaved while its source cannot be written, and says so', async () => {
  const saver = createSaver(session, { rev: 0, source: null }, listeners);
  saveSource.mockImplementationOnce(async () => fail('story-not-saved', 'The disk is full.'));
  saver.touch();
  await saver.flush();
  expect(saver.state.get()).toEqual({ kind: 'failed', message: 'The disk is full.' });
  expect(sent).toEqual([]);
  await saver.flush();
  expect(saver.state.get()).toEqual({ kind: 'saved' });
});

it('answers a flush with whether all is on the disk, also when a key is pressed during the save', async () => {
  const saver = createSaver(session, { rev: 0, source: kept }, listeners);
  saveStory.mockImplementationOnce(async () => fail('story-not-saved', 'The disk is full.'));
  saver.touch();
  expect(await saver.flush()).toBe(false);
  saveStory.mockImplementationOnce(async (one: SaveStory) => {
    edit('while it was saved');
    saver.touch();
    return succeed({ rev: one.rev });
  });
  expect(await saver.flush()).toBe(true);
  expect(JSON.parse((sent.at(-1) as SaveStory).json)).toMatchObject({ slug: 'while it was saved' });
});

it('tries a failed save again by itself, and says that it is not saved until it is', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  const saver = createSaver(session, { rev: 0, source: kept }, listeners);
  saveStory.mockImplementationOnce(async () => fail('story-not-saved', 'The disk is full.'));
  saver.touch();
  await saver.flush();
  expect(saver.state.get()).toEqual({ kind: 'failed', message: 'The disk is full.' });
  // Nothing is touched: the save is tried again by itself.
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(saver.state.get()).toEqual({ kind: 'saved' }));
  expect(sent).toHaveLength(1);
});

it('tries a failed save again under the same number, so that retries alone never overtake a later version', async () => {
  const revs: number[] = [];
  saveStory.mockImplementation(async ({ rev }: SaveStory) => {
    revs.push(rev);
    return revs.length < 4 ? fail('story-not-saved', 'The disk is full.') : succeed({ rev });
  });
  const saver = createSaver(session, { rev: 6, source: kept }, listeners);
  saver.touch();
  for (let attempt = 0; attempt < 4; attempt += 1) await saver.flush();
  expect(revs).toEqual([7, 7, 7, 7]);
});

it('hands a story over that another program changed, and writes nothing more', async () => {
  saveStory.mockImplementation(async () => fail('story-changed-elsewhere', 'Changed.'));
  const saver = createSaver(session, { rev: 6, source: kept }, listeners);
  saver.touch();
  expect(await saver.flush()).toBe(true);
  expect(onChangedElsewhere).toHaveBeenCalledTimes(1);
  saver.touch();
  await saver.flush();
  expect(saveStory.mock.calls.length).toBe(1);
});

it('says that a story is not saved that would not open again, and leaves the file as it is', async () => {
  const saver = createSaver(session, { rev: 0, source: kept }, listeners);
  story = { ...story, speakers: story.speakers.map((speaker) => ({ ...speaker, id: 'n'.repeat(400) })) };
  saver.touch();
  expect(await saver.flush()).toBe(false);
  expect(sent).toEqual([]);
  expect(saver.state.get()).toMatchObject({ kind: 'failed', message: expect.stringContaining('not open again') });
});

it('saves while keys come without reading the copy, and has it read when they rest', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  try {
    const toSave = vi.fn((_isTyping?: boolean) => story);
    const saver = createSaver({ ...session, toSave } as unknown as Session, { rev: 0, source: kept }, listeners);
    for (let key = 0; key < 8; key += 1) {
      edit(`key ${key}`);
      saver.touch();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(toSave.mock.calls).toEqual([[true]]);
    await vi.advanceTimersByTimeAsync(300);
    expect(toSave.mock.calls).toEqual([[true], []]);
  } finally {
    vi.useRealTimers();
  }
});

it('says in the journal which text is coming before the file has it, so that a kill between the two loses nothing', async () => {
  const told: string[] = [];
  const journal = { count: () => 7, saving: (n: number, sha: string) => void told.push(`journal ${n} ${sha}`) };
  saveStory.mockImplementation(async (one: SaveStory) => {
    told.push(`file ${one.sha256}`);
    return succeed({ rev: one.rev });
  });
  // A saver of a test before may still be at it: this one's text is its own.
  const own = { ...session, toSave: () => ({ ...harbour, slug: 'told-first' }) } as unknown as Session;
  const saver = createSaver(own, { rev: 4, source: kept }, listeners, journal);
  saver.touch();
  await saver.flush();
  const note = told.findIndex((line) => line.startsWith('journal 7 '));
  const file = told.indexOf(told[note]?.replace('journal 7', 'file') ?? '');
  expect(note).toBeGreaterThanOrEqual(0);
  expect(file).toBeGreaterThan(note);
});
