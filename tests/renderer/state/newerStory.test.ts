import { beforeEach, expect, it, vi } from 'vitest';
import { newerReadOnly } from '../../../shared/story/newerStory';
import type { SessionPlan } from '../../../renderer/state/session';
import { ferry } from '../editor/story';

const saveStory = vi.hoisted(() => vi.fn());
const setEditable = vi.hoisted(() => vi.fn());
const newer = vi.hoisted(() => ({ json: '' }));

vi.mock('../../../renderer/newsroom', () => ({
  newsroom: { saveStory, readStory: async () => ({ ok: true, value: { json: newer.json, source: null } }) },
}));
vi.mock('../../../renderer/state/readSource', () => ({ readSource: vi.fn() }));
vi.mock('../../../renderer/state/session', async () => {
  const { createStore } = await import('../../../renderer/state/store');
  return {
    // A session that would take any change, and tells the saver of it.
    openSession: ({ story, check, onChange }: SessionPlan) => ({
      id: story.id,
      editor: { setEditable },
      view: createStore({ story, findings: check(story) }),
      update: () => {
        onChange();
        return true;
      },
    }),
  };
});

const { current, openStored, flushAll } = await import('../../../renderer/state/openStories');
const { windowStore } = await import('../../../renderer/state/windowStore');

beforeEach(async () => {
  newer.json = JSON.stringify({ ...ferry, schemaVersion: 3, novelty: true });
  await openStored('ferry-0001');
});

it('opens a newer story for reading, under its name on the desk, and says so', () => {
  expect(current.get()?.session).toMatchObject({ id: 'ferry-0001' });
  expect(
    current
      .get()
      ?.session.view.get()
      .story.blocks.map(({ text }) => text),
  ).toEqual(ferry.blocks.map(({ text }) => text));
  expect(setEditable).toHaveBeenCalledWith(false, false);
  expect(current.get()?.saver.state.get()).toEqual({ kind: 'read-only' });
  expect(windowStore.get().notices.map(({ text }) => text)).toContain(newerReadOnly);
});

it('refuses every change to a newer story', () => {
  expect(current.get()?.session.update((story) => ({ ...story, slug: 'other' }))).toBe(false);
  expect(current.get()?.session.undo()).toBe(false);
});

it('never writes over the file of a newer story', async () => {
  current.get()?.session.update((story) => ({ ...story, slug: 'other' }));
  current.get()?.saver.touch();
  await current.get()?.saver.flush();
  await flushAll();
  expect(saveStory).not.toHaveBeenCalled();
});

it('holds a newer story back from export, since nothing but its copy is known', () => {
  expect(current.get()?.session.view.get().findings).toMatchObject([{ severity: 'hold', message: newerReadOnly }]);
});
