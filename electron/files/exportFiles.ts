import { dirname, join } from 'node:path';
import type { SaveFiles, SavedFiles } from '../../shared/ipc/exportFiles';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { diskError, errorCode, syncFolder, unlinkIfThere, type Disk } from '../../disk/disk';
import { draftName } from '../../disk/draftName';
import { placeNew } from '../../disk/placeNew';
import { readWhole } from '../../disk/readWhole';
import { renameOver } from '../../disk/renameOver';
import { writeWhole } from '../../disk/writeWhole';
import { numbered, safeFileName } from './fileName';

const mostNumbers = 999;

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or choose another folder',
  EDQUOT: 'your share of the disk is used up. Free some space, or choose another folder',
  EROFS: 'the disk can only be read. Choose another folder',
  EACCES: 'you may not write there. Choose another folder, or ask for permission',
  EPERM: 'you may not write there. Choose another folder, or ask for permission',
  ENOENT: 'the folder is gone. Choose another folder',
  ENOTDIR: 'the folder is gone. Choose another folder',
  EEXIST: 'another file has that name. Choose another folder',
  ENAMETOOLONG: 'the path is too long. Choose a folder nearer to the top of the disk',
};

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

/** Whether what stands at a path may go for a new file: an earlier export of ours that nobody changed. */
export type MayReplace = (path: string) => Promise<boolean>;

/** The new file stands whole, for everybody to read as the old one, or this throws and the old one stands. */
async function replaceExport(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = draftName(dirname(path));
  await writeWhole(disk, temporary, bytes, 0o644);
  try {
    await renameOver(disk, temporary, path);
  } catch (error) {
    await unlinkIfThere(disk, temporary).catch(() => undefined);
    throw error;
  }
}

interface WrittenFile {
  readonly name: string;
  readonly isReplaced: boolean;
}

/** Puts the file in the place of one that may go, else under the first free name; what is there else is never touched. */
async function writeOne(
  disk: Disk,
  folder: string,
  wanted: string,
  bytes: Uint8Array,
  mayReplace: MayReplace,
): Promise<WrittenFile> {
  if (await mayReplace(join(folder, wanted))) {
    await replaceExport(disk, join(folder, wanted), bytes);
    return { name: wanted, isReplaced: true };
  }
  const names = Array.from({ length: mostNumbers }, (_, at) => numbered(wanted, at + 1));
  return { name: await placeNew(disk, folder, names, bytes, 0o644), isReplaced: false };
}

function notWritten(error: unknown, wanted: string, label: string, names: readonly string[]): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  const reason = reasons[code] ?? `the disk reported a fault (${code}). Choose another folder`;
  const already = names.length === 0 ? '' : ` Already written: ${names.join(', ')}.`;
  return fail(
    'export-not-written',
    `“${wanted}” was not written to “${label}”: ${reason}, and export again.${already}`,
  );
}

/**
 * Puts a file that others point at into a folder beside them. It is named after its content: the same bytes are left
 * alone, and other bytes under that name, which somebody else put there, are not written over.
 */
async function writeBeside(disk: Disk, folder: string, name: string, content: Uint8Array): Promise<void> {
  const parts = name.split('/');
  const [within = '', last = ''] = parts;
  if (parts.length !== 2 || parts.some((part) => safeFileName(part) !== part))
    throw diskError('EINVAL', 'not a name of a file beside an export');
  await disk.mkdir(join(folder, within));
  const path = join(folder, within, last);
  try {
    await placeNew(disk, dirname(path), [last], content, 0o644);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const there = await readWhole(disk, path, content.length).catch(() => null);
    if (there === null || !Buffer.from(there).equals(content)) throw error;
  }
}

/**
 * Writes the files one after another, first those that the others point at; the first failure stops it and says what was
 * written until then.
 */
export async function exportFiles(
  disk: Disk,
  folder: string,
  label: string,
  files: SaveFiles['files'],
  beside: SaveFiles['beside'] = [],
  mayReplace: MayReplace = async () => false,
): Promise<Outcome<SavedFiles>> {
  const names: string[] = [];
  const replaced: string[] = [];
  for (const { name, content } of beside) {
    try {
      await writeBeside(disk, folder, name, content);
    } catch (error) {
      return notWritten(error, name, label, names);
    }
  }
  for (const { name, content } of files) {
    const wanted = safeFileName(name);
    try {
      const written = await writeOne(disk, folder, wanted, bytesOf(content), mayReplace);
      names.push(written.name);
      if (written.isReplaced) replaced.push(written.name);
    } catch (error) {
      return notWritten(error, wanted, label, names);
    }
  }
  try {
    await syncFolder(disk, folder);
  } catch (error) {
    // Some network shares cannot sync a folder; the files themselves are synced.
    if (errorCode(error) === '') throw error;
  }
  return succeed({ folder: label, names, ...(replaced.length > 0 && { replaced }) });
}
