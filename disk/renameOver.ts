import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, type Disk } from './disk';

const passing = new Set(['EPERM', 'EACCES', 'EBUSY', 'UNKNOWN']);
const attempts = 10;

/**
 * Renames over what is there. On Windows a virus scanner or an indexer may hold the file for a moment:
 * tried ten times within two seconds, and never by cutting the old file short.
 */
export async function renameOver(
  disk: Disk,
  from: string,
  to: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (platform !== 'win32' || attempt === attempts || !passing.has(errorCode(error))) throw error;
      await wait(attempt * 40);
    }
  }
}
