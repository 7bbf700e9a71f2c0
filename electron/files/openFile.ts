import { basename } from 'node:path';
import type { OpenedFile } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, type Disk } from '../disk/disk';
import { readWhole } from '../disk/readWhole';
import { openSealed } from '../stories/storyFile';

/** Largest source file, in bytes. */
export const largestSource = 20 * 1024 * 1024;

const problems: Readonly<Record<string, (name: string) => string>> = {
  ENOENT: (name) => `“${name}” is not there any more. Look whether it was moved or renamed, then open it again.`,
  ENOTDIR: (name) => `“${name}” is not there any more. Look whether it was moved or renamed, then open it again.`,
  EACCES: (name) =>
    `Verbatim may not read “${name}”. Ask for permission to read it, or copy its text and paste it here.`,
  EPERM: (name) =>
    `Verbatim may not read “${name}”. Ask for permission to read it, or copy its text and paste it here.`,
  EISDIR: (name) => `“${name}” is a folder. Open the files inside it.`,
  NOT_A_FILE: (name) => `“${name}” is a folder or a device, not a file. Open the files inside it.`,
  TOO_LARGE: (name) =>
    `“${name}” is larger than 20 MB, too large for a story. Open the part with the story in it, or paste its text here.`,
  EMFILE: (name) => `“${name}” could not be read: too many files are open. Close some programs and open it again.`,
};

/** Only the last part of a path is ever shown. */
export const nameOf = (path: string): string => basename(path) || path;

/** A story file of ours is handed on as the story inside it. */
function unsealed(bytes: Uint8Array): Uint8Array {
  const sealed = openSealed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return sealed.kind === 'sound' ? new Uint8Array(Buffer.from(sealed.json, 'utf8')) : bytes;
}

/** The bytes of a file the user chose, or a problem that names it. */
export async function openFile(disk: Disk, path: string): Promise<Outcome<OpenedFile>> {
  const name = nameOf(path);
  try {
    const bytes = await readWhole(disk, path, largestSource);
    return succeed({ name, bytes: unsealed(bytes) });
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return fail(
      'source-unreadable',
      problems[code]?.(name) ??
        `“${name}” could not be read (${code}). Copy it to your own disk and open it from there.`,
    );
  }
}
