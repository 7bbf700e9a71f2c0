import { join } from 'node:path';
import type { StoredStory } from '../../shared/ipc/contract';
import type { StoryHeader } from '../../shared/story/sealedStory';
import { sourceFileName, sourcesFolder } from '../../shared/story/storyParts';
import { errorCode, type Disk } from '../disk/disk';
import { findNewest, glance, type Reading } from './generations';
import { storyIds, storyPath } from './storyNames';

const atOnce = 16;

const listed = (header: StoryHeader): StoredStory => ({
  id: header.id,
  rev: header.rev,
  savedAt: header.savedAt,
  spiked: header.spiked,
  ...header.summary,
});

const problems: Readonly<Record<Exclude<Reading['kind'], 'sound'>, string>> = {
  damaged:
    'This story’s file is damaged and no sound copy of it was found. The file is kept as it is; ask whoever keeps your backups.',
  newer: 'This story was saved by a newer Verbatim. Update Verbatim to open it; until then its file is left alone.',
  unreadable:
    'Verbatim may not read this story’s file. Check the permissions of its folder, then start Verbatim again.',
  absent: 'This story’s file is gone and no copy of it was found.',
};

/** What the desk shows of a story that cannot be opened, and what to do about it. */
export const problemOf = (kind: Exclude<Reading['kind'], 'sound'>): string => problems[kind];

const unopened = (id: string, problem: string): StoredStory => ({
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

const withoutSource =
  'The source of this story is gone. The story opens for reading; put the folder of sources back from a backup to go on with it.';

/** A story of the list, with a notice where the source it names is not among those kept. */
const withSource = (header: StoryHeader, sources: ReadonlySet<string>): StoredStory =>
  header.source === null || sources.has(sourceFileName(header.source))
    ? listed(header)
    : { ...listed(header), notice: withoutSource };

async function listOne(disk: Disk, folder: string, sources: ReadonlySet<string>, id: string): Promise<StoredStory> {
  const path = storyPath(folder, id);
  const header = await glance(disk, path, id);
  if (header !== null) return withSource(header, sources);
  const { newest } = await findNewest(disk, path, id);
  if (newest.kind !== 'sound') return unopened(id, problemOf(newest.kind));
  return {
    ...listed(newest.header),
    notice: 'The last save of this story was damaged. The copy before it opens instead, and the damaged file is kept.',
  };
}

const newestFirst = (a: StoredStory, b: StoredStory): number => {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

/** A folder that cannot be read has no stories to list; the start and the next save say what is wrong with it. */
async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

/** Every story of the folder, newest first. */
export async function listStories(disk: Disk, folder: string): Promise<readonly StoredStory[]> {
  const ids = storyIds(await namesIn(disk, folder));
  const sources = new Set(await namesIn(disk, join(folder, sourcesFolder)));
  const stories: StoredStory[] = [];
  for (let next = 0; next < ids.length; next += atOnce) {
    stories.push(
      ...(await Promise.all(ids.slice(next, next + atOnce).map((id) => listOne(disk, folder, sources, id)))),
    );
  }
  return stories.toSorted(newestFirst);
}
