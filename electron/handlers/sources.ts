import type { OpenedFile, RecentFile } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Disk } from '../../disk/disk';
import { openFile } from '../files/openFile';
import type { PendingSources } from '../files/pendingSources';
import { bringPicturesBeside } from '../files/picturesBeside';
import { recentFile, recentId, withRecent } from '../files/recentFiles';
import type { ReadApart } from '../reader/readApart';
import type { Memory } from '../settings/settings';
import type { PictureStore } from '../stories/pictureStore';

export interface SourceSettings {
  readonly reader: Pick<ReadApart, 'read'>;
  readonly disk: Disk;
  readonly memory: Memory;
  readonly pictures: Pick<PictureStore, 'read' | 'save'>;
  readonly pending: PendingSources;
  /** Shows the open dialog for a transcript; null when the user cancels. */
  readonly chooseTranscript: () => Promise<string | null>;
  /** Shows the open dialog; empty when the user cancels. */
  readonly chooseFiles: () => Promise<readonly string[]>;
}

const firstProblem = (opened: readonly Outcome<OpenedFile>[]): Outcome<readonly OpenedFile[]> => {
  const files: OpenedFile[] = [];
  for (const file of opened) {
    if (!file.ok) return file;
    files.push(file.value);
  }
  return succeed(files);
};

/** How source files come to the page: chosen, handed over from outside, or opened again. */
export function sourceHandlers({
  reader,
  disk,
  memory,
  pictures,
  pending,
  chooseTranscript,
  chooseFiles,
}: SourceSettings) {
  async function open(path: string): Promise<Outcome<OpenedFile>> {
    const opened = await openFile(disk, path);
    if (!opened.ok) return opened;
    await bringPicturesBeside(disk, path, opened.value.bytes, pictures);
    memory.rememberRecent(withRecent(memory.recent(), path));
    return opened;
  }

  return {
    chooseSources: async (): Promise<Outcome<readonly OpenedFile[]>> => {
      const opened: Outcome<OpenedFile>[] = [];
      for (const path of await chooseFiles()) opened.push(await open(path));
      return firstProblem(opened);
    },
    chooseTranscript: async (): Promise<Outcome<OpenedFile | null>> => {
      const path = await chooseTranscript();
      return path === null ? succeed(null) : openFile(disk, path);
    },
    takePendingSources: async (): Promise<readonly Outcome<OpenedFile>[]> => {
      const opened: Outcome<OpenedFile>[] = [];
      for (const waiting of pending.take())
        opened.push('path' in waiting ? await open(waiting.path) : { ok: false, problem: waiting.problem });
      return opened;
    },
    readFile: reader.read,
    listRecentFiles: async (): Promise<readonly RecentFile[]> => memory.recent().map(recentFile),
    clearRecentFiles: async (): Promise<void> => memory.rememberRecent([]),
    openRecentFile: async (id: string): Promise<Outcome<OpenedFile>> => {
      const path = memory.recent().find((recent) => recentId(recent) === id);
      return path === undefined
        ? fail('not-recent', 'This file is not among the recent ones any more. Open it from its folder.')
        : open(path);
    },
  };
}
