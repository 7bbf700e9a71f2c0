import { describe, expect, it } from 'vitest';
import { guardSaves } from '../../../electron/handlers/ownStories';
import { succeed } from '../../../shared/story/outcome';
import { storyAt } from '../stories/desk';

const id = storyAt(1).id;
const listed = (rev: number) => ({ ...storyAt(1).summary, id, rev, savedAt: '', spiked: false });

const journal = { write: async () => succeed(null) };

/** A store that takes every save, and notes it. */
function guarding(standing: number | null) {
  const saved: number[] = [];
  let rev = standing;
  const guarded = guardSaves(
    {
      list: async () => (rev === null ? [] : [listed(rev)]),
      read: async () => succeed({ json: '{}', source: null, rev: rev ?? 0 }),
      save: async (story) => {
        saved.push(story.rev);
        return succeed({ rev: story.rev });
      },
    },
    journal,
  );
  const save = async (next: number): Promise<string> => {
    const outcome = await guarded.save(storyAt(next));
    return outcome.ok ? 'saved' : outcome.problem.code;
  };
  return { ...guarded, save, saved, others: (next: number) => void (rev = next) };
}

describe('a page', () => {
  it('saves a story that it made', async () => {
    const { save } = guarding(null);
    expect([await save(1), await save(2)]).toEqual(['saved', 'saved']);
  });

  it('saves a story that it opened', async () => {
    const { read, save } = guarding(7);
    await read(id);
    expect([await save(8), await save(9)]).toEqual(['saved', 'saved']);
  });

  it('saves over no story of the desk that it did not open', async () => {
    const { list, save, saved } = guarding(7);
    expect(await save(8)).toBe('story-not-open');
    await list();
    expect(await save(8)).toBe('story-not-open');
    expect(saved).toEqual([]);
  });

  it('writes into no journal of a story that it did not open', async () => {
    const entry = { id, text: '{}\n', isNew: true };
    const { read, write } = guarding(7);
    expect(await write(entry)).toMatchObject({ ok: false, problem: { code: 'story-not-open' } });
    await read(id);
    expect(await write(entry)).toEqual({ ok: true, value: null });
    expect(await guarding(null).write(entry)).toEqual({ ok: true, value: null });
  });

  it.each([Number.MAX_SAFE_INTEGER, 1_000_000, 200])('saves no version out of reach, such as %d', async (rev) => {
    for (const standing of [null, 7]) {
      const { read, save, saved } = guarding(standing);
      if (standing !== null) await read(id);
      expect(await save(rev)).toBe('story-out-of-reach');
      expect(await save((standing ?? 0) + 1)).toBe('saved');
      expect(saved).toEqual([(standing ?? 0) + 1]);
    }
  });

  it('goes on after versions that failed, and after one that somebody else saved', async () => {
    const { list, read, save, others } = guarding(7);
    await read(id);
    for (let rev = 8; rev < 400; rev += 1) expect(await save(rev)).toBe('saved');
    others(5000);
    await list();
    expect(await save(5001)).toBe('saved');
  });

  it('is not kept from saving by a folder that cannot be listed', async () => {
    const guarded = guardSaves(
      {
        list: () => Promise.reject(new Error('EIO')),
        read: async () => succeed({ json: '{}', source: null, rev: 1 }),
        save: async ({ rev }) => succeed({ rev }),
      },
      journal,
    );
    expect(await guarded.save(storyAt(1))).toEqual({ ok: true, value: { rev: 1 } });
  });
});
