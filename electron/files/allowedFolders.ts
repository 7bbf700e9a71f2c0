import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { errorCode } from '../../disk/disk';
import { fail, type Outcome } from '../../shared/story/outcome';

/** The folder's real path, or null when it is not there. */
export async function realFolder(path: string): Promise<string | null> {
  try {
    return (await stat(path)).isDirectory() ? await realpath(path) : null;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

/** Whether stories may leave to a folder, by its real path: it is one of these or below; null for any. */
export async function mayLeaveTo(folders: readonly string[] | null, path: string): Promise<boolean> {
  if (folders === null) return true;
  const real = await Promise.all(folders.map(realFolder));
  return real.some((folder) => folder !== null && (path === folder || path.startsWith(folder + sep)));
}

export const certainFoldersOnly = (folders: readonly string[]): Outcome<never> =>
  fail(
    'export-folder-locked',
    `Your newsroom lets stories out to certain folders only: ${folders.slice(0, 5).join(', ')}. Choose one of them, or a folder within.`,
  );
