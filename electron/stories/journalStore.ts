import { join } from 'node:path';
import type { WriteJournal } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { diskError, errorCode, syncFolder, unlinkIfThere, type Disk, type OpenFile } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { replaceFile } from '../../disk/replaceFile';

/** The journals of the stories, one a file, in a folder of their own: written on when the stories' folder cannot be. */
export interface JournalStore {
  /** Durable when it returns ok. */
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

export function createJournalStore(disk: Disk, folder: string): JournalStore {
  const pathOf = (id: string): string => join(folder, `${id}.journal`);
  // What is wrong with the folder, the first call that needs it says.
  let last: Promise<unknown> = disk.mkdir(folder).catch(() => undefined);
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };

  /** The journal written last, which is most likely the next: it stays open. */
  let open: { readonly id: string; readonly file: OpenFile; size: number } | null = null;

  async function close(): Promise<void> {
    const { file } = open ?? {};
    open = null;
    await file?.close();
  }

  async function opened(id: string): Promise<NonNullable<typeof open>> {
    if (open?.id === id) return open;
    await close();
    const file = await disk.open(pathOf(id), 'a', 0o600);
    const { size } = await file.stat();
    if (size === 0) await syncFolder(disk, folder);
    open = { id, file, size };
    return open;
  }

  /** Adds to the end of the file, and makes that last through a power cut. */
  async function append(id: string, bytes: Uint8Array): Promise<void> {
    const journal = await opened(id);
    if (journal.size + bytes.length > longestJournal) throw new RangeError('is full');
    for (let offset = 0; offset < bytes.length;) {
      const { bytesWritten } = await journal.file.write(bytes, offset, bytes.length - offset);
      if (bytesWritten <= 0) throw diskError('ENOSPC', 'The disk took no more bytes');
      offset += bytesWritten;
      journal.size += bytesWritten;
    }
    await journal.file.sync();
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
