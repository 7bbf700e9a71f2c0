import { basename, dirname } from 'node:path';
import type { OpenedFile } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { joinParts, sourceMissing } from '../../shared/story/storyParts';
import { errorCode, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { readSource } from '../stories/sourceStore';
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

const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

/** A story file of ours is handed on as the whole story, its source joined from the file beside it. */
async function unsealed(disk: Disk, path: string, bytes: Uint8Array): Promise<Outcome<Uint8Array>> {
  const sealed = openSealed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (sealed.kind !== 'sound') return succeed(bytes);
  const { source } = sealed.header;
  if (source === null) return succeed(asBytes(sealed.json));
  const reading = await readSource(disk, dirname(path), source);
  if (reading.kind === 'sound') return succeed(asBytes(joinParts(sealed.json, reading.json)));
  return sourceMissing(nameOf(path), source, reading.kind === 'damaged' ? 'damaged' : 'gone');
}

/** The bytes of a file the user chose, or a problem that names it. */
export async function openFile(disk: Disk, path: string): Promise<Outcome<OpenedFile>> {
  const name = nameOf(path);
  try {
    const bytes = await readWhole(disk, path, largestSource);
    const whole = await unsealed(disk, path, bytes);
    return whole.ok ? succeed({ name, bytes: whole.value }) : whole;
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
