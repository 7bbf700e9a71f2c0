import { constants } from 'node:fs';
import { diskError, type Disk } from './disk';

/**
 * Reads a plain file of at most `limit` bytes; one that grows meanwhile is cut at the size it had.
 * Throws NOT_A_FILE for anything else (a pipe would wait for ever, a device never ends) and TOO_LARGE.
 */
export async function readWhole(disk: Disk, path: string, limit: number): Promise<Uint8Array> {
  const handle = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw diskError('NOT_A_FILE', path);
    if (stat.size > limit) throw diskError('TOO_LARGE', path);
    const bytes = new Uint8Array(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
