import { dirname, join } from 'node:path';
import type { KeptPicture, SavePicture } from '../../shared/ipc/contract';
import { pictureEndings, picturesFolder } from '../../shared/story/keepPictures';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, syncFolder, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { writeOnce } from '../../disk/writeOnce';
import { sha256 as hash } from './storyFile';

/** More bytes than any picture that is taken into a story. */
export const largestPicture = 20 * 1024 * 1024;

/** The pictures of the stories in a folder, each a file named by its SHA-256, written once; `unneeded.ts` removes those that nothing names. */
export interface PictureStore {
  /** Durable when it returns ok. */
  save(picture: SavePicture): Promise<Outcome<null>>;
  /** A picture proved by its name. */
  read(sha256: string): Promise<Outcome<KeptPicture>>;
}

/** The path of a picture, from the folder of the stories. */
export const picturePath = (folder: string, sha256: string, ending: string): string =>
  join(folder, picturesFolder, `${sha256}.${ending}`);

const gone = fail('picture-gone', 'A picture’s file is not beside the story. Put the picture in again.');
const damaged = fail('picture-damaged', 'A picture’s file was changed or damaged. Put the picture in again.');

function notKept(error: unknown): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    'picture-not-kept',
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'A picture was not kept: the disk is full. Free some space, then open the file again.'
      : `A picture was not kept: the disk reported a fault (${code}). Check Verbatim’s folder, then open the file again.`,
  );
}

/** The bytes of a file; null where there is none. */
async function bytesAt(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(disk, path, largestPicture);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : new Uint8Array();
  }
}

export function createPictureStore(disk: Disk, folder: string, now: () => Date): PictureStore {
  async function save({ sha256, mediaType, bytes }: SavePicture): Promise<Outcome<null>> {
    if (hash(bytes) !== sha256) return fail('picture-not-kept', 'A picture did not arrive whole. Open its file again.');
    const path = picturePath(folder, sha256, pictureEndings[mediaType] ?? 'bin');
    await disk.mkdir(dirname(path));
    await writeOnce(disk, path, bytes, now().getTime());
    await syncFolder(disk, dirname(path));
    return succeed(null);
  }

  async function read(sha256: string): Promise<Outcome<KeptPicture>> {
    let isThere = false;
    for (const [mediaType, ending] of Object.entries(pictureEndings)) {
      const bytes = await bytesAt(disk, picturePath(folder, sha256, ending));
      if (bytes === null) continue;
      if (hash(bytes) === sha256) return succeed({ mediaType, bytes });
      isThere = true;
    }
    return isThere ? damaged : gone;
  }

  /** One after the other: two saves of one picture never meet. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    save: (picture) => {
      const saved = last.then(() => save(picture).catch(notKept));
      last = saved.catch(() => null);
      return saved;
    },
    read,
  };
}
