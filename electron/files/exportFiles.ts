import { join } from 'node:path';
import type { SaveFiles, SavedFiles } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, syncFolder, type Disk } from '../disk/disk';
import { writeWhole } from '../disk/writeWhole';
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
  ENAMETOOLONG: 'the path is too long. Choose a folder nearer to the top of the disk',
};

/** Creates the file under the first free name; what is there already is never touched. */
async function writeNew(disk: Disk, folder: string, wanted: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let number = 1; number <= mostNumbers; number += 1) {
    const name = numbered(wanted, number);
    try {
      await writeWhole(disk, join(folder, name), bytes, 0o644);
      return name;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw Object.assign(new Error('Every number is taken'), { code: 'EEXIST' });
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

/** Writes the files one after another; the first failure stops it and says what was written until then. */
export async function exportFiles(
  disk: Disk,
  folder: string,
  label: string,
  files: SaveFiles['files'],
): Promise<Outcome<SavedFiles>> {
  const names: string[] = [];
  for (const { name, content } of files) {
    const wanted = safeFileName(name);
    try {
      names.push(await writeNew(disk, folder, wanted, content));
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
  return succeed({ folder: label, names });
}
