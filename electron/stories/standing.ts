import { diskError, errorCode, type Disk } from '../../disk/disk';
import { isSameMark, markAt, type Mark } from '../../disk/mark';
import type { Exported, StoryHeader } from '../../shared/story/sealedStory';
import { findNewest, readGeneration, type Found } from './generations';
import { storyPath } from './storyNames';

/** The file under a story's name as this run read or wrote it last. A file that is another was put there by somebody else. */
export interface Standing {
  readonly kind: 'sound' | 'damaged' | 'absent';
  /** Of the file itself, to tell without reading it that it is still the same; null where there is none. */
  readonly mark: Mark | null;
  /** Of the story that was read or written: the file's own, or its backup's where the file is not sound. */
  readonly rev: number;
  readonly spiked: boolean;
  readonly sha256: string | null;
  readonly source: string | null;
  readonly savedAt: string;
  readonly words: number;
  readonly exported: Exported | null;
  /** SHA-256 of what was written since without being acknowledged: it may stand there all the same. */
  readonly attempts: readonly string[];
}

export const changedElsewhere = 'CHANGED_ELSEWHERE';

/** What stands where a new story is to be written. */
export const nothingThere: Standing = {
  kind: 'absent',
  mark: null,
  rev: 0,
  spiked: false,
  sha256: null,
  source: null,
  savedAt: '',
  words: 0,
  exported: null,
  attempts: [],
};

/** A story's file as found; null where it must not be written to. */
export function standingOf({ standing, newest }: Found, mark: Mark | null): Standing | null {
  if (standing === 'newer' || standing === 'unreadable') return null;
  const before = { ...nothingThere, kind: standing, mark };
  if (newest.kind !== 'sound') return before;
  const { rev, spiked, sha256, source, savedAt, summary, exported } = newest.header;
  return { ...before, rev, spiked, sha256, source, savedAt, words: summary.words, exported };
}

/** Looks at a story's file, its mark first: one that is replaced meanwhile counts as changed later. */
export async function lookAt(disk: Disk, folder: string, id: string): Promise<{ found: Found; mark: Mark | null }> {
  const path = storyPath(folder, id);
  const mark = await markAt(disk, path).catch((error: unknown) => {
    // Reading the file tells what is wrong with it; without a mark it is read again before it is replaced.
    if (errorCode(error) === '') throw error;
    return null;
  });
  return { found: await findNewest(disk, path, id), mark };
}

/** Whether a file with this header is the one known, or one that was written without being acknowledged. */
export const isOurs = ({ rev, spiked, sha256, source, attempts }: Standing, header: StoryHeader): boolean =>
  attempts.includes(header.sha256) ||
  (header.rev === rev && header.spiked === spiked && header.sha256 === sha256 && header.source === source);

/** How the file differs from what is known of it. */
export type Difference = 'same' | 'gone' | 'changed';

/** Compares the file that stands with what is known of it: by its mark, and where that is another by all its bytes. */
export async function compare(
  disk: Disk,
  folder: string,
  id: string,
  known: Standing,
): Promise<{ readonly difference: Difference; readonly mark: Mark | null }> {
  const path = storyPath(folder, id);
  const mark = await markAt(disk, path);
  if (isSameMark(mark, known.mark)) return { difference: 'same', mark };
  if (mark === null) return { difference: 'gone', mark };
  const reading = await readGeneration(disk, path, id);
  return { difference: reading.kind === 'sound' && isOurs(known, reading.header) ? 'same' : 'changed', mark };
}

/** Throws where the file is not the one known: what somebody else wrote is never written over. */
export async function refuseChanged(disk: Disk, folder: string, id: string, known: Standing): Promise<void> {
  const { difference } = await compare(disk, folder, id, known);
  // Where nothing stands nothing can be lost.
  if (difference === 'changed') throw diskError(changedElsewhere, `${id} was changed by another program`);
}
