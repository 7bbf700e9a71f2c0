import { basename, dirname } from 'node:path';
import type { UnsavedStory } from '../../shared/ipc/contract';
import type { SavedFiles } from '../../shared/ipc/exportFiles';
import { pictureEndings, picturesFolder } from '../../shared/story/keepPictures';
import { succeed, type Outcome } from '../../shared/story/outcome';
import type { Disk } from '../../disk/disk';
import { exportFiles } from './exportFiles';
import { safeFileName } from './fileName';
import { folderLabel } from './recentFiles';

/** Asks the user where things go; null when the user cancels. */
export interface AskForPlace {
  /** For one file, which has this name unless the user gives it another. */
  readonly forFile: (name: string) => Promise<string | null>;
  readonly forFiles: () => Promise<string | null>;
}

export type SaveCopies = (stories: readonly UnsavedStory[]) => Promise<Outcome<SavedFiles | null>>;

const nameOf = ({ slug }: UnsavedStory): string => `${slug}.verbatim.json`;

/**
 * Saves copies of stories, each a file that Verbatim opens, their pictures in a folder beside them, where the user says.
 * Nothing that is there is written over. Null when the user cancels.
 */
export const copiesSaver =
  (disk: Disk, { forFile, forFiles }: AskForPlace): SaveCopies =>
  async (stories) => {
    const [only] = stories;
    const path = only && stories.length === 1 ? await forFile(safeFileName(nameOf(only))) : null;
    const folder = stories.length === 1 ? path && dirname(path) : await forFiles();
    if (folder === null) return succeed(null);
    const pictures = new Map(stories.flatMap((story) => story.pictures.map((one) => [one.sha256, one] as const)));
    return exportFiles(
      disk,
      folder,
      folderLabel(folder),
      stories.map((story) => ({ name: path === null ? nameOf(story) : basename(path), content: story.json })),
      [...pictures.values()].map(({ sha256, mediaType, bytes }) => ({
        name: `${picturesFolder}/${sha256}.${pictureEndings[mediaType]}`,
        content: bytes,
      })),
    );
  };
