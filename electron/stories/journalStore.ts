import { join } from 'node:path';
import type { WriteJournal } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, syncFolder, type Disk } from '../disk/disk';
import { readWhole } from '../disk/readWhole';
import { replaceFile } from '../disk/replaceFile';

/** The journals of the stories, one a file, in a folder of their own: written on when the stories' folder cannot be. */
export interface JournalStore {
  /** Durable when it returns ok. */
  write(journal: WriteJournal): Promise<Outcome<null>>;
  /** Its text as far as it goes; null where there is none. */
  read(id: string): Promise<Outcome<string | null>>;
}

/** A journal longer than this, in bytes, takes no more: the story's file is saved all the same. */
export const longestJournal = 64 * 1024 * 1024;

const notWritten = (code: string): Outcome<never> =>
  fail('journal-not-written', `The story’s journal could not be written (${code}).`);

export function createJournalStore(disk: Disk, folder: string): JournalStore {
  const pathOf = (id: string): string => join(folder, `${id}.journal`);
  let last: Promise<unknown> = disk.mkdir(folder);
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(task, task);
    last = result.catch(() => undefined);
    return result;
  };

  /** Adds to the end of the file, and makes that last through a power cut. */
  async function append(path: string, bytes: Uint8Array): Promise<void> {
    const file = await disk.open(path, 'a', 0o600);
    try {
      const { size } = await file.stat();
      if (size + bytes.length > longestJournal) throw new RangeError('The journal is full');
      for (let offset = 0; offset < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset);
        if (bytesWritten <= 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' });
        offset += bytesWritten;
      }
      await file.sync();
      if (size === 0) await syncFolder(disk, folder);
    } finally {
      await file.close();
    }
  }

  return {
    write: ({ id, text, isNew }) =>
      inTurn(async () => {
        const bytes = new TextEncoder().encode(text);
        try {
          await (isNew ? replaceFile(disk, pathOf(id), bytes, 'nothing') : append(pathOf(id), bytes));
          return succeed(null);
        } catch (error) {
          if (error instanceof RangeError) return notWritten('it is full');
          const code = errorCode(error);
          if (code === '') throw error;
          return notWritten(code);
        }
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
