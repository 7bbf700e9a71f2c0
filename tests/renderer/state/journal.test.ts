import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteJournal } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/story/outcome';
import { readJournal } from '../../../shared/steps/journalText';

const written: WriteJournal[] = [];
let answer: 'taken' | 'full disk' | 'over' = 'taken';
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: {
    writeJournal: async (journal: WriteJournal) => {
      written.push(journal);
      if (answer === 'taken') return succeed(null);
      return fail(answer === 'over' ? 'journal-over' : 'journal-not-written', 'It could not be written.');
    },
  },
}));
const { openJournal } = await import('../../../renderer/state/journal');

const change = (at: number) => ({ kind: 'do', group: 1, at, steps: [] }) as const;
const sha256 = 'a'.repeat(64);
/** What stands on a disk that took these. */
const textOf = (taken: readonly WriteJournal[]): string =>
  taken.reduce((text, one) => (one.isNew ? one.text : text + one.text), '');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { setTimeout, clearTimeout });
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
  written.length = 0;
  answer = 'taken';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the journal of an open story', () => {
  it('sends what was changed within a tenth of a second, also while the typing goes on', async () => {
    const journal = openJournal({ id: 'story-0001', base: '{}', entries: 0 });
    for (let at = 0; at < 30; at += 1) {
      journal.note(change(at));
      await vi.advanceTimersByTimeAsync(30);
    }
    const { entries } = readJournal(textOf(written))!;
    expect(entries.length).toBeGreaterThanOrEqual(26);
    expect(entries.map(({ at }) => at)).toEqual(entries.map((_, at) => at));
  });

  it('sends what has waited with the next key where the window is too busy for its timers', async () => {
    vi.stubGlobal('window', { setTimeout: () => 1, clearTimeout: () => undefined });
    const journal = openJournal({ id: 'story-0001', base: '{}', entries: 0 });
    for (let at = 0; at < 10; at += 1) {
      journal.note(change(at));
      await vi.advanceTimersByTimeAsync(40);
    }
    const { entries } = readJournal(textOf(written))!;
    expect(entries.length).toBeGreaterThanOrEqual(7);
  });

  it('goes on counting where an older session ended', async () => {
    const journal = openJournal({ id: 'story-0001', base: null, entries: 7 });
    journal.note(change(1));
    journal.saving(journal.count(), sha256);
    await journal.flush();
    expect(written).toMatchObject([{ isNew: false, text: expect.stringContaining('"n":8') }]);
  });

  it('brings what the disk refused with the next change, its beginning whole', async () => {
    answer = 'full disk';
    const journal = openJournal({ id: 'story-0001', base: '{}', entries: 0 });
    journal.note(change(1));
    await journal.flush();
    answer = 'taken';
    journal.note(change(2));
    await journal.flush();
    answer = 'full disk';
    journal.note(change(3));
    await journal.flush();
    answer = 'taken';
    journal.note(change(4));
    await journal.flush();
    const taken = written.filter((_, at) => at === 1 || at === 3);
    expect(readJournal(textOf(taken))).toMatchObject({ base: '{}', entries: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }] });
  });

  it('ends when it is full or gone, and keeps nothing back', async () => {
    const journal = openJournal({ id: 'story-0001', base: '{}', entries: 0 });
    await journal.flush();
    answer = 'over';
    journal.note(change(1));
    await journal.flush();
    answer = 'taken';
    journal.note(change(2));
    await journal.flush();
    expect(written).toHaveLength(2);
  });

  it('ends when the disk has refused too much of it', async () => {
    const journal = openJournal({ id: 'story-0001', base: '{}', entries: 0 });
    await journal.flush();
    answer = 'full disk';
    const long = { ...change(1), steps: [{ toJSON: () => 'x'.repeat(600_000) }] } as never;
    for (let at = 0; at < 5; at += 1) {
      journal.note(long);
      await journal.flush();
    }
    expect(Math.max(...written.map(({ text }) => text.length))).toBeLessThan(2_000_000);
    expect(written.length).toBeLessThan(4);
  });
});
