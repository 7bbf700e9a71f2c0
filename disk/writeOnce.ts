import { errorCode, type Disk } from './disk';
import { readWhole } from './readWhole';
import { renameOver } from './renameOver';
import { replaceFile } from './replaceFile';

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The bytes that stand there; null where nothing does. */
async function standing(disk: Disk, path: string, limit: number): Promise<Uint8Array | null> {
  try {
    return await readWhole(disk, path, limit);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return null;
    // Larger than it can be: damaged.
    if (code === 'TOO_LARGE') return new Uint8Array();
    throw error;
  }
}

/**
 * A file whose name is its content's: written whole and made to last, once. The same bytes are left alone; others under
 * that name are damage, and set aside as `<name>.<asideAs>.damaged`.
 */
export async function writeOnce(disk: Disk, path: string, bytes: Uint8Array, asideAs: number): Promise<void> {
  const there = await standing(disk, path, bytes.length);
  if (there !== null && isSame(there, bytes)) return;
  if (there !== null) await renameOver(disk, path, `${path}.${asideAs}.damaged`);
  await replaceFile(disk, path, bytes, 'nothing');
}
