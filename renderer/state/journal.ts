import type { Noted } from './session';
import { baseLine, entryLine, saveLine } from '../../shared/steps/journalText';
import { openLineWriter } from './lineWriter';

/** Writes a story's changes down as they are made, long before its file is saved. */
export interface Journal {
  readonly note: (change: Noted) => void;
  /** How many changes were noted so far. */
  readonly count: () => number;
  /** The story's file is about to have this text, which it had after that change: sent at once. */
  readonly saving: (n: number, sha256: string) => void;
  /** Writes now what is not written. */
  readonly flush: () => Promise<void>;
}

/** Where a journal stands when its story is opened. */
export interface JournalStart {
  readonly id: string;
  /** The story it begins with; null where it goes on from an older session. */
  readonly base: string | null;
  readonly entries: number;
}

/**
 * Keeps the journal of one story. One that ends leaves the story with its file alone, and the next opening begins anew.
 */
export function openJournal({ id, base, entries }: JournalStart): Journal {
  let n = entries;
  const { add, flush } = openLineWriter(id, base === null ? null : baseLine(base));
  return {
    note: (change) => {
      n += 1;
      add(entryLine({ n, ...change, steps: change.steps.map((step) => step.toJSON() as unknown) }));
    },
    count: () => n,
    saving: (after, sha256) => {
      add(saveLine({ n: after, sha256 }));
      void flush();
    },
    flush,
  };
}
