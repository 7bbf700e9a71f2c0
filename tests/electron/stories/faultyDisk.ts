import { nodeDisk, type Disk, type OpenFile } from '../../../disk/disk';

export type Fault =
  | 'ENOSPC'
  | 'EDQUOT'
  | 'EIO'
  | 'EROFS'
  | 'EACCES'
  | 'EPERM'
  | 'EBUSY'
  | 'EMFILE'
  | 'one-byte'
  | 'half';

const shortWrites: Readonly<Record<string, (length: number) => number>> = {
  'one-byte': () => 1,
  half: (length) => Math.ceil(length / 2),
};

/** A real disk whose N-th call goes wrong: it throws, or a write takes only some of the bytes. */
export function faultyDisk(failing: number, fault: Fault): { disk: Disk; calls(): number } {
  let count = 0;
  const isTurn = (): boolean => {
    count += 1;
    return count === failing;
  };
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isTurn() && !(fault in shortWrites)) throw Object.assign(new Error(fault), { code: fault });
    return work();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: async (bytes, offset, length) => {
      const taken = isTurn() ? shortWrites[fault]?.(length) : length;
      if (taken === undefined) throw Object.assign(new Error(fault), { code: fault });
      return file.write(bytes, offset, taken);
    },
    read: (...given) => call(() => file.read(...given)),
    sync: () => call(() => file.sync()),
    stat: () => call(() => file.stat()),
    close: async () => {
      await file.close();
      await call(async () => undefined);
    },
  });
  const disk: Disk = {
    open: (...given) => call(async () => wrap(await nodeDisk.open(...given))),
    readdir: (path) => call(() => nodeDisk.readdir(path)),
    mkdir: (path) => call(() => nodeDisk.mkdir(path)),
    link: (from, to) => call(() => nodeDisk.link(from, to)),
    rename: (from, to) => call(() => nodeDisk.rename(from, to)),
    copy: (from, to) => call(() => nodeDisk.copy(from, to)),
    unlink: (path) => call(() => nodeDisk.unlink(path)),
    rmdir: (path) => call(() => nodeDisk.rmdir(path)),
  };
  return { disk, calls: () => count };
}
