import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../disk/disk';

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

/** Something in the folder that is left where it lies, and why. */
export interface SkippedFile {
  /** What is no UTF-8 in it reads as \ufffd. */
  readonly name: string;
  readonly reason: string;
}

/** A folder that files are dropped into while it is watched. */
export interface DropFolder {
  /**
   * The files that have not changed for a while, in the order of their names; `waiting` counts those that may yet,
   * `skipped` is what is left alone and was not told before.
   */
  readonly look: () => Promise<{
    readonly whole: readonly DroppedFile[];
    readonly waiting: number;
    readonly skipped: readonly SkippedFile[];
  }>;
}

/** Names that programs give to files they are still writing, and what is no story. */
const unfinished =
  /^[.~]|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|download|swp|lock)$|\.receipt\.json(?:\.sig)?$|\.sent\.json$/i;
/** Senders make an empty file first and fill it later. */
const emptyPatience = 30;

/** Looks again and again: what stays the same for `settle` milliseconds is whole. */
export function dropFolder(folder: string, settle: number, clock: () => number = () => performance.now()): DropFolder {
  let seen = new Map<string, { readonly state: FileState; readonly since: number }>();
  let told: ReadonlySet<string> = new Set();
  return {
    look: async () => {
      const now = clock();
      const next: typeof seen = new Map();
      const whole: DroppedFile[] = [];
      const { files, skipped } = await listFiles(folder);
      for (const { name, state } of files) {
        const before = seen.get(name);
        const since = before && sameState(before.state, state) ? before.since : now;
        next.set(name, { state, since });
        if (now - since >= (state.size === 0 ? emptyPatience * settle : settle)) whole.push({ name, state });
      }
      seen = next;
      const fresh = skipped.filter(({ name }) => !told.has(name));
      // One that was taken away and comes again is told again.
      told = new Set(skipped.map(({ name }) => name));
      return { whole, waiting: next.size - whole.length, skipped: fresh };
    },
  };
}

const badName = 'Its name is not UTF-8, so it cannot be named in a report. Give it another name.';
const isALink = 'It is a link, and the watch follows none. Put the file itself here.';
const noFile = 'It is a pipe, a device or a socket, not a file.';

/** Why something in the folder is no story; null for a plain file, and for a folder, which is nobody’s story. */
function reasonToSkip(entry: Dirent<Buffer>): string | null {
  if (entry.isDirectory()) return null;
  if (entry.isSymbolicLink()) return isALink;
  if (!entry.isFile()) return noFile;
  return isUtf8(entry.name) ? null : badName;
}

async function listFiles(
  folder: string,
): Promise<{ readonly files: readonly DroppedFile[]; readonly skipped: readonly SkippedFile[] }> {
  const entries = (await readdir(folder, { withFileTypes: true, encoding: 'buffer' }))
    .map((entry) => ({ name: entry.name.toString('utf8'), reason: reasonToSkip(entry), isFile: entry.isFile() }))
    .filter(({ name }) => !unfinished.test(name));
  const skipped = entries.flatMap(({ name, reason }) => (reason === null ? [] : [{ name, reason }]));
  const names = entries
    .filter(({ reason, isFile }) => reason === null && isFile)
    .map(({ name }) => name)
    .toSorted();
  const files = await Promise.all(names.map(async (name) => ({ name, state: await stateOf(join(folder, name)) })));
  return { files: files.flatMap(({ name, state }) => (state ? [{ name, state }] : [])), skipped };
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
