// A disk in memory that writes down all that is done to it, and of which any state can be made that a power cut may leave.
import { basename, dirname } from 'node:path';
import { diskError, type Disk, type OpenFile } from '../../disk/disk';

/** One thing done to the disk. Files are told by number: a name may come to stand for another. */
export type Doing =
  | { readonly kind: 'name'; readonly path: string; readonly file: number }
  | { readonly kind: 'unname'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync folder'; readonly path: string }
  /** What the storage told its caller at this point. */
  | { readonly kind: 'told'; readonly what: string };

/** What stands on a disk: names, and the bytes of the files they stand for. */
export interface Standing {
  readonly names: Map<string, number>;
  readonly folders: Set<string>;
  readonly files: Map<number, Uint8Array>;
}

export interface RecordingDisk extends Disk {
  readonly done: readonly Doing[];
  tell(what: string): void;
}

export const emptyDisk = (folder: string): Standing => ({
  names: new Map(),
  folders: new Set([folder]),
  files: new Map(),
});

const grown = (old: Uint8Array, at: number, bytes: Uint8Array): Uint8Array => {
  const next = new Uint8Array(Math.max(old.length, at + bytes.length));
  next.set(old);
  next.set(bytes, at);
  return next;
};

/** Does one thing to what stands. */
export function apply({ names, folders, files }: Standing, doing: Doing): void {
  if (doing.kind === 'name') {
    names.set(doing.path, doing.file);
    if (!files.has(doing.file)) files.set(doing.file, new Uint8Array());
  } else if (doing.kind === 'unname') names.delete(doing.path);
  else if (doing.kind === 'folder') folders.add(doing.path);
  else if (doing.kind === 'write')
    files.set(doing.file, grown(files.get(doing.file) ?? new Uint8Array(), doing.at, doing.bytes));
}

/** A disk on which this stands; what is done to it is written down. */
export function recordingDisk(standing: Standing): RecordingDisk {
  const { names, folders, files } = standing;
  const done: Doing[] = [];
  let next = Math.max(0, ...files.keys()) + 1;
  const does = (doing: Doing): void => {
    done.push(doing);
    apply(standing, doing);
  };
  const fileOf = (path: string): number => {
    const file = names.get(path);
    if (file === undefined) throw diskError('ENOENT', path);
    return file;
  };
  const intoFolder = (path: string): void => {
    if (!folders.has(dirname(path))) throw diskError('ENOENT', path);
  };

  function openFolder(path: string): OpenFile {
    const refuse = (): never => {
      throw diskError('EISDIR', path);
    };
    return {
      write: async () => refuse(),
      read: async () => refuse(),
      sync: async () => does({ kind: 'sync folder', path }),
      stat: async () => ({ size: 0, mtimeMs: 0, ino: 0, nlink: 1, isFile: () => false }),
      close: async () => undefined,
    };
  }

  function openNumber(file: number, from = 0): OpenFile {
    let end = from;
    return {
      write: async (bytes, offset, length) => {
        does({ kind: 'write', file, at: end, bytes: bytes.slice(offset, offset + length) });
        end += length;
        return { bytesWritten: length };
      },
      read: async (bytes, offset, length, position) => {
        const part = (files.get(file) ?? new Uint8Array()).subarray(position, position + length);
        bytes.set(part, offset);
        return { bytesRead: part.length };
      },
      sync: async () => does({ kind: 'sync', file }),
      stat: async () => ({ size: files.get(file)?.length ?? 0, mtimeMs: 0, ino: file, nlink: 1, isFile: () => true }),
      close: async () => undefined,
    };
  }

  return {
    done,
    tell: (what) => does({ kind: 'told', what }),
    open: async (path, flags) => {
      if (folders.has(path)) return openFolder(path);
      const there = names.get(path);
      if (flags === 'a' && there !== undefined) return openNumber(there, files.get(there)?.length ?? 0);
      if (flags !== 'wx' && flags !== 'a') return openNumber(fileOf(path));
      intoFolder(path);
      if (there !== undefined) throw diskError('EEXIST', path);
      const file = next;
      next += 1;
      does({ kind: 'name', path, file });
      return openNumber(file);
    },
    readdir: async (path) => {
      if (!folders.has(path)) throw diskError('ENOENT', path);
      return [...names.keys(), ...folders]
        .filter((one) => dirname(one) === path && one !== path)
        .map((one) => basename(one));
    },
    mkdir: async (path) => {
      if (!folders.has(path)) does({ kind: 'folder', path });
    },
    link: async (from, to) => {
      if (names.has(to)) throw diskError('EEXIST', to);
      does({ kind: 'name', path: to, file: fileOf(from) });
    },
    rename: async (from, to) => {
      const file = fileOf(from);
      if (names.get(to) === file) return;
      does({ kind: 'name', path: to, file });
      does({ kind: 'unname', path: from });
    },
    copy: async (from, to) => {
      if (names.has(to)) throw diskError('EEXIST', to);
      const bytes = files.get(fileOf(from)) ?? new Uint8Array();
      const file = next;
      next += 1;
      does({ kind: 'name', path: to, file });
      does({ kind: 'write', file, at: 0, bytes: bytes.slice() });
    },
    unlink: async (path) => {
      fileOf(path);
      does({ kind: 'unname', path });
    },
    rmdir: async (path) => {
      throw diskError('ENOTSUP', path);
    },
  };
}
