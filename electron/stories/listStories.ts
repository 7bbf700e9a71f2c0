import { join } from 'node:path';
import type { StoredStory } from '../../shared/ipc/contract';
import type { StoryHeader } from '../../shared/story/sealedStory';
import { sourceFileName, sourcesFolder } from '../../shared/story/storyParts';
import { errorCode, type Disk } from '../../disk/disk';
import { findNewest, glance, type Found, type Reading } from './generations';
import { lostStories, unopened } from './lostStories';
import { storyIds, storyPath } from './storyNames';
import type { Places } from './unneeded';

const atOnce = 16;

const listed = (header: StoryHeader): StoredStory => ({
  id: header.id,
  rev: header.rev,
  savedAt: header.savedAt,
  spiked: header.spiked,
  ...(header.exported && { exported: header.exported }),
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

const withoutSource =
  'The source of this story is gone. The story opens for reading; put the folder of sources back from a backup to go on with it.';

/** A story of the list, with a notice where the source it names is not among those kept. */
const withSource = (header: StoryHeader, sources: ReadonlySet<string>): StoredStory =>
  header.source === null || sources.has(sourceFileName(header.source))
    ? listed(header)
    : { ...listed(header), notice: withoutSource };

const olderNotices: Readonly<Record<'damaged' | 'absent', string>> = {
  damaged:
    'The last save of this story was damaged. The copy before it opens instead, and the damaged file is kept. Look under Earlier versions for more.',
  absent:
    'The file of this story is gone. The copy that was kept before its last save opens instead. Look under Earlier versions for more.',
};

/** What to say where an older copy opens instead of the story's file; null where the file itself does. */
export const noticeOf = ({ standing, newest }: Found): string | null =>
  newest.kind === 'sound' && (standing === 'damaged' || standing === 'absent') ? olderNotices[standing] : null;

async function listOne(listing: Listing, sources: ReadonlySet<string>, id: string): Promise<StoredStory> {
  const { disk, folder, isDoubtful } = listing;
  const path = storyPath(folder, id);
  const header = isDoubtful(id) ? null : await glance(disk, path, id);
  if (header !== null) return withSource(header, sources);
  const found = await findNewest(disk, path, id);
  const { newest } = found;
  if (newest.kind !== 'sound') {
    const isLost = newest.kind === 'damaged' || newest.kind === 'absent';
    return { ...unopened(id, problemOf(newest.kind)), ...(isLost && { lost: true }) };
  }
  const notice = noticeOf(found);
  return notice === null ? withSource(newest.header, sources) : { ...listed(newest.header), notice };
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

interface Listing {
  readonly disk: Disk;
  readonly folder: string;
  /** The file was found damaged when it was read, although its first line is sound. */
  readonly isDoubtful: (id: string) => boolean;
  /** Where more is kept of the stories. */
  readonly beside?: Pick<Places, 'history' | 'journals'> | undefined;
}

/** Every story of the folder, and those that are kept beside it alone, newest first. */
export async function listStories(listing: Listing): Promise<readonly StoredStory[]> {
  const { disk, folder, beside } = listing;
  const ids = storyIds(await namesIn(disk, folder));
  const sources = new Set(await namesIn(disk, join(folder, sourcesFolder)));
  const stories: StoredStory[] = [];
  for (let next = 0; next < ids.length; next += atOnce) {
    stories.push(...(await Promise.all(ids.slice(next, next + atOnce).map((id) => listOne(listing, sources, id)))));
  }
  if (beside) stories.push(...(await lostStories(disk, beside, new Set(ids))));
  return stories.toSorted(newestFirst);
}
