import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errorCode } from '../../disk/disk';
import { sameState, stateOf, type DroppedFile } from './dropFolder';

/** A name in the folder that no file has yet: “story-2.txt” when “story.txt” lies there. */
export function freeIn(folder: string, name: string, given: ReadonlySet<string>): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let free = name;
  for (let number = 2; given.has(free) || existsSync(join(folder, free)); number += 1)
    free = `${stem}-${number}${extension}`;
  return free;
}

/** Moves a file that is still as it was read; false when it was changed, renamed or taken away meanwhile. */
export async function moveFile(from: string, to: string, { state }: DroppedFile): Promise<boolean> {
  const before = await stateOf(from);
  if (!before || !sameState(before, state)) return false;
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  const after = await stateOf(to);
  if (!after || sameState(after, state) || existsSync(from)) return true;
  // It was written to at the last moment: what was read is no longer what it says, so it goes back and is read again.
  await rename(to, from);
  return false;
}
