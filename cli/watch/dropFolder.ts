import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../errorCode';

/** What tells one state of a file from the next. */
export interface FileState {
  readonly size: number;
  readonly changed: number;
  readonly inode: number;
}

export const sameState = (a: FileState, b: FileState): boolean =>
  a.size === b.size && a.changed === b.changed && a.inode === b.inode;

/** A file that is whole, as far as can be told. */
export interface DroppedFile {
  readonly name: string;
  readonly state: FileState;
}

/** A folder that files are dropped into while it is watched. */
export interface DropFolder {
  /** The files that have not changed for a while, in the order of their names; `waiting` counts those that may yet. */
  readonly look: () => Promise<{ readonly whole: readonly DroppedFile[]; readonly waiting: number }>;
}

/** Names that programs give to files they are still writing, and what is no story. */
const unfinished = /^[.~]|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|download|swp|lock)$|\.receipt\.json$/i;
/** Senders make an empty file first and fill it later. */
const emptyPatience = 30;

/** Looks again and again: what stays the same for `settle` milliseconds is whole. */
export function dropFolder(folder: string, settle: number, clock: () => number = () => performance.now()): DropFolder {
  let seen = new Map<string, { readonly state: FileState; readonly since: number }>();
  return {
    look: async () => {
      const now = clock();
      const next: typeof seen = new Map();
      const whole: DroppedFile[] = [];
      for (const { name, state } of await listFiles(folder)) {
        const before = seen.get(name);
        const since = before && sameState(before.state, state) ? before.since : now;
        next.set(name, { state, since });
        if (now - since >= (state.size === 0 ? emptyPatience * settle : settle)) whole.push({ name, state });
      }
      seen = next;
      return { whole, waiting: next.size - whole.length };
    },
  };
}

async function listFiles(folder: string): Promise<readonly DroppedFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((each) => each.isFile() && !unfinished.test(each.name))
    .map(({ name }) => name)
    .toSorted();
  const files = await Promise.all(names.map(async (name) => ({ name, state: await stateOf(join(folder, name)) })));
  return files.flatMap(({ name, state }) => (state ? [{ name, state }] : []));
}

/** Null for a file that is gone: it was renamed, or taken away. */
export async function stateOf(path: string): Promise<FileState | null> {
  try {
    const { size, mtimeMs, ino } = await lstat(path);
    return { size, changed: mtimeMs, inode: ino };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
