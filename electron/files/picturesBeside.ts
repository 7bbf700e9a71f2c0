import { basename, dirname, join } from 'node:path';
import { pictureEndings, picturesFolder } from '../../shared/story/keepPictures';
import { errorCode, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { largestPicture, type PictureStore } from '../stories/pictureStore';

/** More pictures than any story shows. */
const mostPictures = 500;

/** The files of pictures in the two folders where a story's copy or its export may have them, by the start of their names. */
async function picturesNear(disk: Disk, path: string): Promise<ReadonlyMap<string, string>> {
  const folders = [
    join(dirname(path), `${basename(path).replace(/\.verbatim\.json$/i, '')}-pictures`),
    join(dirname(path), picturesFolder),
  ];
  const near = new Map<string, string>();
  for (const folder of folders) {
    const names = await disk.readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === '') throw error;
      return [];
    });
    for (const name of names) near.set(name.replace(/\.[a-z]{2,4}$/, ''), join(folder, name));
  }
  return near;
}

const typeOf = (path: string): string | undefined =>
  Object.keys(pictureEndings).find((type) => path.endsWith(`.${pictureEndings[type]}`));

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
  const near = await picturesNear(disk, path);
  if (near.size === 0) return;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = new Set([...text.matchAll(/"sha256:([0-9a-f]{64})"/g)].map(([, sha256 = '']) => sha256));
  for (const sha256 of [...names].slice(0, mostPictures)) {
    const place = near.get(sha256) ?? near.get(sha256.slice(0, 16));
    const mediaType = place && typeOf(place);
    if (!place || !mediaType || (await pictures.read(sha256)).ok) continue;
    try {
      // One whose bytes are others is not kept.
      await pictures.save({ sha256, mediaType, bytes: await readWhole(disk, place, largestPicture) });
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
}
