import { basename, dirname, join } from 'node:path';
import { pictureEndings, picturesFolder } from '../../shared/story/keepPictures';
import { errorCode, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { largestPicture, type PictureStore } from '../stories/pictureStore';

/** More pictures than any story shows. */
const mostPictures = 500;

/** Where a story's copy or its export may have a picture, beside its file. */
const placesOf = (path: string, sha256: string, ending: string): readonly string[] => {
  const exported = `${basename(path).replace(/\.verbatim\.json$/i, '')}-pictures`;
  return [
    join(dirname(path), picturesFolder, `${sha256}.${ending}`),
    join(dirname(path), exported, `${sha256.slice(0, 16)}.${ending}`),
  ];
};

async function bring(disk: Disk, path: string, sha256: string, pictures: Pick<PictureStore, 'save'>): Promise<void> {
  for (const [mediaType, ending] of Object.entries(pictureEndings)) {
    for (const place of placesOf(path, sha256, ending)) {
      try {
        const bytes = await readWhole(disk, place, largestPicture);
        // One whose bytes are others is not kept, and another place is looked at.
        if ((await pictures.save({ sha256, mediaType, bytes })).ok) return;
      } catch (error) {
        if (errorCode(error) === '') throw error;
      }
    }
  }
}

/**
 * Keeps the pictures that a story file names and that lie beside it, as its copy or its export has them. The text is
 * searched and not parsed; a picture that is not there is missed when it is shown.
 */
export async function bringPicturesBeside(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  pictures: Pick<PictureStore, 'read' | 'save'>,
): Promise<void> {
  if (!/\.json$/i.test(path)) return;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = new Set([...text.matchAll(/"sha256:([0-9a-f]{64})"/g)].map(([, sha256 = '']) => sha256));
  for (const sha256 of [...names].slice(0, mostPictures))
    if (!(await pictures.read(sha256)).ok) await bring(disk, path, sha256, pictures);
}
