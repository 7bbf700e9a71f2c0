import { dirname } from 'node:path';
import { errorCode, syncFolder, unlinkIfThere, type Disk } from './disk';
import type { Mark } from './mark';
import { renameOver } from './renameOver';
import { writeWhole } from './writeWhole';

let written = 0;

/** Temporary files are named so that the sweep at the next start knows its own: `<name>.<process>-<n>.tmp`. */
export const temporaryName = (path: string): string => {
  written += 1;
  return `${path}.${process.pid}-${written}.tmp`;
};

export const backupsOf = (path: string): readonly [string, string] => [`${path}.bak1`, `${path}.bak2`];

const absent = (error: unknown): void => {
  if (errorCode(error) !== 'ENOENT') throw error;
};

/** Moves the file that stands to .bak1 and .bak1 to .bak2, while it keeps standing under its own name. */
async function keepGenerations(disk: Disk, path: string): Promise<void> {
  const [first, second] = backupsOf(path);
  await renameOver(disk, first, second).catch(absent);
  // After a save cut short both may be one and the same file, and then the rename does nothing.
  await unlinkIfThere(disk, first);
  await disk.link(path, first).catch(async (error: unknown) => {
    if (errorCode(error) === 'ENOENT') return;
    // Memory sticks and some network shares know no hard links.
    await disk.copy(path, first).catch(absent);
  });
}

/**
 * The new file stands whole and lasts through a power cut, or this throws and the old one stands. `beforeRename` is
 * called last before the old file is touched, and keeps it by throwing. The answer is the new file's mark.
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  keep: 'generations' | 'nothing',
  beforeRename: () => Promise<void> = async () => undefined,
): Promise<Mark> {
  const temporary = temporaryName(path);
  const mark = await writeWhole(disk, temporary, bytes, 0o600);
  try {
    await beforeRename();
    if (keep === 'generations') await keepGenerations(disk, path);
    await renameOver(disk, temporary, path);
  } catch (error) {
    await unlinkIfThere(disk, temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, dirname(path));
  return mark;
}
