import { basename } from 'node:path';
import { nodeDisk, type Disk, type OpenFile } from '../../../disk/disk';

/** What of a disk can be made to go wrong without a word, as a fault in the storage would have it. */
export interface Misbehaviour {
  /** How many bytes of a write are taken. */
  readonly taken?: (length: number) => number;
  /** What a file's size is said to be. */
  readonly size?: (size: number) => number;
  /** What a rename to this name ends in. */
  readonly rename?: (to: string) => Error | null;
}

/** A file's name, without what differs from one run to the next. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/^.*\.verbatim\.json/, 'story')
    .replace(/\.\d+-\d+\.tmp$/, '.tmp');

/** A real disk that writes down what is asked of it, in order: `sync story.tmp`, `rename story.tmp story`. */
export function recordedDisk(misbehaviour: Misbehaviour = {}): { disk: Disk; calls: string[] } {
  const calls: string[] = [];
  const { taken = (length) => length, size = (real) => real, rename = () => null } = misbehaviour;
  const wrap = (file: OpenFile, name: string): OpenFile => ({
    write: async (bytes, offset, length) => {
      calls.push(`write ${name}`);
      return file.write(bytes, offset, taken(length));
    },
    read: (...given) => file.read(...given),
    sync: async () => {
      await file.sync();
      calls.push(`sync ${name}`);
    },
    stat: async () => {
      const stat = await file.stat();
      calls.push(`stat ${name}`);
      return {
        size: name.endsWith('.tmp') ? size(stat.size) : stat.size,
        mtimeMs: stat.mtimeMs,
        ino: stat.ino,
        nlink: stat.nlink,
        isFile: () => stat.isFile(),
      };
    },
    close: () => file.close(),
  });
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => wrap(await nodeDisk.open(path, flags, mode), nameOf(path)),
    link: async (from, to) => {
      await nodeDisk.link(from, to);
      calls.push(`link ${nameOf(from)} ${nameOf(to)}`);
    },
    rename: async (from, to) => {
      const error = rename(to);
      if (error !== null) throw error;
      await nodeDisk.rename(from, to);
      calls.push(`rename ${nameOf(from)} ${nameOf(to)}`);
    },
    unlink: async (path) => {
      await nodeDisk.unlink(path);
      calls.push(`unlink ${nameOf(path)}`);
    },
  };
  return { disk, calls };
}
