import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pictureEndings, picturesFolder, picturesIn } from '../shared/story/keepPictures';
import { succeed, type Outcome } from '../shared/story/outcome';
import { errorCode, nodeDisk } from '../disk/disk';
import { readWhole } from '../disk/readWhole';
import type { ReadStory } from './loadInput';

type KeptBytes = { readonly bytes: Uint8Array; readonly mediaType: string };

/** More bytes than any picture that the desk keeps. */
const largest = 20 * 1024 * 1024;

/** A picture of the desk, proved by its name; null where it is not to be had, which the export tells. */
async function readPicture(folder: string, sha256: string): Promise<KeptBytes | null> {
  for (const [mediaType, ending] of Object.entries(pictureEndings)) {
    try {
      const bytes = await readWhole(nodeDisk, join(folder, `${sha256}.${ending}`), largest);
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes, mediaType };
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return null;
}

/** A story as it was read from a path, with the pictures that the desk keeps beside its file. */
export async function withPicturesBeside(path: string, read: Outcome<ReadStory>): Promise<Outcome<ReadStory>> {
  if (!read.ok) return read;
  const { loaded, pictures: carried } = read.value;
  const missing = [...picturesIn(loaded.story)].filter((sha256) => !carried.has(sha256));
  if (missing.length === 0) return read;
  const pictures = new Map(carried);
  for (const sha256 of missing) {
    const picture = await readPicture(join(dirname(path), picturesFolder), sha256);
    if (picture) pictures.set(sha256, picture);
  }
  return succeed({ ...read.value, pictures });
}
