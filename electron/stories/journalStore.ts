import type { WriteJournal } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { diskError, errorCode, syncFolder, unlinkIfThere, type Disk, type OpenFile } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { replaceFile } from '../../disk/replaceFile';
import { journalPath } from './storyNames';

/** The journals of the stories, one a file, in a folder of their own: written on when the stories' folder cannot be. */
export interface JournalStore {
  /**
   * Written when it returns ok, so that it outlives the app, and being synced, so that it outlives the machine. A sync that
   * failed is told to the next that writes.
   */
  write(journal: WriteJournal): Promise<Outcome<null>>;
  /** Its text as far as it goes; null where there is none. */
  read(id: string): Promise<Outcome<string | null>>;
  /** Removes the journal of a story; throws what the disk says. */
  remove(id: string): Promise<void>;
}

/** A journal longer than this, in bytes, takes no more: the story's file is saved all the same. */
export const longestJournal = 64 * 1024 * 1024;

const notWritten = (code: string): Outcome<never> =>
  fail('journal-not-written', `The story’s journal could not be written (${code}).`);

/** It takes no more: it is full, or somebody took it from the disk. */
const over = (why: string): Outcome<never> => fail('journal-over', `The story’s journal ${why}.`);

interface OpenJournal {
  readonly id: string;
  readonly file: OpenFile;
  size: number;
  /** Something was written since the last sync began. */
  isUnsynced: boolean;
  syncing: Promise<void> | null;
  /** Why the last sync failed; a file that cannot be synced is not written on. */
  failed: unknown;
}

/** Makes what was written last through a power cut. What is typed meanwhile is written without waiting, and synced after. */
function sync(journal: OpenJournal): Promise<void> {
  journal.isUnsynced = true;
  journal.syncing ??= (async () => {
    try {
      while (journal.isUnsynced) {
        journal.isUnsynced = false;
        await journal.file.sync();
      }
    } catch (error) {
      journal.failed = error;
    }
    journal.syncing = null;
  })();
  return journal.syncing;
}

export function createJournalStore(disk: Disk, folder: string): JournalStore {
  const pathOf = (id: string): string => journalPath(folder, id);
  // What is wrong with the folder, the first call that needs it says.
  let last: Promise<unknown> = disk.mkdir(folder).catch(() => undefined);
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };

  /** The journal written last, which is most likely the next: it stays open. */
  let open: OpenJournal | null = null;

  async function close(): Promise<void> {
    const closing = open;
    open = null;
    await closing?.syncing;
    await closing?.file.close();
  }

  async function opened(id: string): Promise<OpenJournal> {
    if (open?.id === id) return open;
    await close();
    const file = await disk.open(pathOf(id), 'a', 0o600);
    const { size } = await file.stat();
    if (size === 0) await syncFolder(disk, folder);
    open = { id, file, size, isUnsynced: false, syncing: null, failed: null };
    return open;
  }

  /** Adds to the end of the file. */
  async function append(id: string, bytes: Uint8Array): Promise<void> {
    const journal = await opened(id);
    if (journal.failed !== null) throw journal.failed;
    if (journal.size + bytes.length > longestJournal) throw new RangeError('is full');
    for (let offset = 0; offset < bytes.length;) {
      const { bytesWritten } = await journal.file.write(bytes, offset, bytes.length - offset);
      if (bytesWritten <= 0) throw diskError('ENOSPC', 'The disk took no more bytes');
      offset += bytesWritten;
      journal.size += bytesWritten;
    }
    void sync(journal);
    // A file that was deleted while it is open takes whatever is written, and nobody will find it.
    const { nlink } = await journal.file.stat();
    if (nlink === 0) throw new RangeError('was taken from the disk');
  }

  async function beginAnew(id: string, bytes: Uint8Array): Promise<void> {
    await close();
    await replaceFile(disk, pathOf(id), bytes, 'nothing');
  }

  return {
    write: ({ id, text, isNew }) =>
      inTurn(async () => {
        const bytes = new TextEncoder().encode(text);
        try {
          await (isNew ? beginAnew(id, bytes) : append(id, bytes));
          return succeed(null);
        } catch (error) {
          // Whatever was wrong with the file: it is opened again for the next try.
          await close().catch(() => undefined);
          if (error instanceof RangeError) return over(error.message);
          const code = errorCode(error);
          if (code === '') throw error;
          return notWritten(code);
        }
      }),
    remove: (id) =>
      inTurn(async () => {
        if (open?.id === id) await close();
        await unlinkIfThere(disk, pathOf(id));
      }),
    read: (id) =>
      inTurn(async () => {
        try {
          const read = await readWhole(disk, pathOf(id), longestJournal);
          return succeed(new TextDecoder('utf-8').decode(read));
        } catch (error) {
          return errorCode(error) === 'ENOENT' ? succeed(null) : notWritten(errorCode(error));
        }
      }),
  };
}
