import { basename, join } from 'node:path';
import type { FileThere } from '../../shared/ipc/exportFiles';
import { errorCode, type Disk } from '../../disk/disk';
import { markAt } from '../../disk/mark';
import { readWhole } from '../../disk/readWhole';
import type { Memory } from '../settings/settings';
import { sha256 } from '../stories/storyFile';

/** Larger than any file an export writes. */
const limit = 128 * 1024 * 1024;

/** What this desk has exported, so that it knows its own files again. */
export interface ExportedFiles {
  /** Whether this desk wrote the file for this story, and it is as it was written. */
  isOurs(path: string, story: string): Promise<boolean>;
  /** What stands under these names in a folder; free names are left out. */
  lookAt(folder: string, names: readonly string[], story: string): Promise<readonly FileThere[]>;
  remember(
    folder: string,
    story: string,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ): void;
}

export function createExportedFiles(
  disk: Disk,
  memory: Pick<Memory, 'exportedFiles' | 'rememberExportedFiles'>,
): ExportedFiles {
  async function isOurs(path: string, story: string): Promise<boolean> {
    const known = memory.exportedFiles().find((file) => file.path === path && file.story === story);
    if (known === undefined) return false;
    try {
      return sha256(await readWhole(disk, path, limit)) === known.sha256;
    } catch (error) {
      if (errorCode(error) === '') throw error;
      return false;
    }
  }

  async function lookAtOne(folder: string, name: string, story: string): Promise<readonly FileThere[]> {
    const path = join(folder, name);
    const mark = await markAt(disk, path).catch((error: unknown) => {
      if (errorCode(error) === '') throw error;
      return null;
    });
    if (mark === null) return [];
    return [{ name, writtenAt: new Date(mark.mtimeMs).toISOString(), isOurs: await isOurs(path, story) }];
  }

  return {
    isOurs,
    async lookAt(folder, names, story) {
      const found: FileThere[] = [];
      for (const name of names) found.push(...(await lookAtOne(folder, basename(name), story)));
      return found;
    },
    remember(folder, story, files) {
      const written = files.map(({ name, bytes }) => ({ path: join(folder, name), story, sha256: sha256(bytes) }));
      const paths = new Set(written.map(({ path }) => path));
      memory.rememberExportedFiles([...written, ...memory.exportedFiles().filter(({ path }) => !paths.has(path))]);
    },
  };
}
