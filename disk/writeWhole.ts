import { diskError, type Disk, type OpenFile } from './disk';
import { markOf, type Mark } from './mark';

async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<Mark> {
  for (let offset = 0; offset < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset);
    if (bytesWritten <= 0) throw diskError('ENOSPC', 'The disk took no more bytes');
    offset += bytesWritten;
  }
  await file.sync();
  const stat = await file.stat();
  // A nearly full disk has been seen to report success for half a file.
  if (stat.size !== bytes.length) throw diskError('ENOSPC', `The disk kept ${stat.size} of ${bytes.length} bytes`);
  return markOf(stat);
}

/** Creates a new file, all of it synced to the disk, or throws and leaves none. A file that is there already is never touched. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array, mode: number): Promise<Mark> {
  const file = await disk.open(path, 'wx', mode);
  let failure: unknown = null;
  const mark = await writeAll(file, bytes).catch((error: unknown) => void (failure = error));
  await file.close().catch((error: unknown) => (failure ??= error));
  if (failure === null && mark) return mark;
  // The first failure is the one to tell; what is left behind is swept at the next start.
  await disk.unlink(path).catch(() => undefined);
  throw failure;
}
