import { join } from 'node:path';
import { longestHeader } from '../../shared/story/sealedStory';
import { sourceFileName, sourcesFolder } from '../../shared/story/storyParts';
import { errorCode, unlinkIfThere, type Disk } from '../../disk/disk';
import { readHeader } from './storyFile';
import { versionPaths } from './unneeded';

const ofSource = /^[0-9a-f]{64}\.json$/;
const ofTemporary = /^[0-9a-f]{64}\.json\.[0-9]{1,10}-[0-9]{1,10}\.tmp$/;

/** The source that a story's file names; 'unsure' where that cannot be told. */
async function namedIn(disk: Disk, path: string): Promise<string | null | 'unsure'> {
  const file = await disk.open(path, 'r');
  try {
    const start = Buffer.alloc(longestHeader);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const reading = readHeader(start.subarray(0, bytesRead));
    return reading.kind === 'sound' ? reading.header.source : 'unsure';
  } finally {
    await file.close();
  }
}

/** The sources of the folder that no story names; none where one file cannot be understood. */
async function unnamed(
  disk: Disk,
  folder: string,
  history: string,
  sources: readonly string[],
): Promise<ReadonlySet<string>> {
  const left = new Set(sources);
  // Every file that could be a story's, its backups and what was set aside: spiked ones are files like the others.
  const names = (await disk.readdir(folder)).filter((name) => name.includes('.verbatim.json'));
  for (const name of names.toSorted((a, b) => a.length - b.length)) {
    if (left.size === 0) return left;
    const source = await namedIn(disk, join(folder, name));
    if (source === 'unsure') return new Set();
    if (source !== null) left.delete(sourceFileName(source));
  }
  // Earlier versions are many: they are read only for a source that nothing else names.
  for (const path of left.size === 0 ? [] : await versionPaths(disk, history)) {
    const source = await namedIn(disk, path);
    if (source === 'unsure') return new Set();
    if (source !== null) left.delete(sourceFileName(source));
  }
  return left;
}

/**
 * Removes sources that no story, no kept generation, no earlier version and no spiked story names, such as one whose story was never saved.
 * While anything in the folder is damaged, newer or unreadable, nothing is removed. Only at start, after `sweep`.
 */
export async function sweepSources(disk: Disk, folder: string, history: string): Promise<void> {
  try {
    const within = join(folder, sourcesFolder);
    const names = await disk.readdir(within);
    for (const name of names.filter((each) => ofTemporary.test(each))) await unlinkIfThere(disk, join(within, name));
    const sources = names.filter((each) => ofSource.test(each));
    for (const name of await unnamed(disk, folder, history, sources)) await unlinkIfThere(disk, join(within, name));
  } catch (error) {
    // What cannot be cleared now does no harm and is met again at the next start.
    if (errorCode(error) === '') throw error;
  }
}
