import { backupsOf } from '../../disk/replaceFile';
import { errorCode, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { longestHeader, sealedLength, type StoryHeader } from '../../shared/story/sealedStory';
import { openSealed, readHeader, sealedLimit } from './storyFile';

/** The file itself or one of its two backups. */
export type Reading =
  | { readonly kind: 'sound'; readonly header: StoryHeader; readonly json: string }
  | { readonly kind: 'newer' | 'damaged' | 'absent' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** Reads one file of a story, and proves every byte of it. */
export async function readGeneration(disk: Disk, path: string, id: string): Promise<Reading> {
  try {
    const bytes = await readWhole(disk, path, sealedLimit);
    const reading = openSealed(bytes);
    return reading.kind === 'sound' && reading.header.id !== id ? { kind: 'damaged' } : reading;
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    if (code === 'NOT_A_FILE' || code === 'TOO_LARGE' || code === 'EISDIR') return { kind: 'damaged' };
    return code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', code };
  }
}

/** What stands under the story's name, and the newest sound generation of it. */
export interface Found {
  readonly standing: Reading['kind'];
  readonly newest: Reading;
}

/** Reads the story's file; where that is damaged or gone, its newest sound backup. */
export async function findNewest(disk: Disk, path: string, id: string): Promise<Found> {
  const standing = await readGeneration(disk, path, id);
  if (standing.kind !== 'damaged' && standing.kind !== 'absent') return { standing: standing.kind, newest: standing };
  for (const backup of backupsOf(path)) {
    const reading = await readGeneration(disk, backup, id);
    if (reading.kind === 'sound') return { standing: standing.kind, newest: reading };
  }
  return { standing: standing.kind, newest: standing };
}

/** The header alone, when it is sound and the file is as long as it says; the story itself is proved when it is read. */
export async function glance(disk: Disk, path: string, id: string): Promise<StoryHeader | null> {
  try {
    const file = await disk.open(path, 'r');
    try {
      const start = Buffer.alloc(longestHeader);
      const { bytesRead } = await file.read(start, 0, start.length, 0);
      const reading = readHeader(start.subarray(0, bytesRead));
      const { size } = await file.stat();
      const isSound =
        reading.kind === 'sound' && reading.header.id === id && size === sealedLength(reading.bodyAt, reading.header);
      return isSound ? reading.header : null;
    } finally {
      await file.close();
    }
  } catch (error) {
    // Whatever is wrong with it, the full reading that follows tells the user.
    if (errorCode(error) === '') throw error;
    return null;
  }
}
