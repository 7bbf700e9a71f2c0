import { newsroom } from '../newsroom';

/** Writes lines behind those that a journal has. */
export interface LineWriter {
  readonly add: (line: string) => void;
  /** Writes now what is not written. */
  readonly flush: () => Promise<void>;
  /** The journal takes no more. */
  readonly isOver: () => boolean;
}

/** What the disk did not take is kept for the next try up to so many characters. */
const mostWaiting = 1024 * 1024;

/** Typing waits no longer than this, in milliseconds, until it is on its way to the disk. */
const soon = 150;

/**
 * Writes the journal of one story, which `first` begins anew where there is one. What cannot be written is tried again with
 * the next line. A journal that is full, or gone from the disk, or too far behind, ends. `before` is what has to be written first.
 */
export function openLineWriter(
  id: string,
  first: string | null,
  before: Promise<void> = Promise.resolve(),
): LineWriter {
  let lines = first ?? '';
  let isNew = first !== null;
  let timer = 0;
  /** Since when the first line waits that is not on its way. */
  let since: number | null = null;
  let isOver = false;
  let running = before;

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
  return { add, flush, isOver: () => isOver };
}
