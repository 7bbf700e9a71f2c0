import { join } from 'node:path';
import * as v from 'valibot';
import type { StoredStory } from '../../shared/ipc/contract';
import { readJournal } from '../../shared/steps/journalText';
import { errorCode, namesIn, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { versionFile, handleOf, versionsAmong } from '../history/versionNames';
import { glance } from './generations';
import { longestJournal } from './journalStore';
import { isStoryId } from '../../shared/story/storyId';
import { journalIds, journalPath } from './storyNames';
import type { Places } from './unneeded';

const told =
  'The file of this story and its copies are gone. Choose the story to open what is kept of it elsewhere; the folder of stories may be in a backup.';

const onlyTyped =
  'Verbatim was stopped before this story had a file, or its file is gone. Choose it to open what was typed in it.';

/** A story that cannot be opened as it was saved. */
export const unopened = (id: string, problem: string): StoredStory => ({
  id,
  slug: id,
  headline: '',
  words: 0,
  quotations: 0,
  state: 'review',
  rev: 0,
  savedAt: '',
  spiked: false,
  problem,
});

/** What the newest version says of its story; null where there is none. */
async function newestVersion(disk: Disk, folder: string, id: string): Promise<Partial<StoredStory> | null> {
  const [newest] = versionsAmong(await namesIn(disk, folder));
  if (newest === undefined) return null;
  const header = await glance(disk, join(folder, versionFile(handleOf(newest))), id);
  return header === null ? {} : { ...header.summary, savedAt: header.savedAt };
}

const baseSchema = v.pipe(v.string(), v.parseJson(), v.object({ slug: v.string() }));

/** What a story's journal says of it, where that can be read. */
async function typedIn(disk: Disk, folder: string, id: string): Promise<Partial<StoredStory>> {
  const bytes = await readWhole(disk, journalPath(folder, id), longestJournal);
  const base = bytes.subarray(0, bytes.indexOf(10) + 1);
  const read = v.safeParse(baseSchema, readJournal(new TextDecoder().decode(base))?.base);
  return read.success ? { slug: read.output.slug, problem: onlyTyped } : {};
}

/** Stories that have no file any more, only earlier versions or a journal, such as one that no save ever reached the disk for. */
export async function lostStories(
  disk: Disk,
  { history, journals }: Pick<Places, 'history' | 'journals'>,
  found: ReadonlySet<string>,
): Promise<readonly StoredStory[]> {
  try {
    const withVersions = (await namesIn(disk, history)).filter((id) => isStoryId(id) && !found.has(id));
    const withJournal = new Set(journalIds(await namesIn(disk, journals)).filter((id) => !found.has(id)));
    const lost: StoredStory[] = [];
    for (const id of new Set([...withVersions, ...withJournal])) {
      const version = await newestVersion(disk, join(history, id), id);
      if (version === null && !withJournal.has(id)) continue;
      const known = version ?? (await typedIn(disk, journals, id));
      lost.push({ ...unopened(id, told), ...known, lost: true });
    }
    return lost;
  } catch (error) {
    // The desk is listed all the same.
    if (errorCode(error) === '') throw error;
    return [];
  }
}
