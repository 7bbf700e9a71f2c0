import { constants } from 'node:fs';
import { errorCode, type Disk, type FileStat } from './disk';

/** By what a file that was replaced or written to is told from the one that stood there, without reading it. */
export interface Mark {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

export const markOf = ({ size, mtimeMs, ino }: FileStat): Mark => ({ size, mtimeMs, ino });

export const isSameMark = (one: Mark | null, other: Mark | null): boolean =>
  one?.size === other?.size && one?.mtimeMs === other?.mtimeMs && one?.ino === other?.ino;

/** The mark of what stands at the path; null where nothing does. */
export async function markAt(disk: Disk, path: string): Promise<Mark | null> {
  try {
    const file = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return markOf(await file.stat());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}
