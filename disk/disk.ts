import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** What the system tells of a file without reading it. */
export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  /** How many names the file has; none once it was deleted. */
  readonly nlink: number;
  isFile(): boolean;
}

/** What the storage asks of one open file. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ bytesWritten: number }>;
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }>;
  sync(): Promise<void>;
  stat(): Promise<FileStat>;
  close(): Promise<void>;
}

/** Every disk call the storage makes, so that a test can make any of them fail. */
export interface Disk {
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes a folder that holds nothing. */
  rmdir(path: string): Promise<void>;
}

export const nodeDisk: Disk = {
  open: async (path, flags, mode) => fs.open(path, flags, mode),
  readdir: async (path) => fs.readdir(path),
  mkdir: async (path) => void (await fs.mkdir(path, { recursive: true, mode: 0o700 })),
  link: fs.link,
  rename: fs.rename,
  copy: async (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  unlink: fs.unlink,
  rmdir: async (path) => fs.rmdir(path),
};

/** The error's code, such as ENOENT; empty when it is no error of the disk. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** An error that `errorCode` can read, for failures the system does not report itself. */
export const diskError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** Removes a file that may not be there. */
export async function unlinkIfThere(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}

/** The names in a folder; none where there is no folder. */
export const namesIn = (disk: Disk, folder: string): Promise<readonly string[]> =>
  disk.readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  });

/** Makes a rename in the folder last through a power cut; Windows does that by itself and refuses the call. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
