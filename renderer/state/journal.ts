import { newsroom } from '../newsroom';
import type { Noted } from './session';
import { baseLine, entryLine, saveLine } from '../../shared/steps/journalText';

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

/** What the disk did not take is kept for the next try up to so many characters. */
const mostWaiting = 1024 * 1024;

/** Typing waits no longer than this, in milliseconds, until it is on its way to the disk. */
const soon = 150;

/**
 * Keeps the journal of one story. What cannot be written is tried again with the next change. A journal that is full, or
 * gone from the disk, or too far behind, ends: from then on the story has its file alone, and the next opening begins anew.
 */
export function openJournal({ id, base, entries }: JournalStart): Journal {
  let n = entries;
  let lines = base === null ? '' : baseLine(base);
  let isNew = base !== null;
  let timer = 0;
  /** Since when the first line waits that is not on its way. */
  let since: number | null = null;
  let isOver = false;
  let running: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const text = lines;
    if (text === '') return;
    lines = '';
    const outcome = await newsroom.writeJournal({ id, text, isNew });
    if (outcome.ok) {
      isNew = false;
      return;
    }
    isOver = outcome.problem.code === 'journal-over' || (!isNew && text.length + lines.length > mostWaiting);
    if (isOver) lines = '';
    // A beginning is written whole or not at all. Of what is added a part may stand there: the next try begins a new line.
    else lines = `${isNew ? '' : '\n'}${text.trimStart()}${lines}`;
  };
  const flush = (): Promise<void> => {
    window.clearTimeout(timer);
    timer = 0;
    since = null;
    running = running.then(write).catch(reportError);
    return running;
  };
  const add = (line: string): void => {
    if (isOver) return;
    lines += line;
    const now = performance.now();
    since ??= now;
    // A window that is kept busy answers keys before timers, and then the next key sends what has waited.
    if (now - since >= soon) void flush();
    else timer ||= window.setTimeout(() => void flush(), soon);
  };
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
