import { dirname, join } from 'node:path';
import { sourceFileName, sourcesFolder, type SourceFault } from '../../shared/story/storyParts';
import { errorCode, syncFolder, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { writeOnce } from '../../disk/writeOnce';
import { sealedLimit, sha256 as hash } from './storyFile';

export type SourceReading =
  | { readonly kind: 'sound'; readonly json: string }
  | { readonly kind: SourceFault }
  | { readonly kind: 'unreadable'; readonly code: string };

/** The path of a source, from the folder of the stories. */
export const sourcePath = (folder: string, sha256: string): string =>
  join(folder, sourcesFolder, sourceFileName(sha256));

/** Reads the source that a story names, proved by its name. */
export async function readSource(disk: Disk, folder: string, sha256: string): Promise<SourceReading> {
  try {
    const bytes = await readWhole(disk, sourcePath(folder, sha256), sealedLimit);
    return hash(bytes) === sha256 ? { kind: 'sound', json: Buffer.from(bytes).toString('utf8') } : { kind: 'damaged' };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
    if (code === 'NOT_A_FILE' || code === 'TOO_LARGE' || code === 'EISDIR') return { kind: 'damaged' };
    return { kind: 'unreadable', code };
  }
}

/** The sources of the stories in a folder, each written once and never changed. */
export interface SourceStore {
  /** Writes a source unless it stands already; when it returns, the source lasts through a power cut. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
  /** True while a story may name the source: it was proved once and still has its length. */
  isKept(sha256: string): Promise<boolean>;
}

export function createSourceStore(disk: Disk, folder: string, now: () => Date): SourceStore {
  /** How long each source is that was proved, by its name. */
  const proved = new Map<string, number>();

  async function standsAt(sha256: string): Promise<number | null> {
    try {
      const file = await disk.open(sourcePath(folder, sha256), 'r');
      try {
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  }

  async function prove(sha256: string): Promise<boolean> {
    const reading = await readSource(disk, folder, sha256);
    if (reading.kind !== 'sound') return false;
    // A program that was killed may have left the name of a whole file still to be made to last.
    await syncFolder(disk, join(folder, sourcesFolder));
    proved.set(sha256, Buffer.byteLength(reading.json));
    return true;
  }

  return {
    async keep(sha256, bytes) {
      const path = sourcePath(folder, sha256);
      await disk.mkdir(dirname(path));
      await writeOnce(disk, path, bytes, now().getTime());
      await syncFolder(disk, dirname(path));
      await syncFolder(disk, folder);
      proved.set(sha256, bytes.length);
    },
    async isKept(sha256) {
      const length = proved.get(sha256);
      return length === undefined ? prove(sha256) : (await standsAt(sha256)) === length;
    },
  };
}
