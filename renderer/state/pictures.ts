import type { KeptPicture, SavePicture } from '../../shared/ipc/contract';
import { picturesIn } from '../../shared/story/keepPictures';
import { succeed, type Outcome } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { createStore } from './store';

/** The pictures kept beside the stories that this window has read, by their SHA-256. */
export const pictures = createStore<ReadonlyMap<string, KeptPicture>>(new Map());

const know = (sha256: string, picture: KeptPicture): void =>
  pictures.change((known) => (known.has(sha256) ? known : new Map([...known, [sha256, picture]])));

/** Keeps the pictures that a file carried, before a story names them. One that cannot be kept is told, and the rest are. */
export async function savePictures(carried: readonly SavePicture[]): Promise<Outcome<null>> {
  let outcome: Outcome<null> = succeed(null);
  for (const { sha256, mediaType, bytes } of carried) {
    know(sha256, { mediaType, bytes });
    const saved = await newsroom.savePicture({ sha256, mediaType, bytes });
    if (!saved.ok) outcome = saved;
  }
  return outcome;
}

/** A picture kept beside the stories; null where its file is gone. */
export async function readPicture(sha256: string): Promise<KeptPicture | null> {
  const known = pictures.get().get(sha256);
  if (known) return known;
  const read = await newsroom.readPicture(sha256);
  if (!read.ok) return null;
  know(sha256, read.value);
  return read.value;
}

/** Reads the pictures of a story, so that they can be exported with it. */
export async function readPicturesOf(story: StoryDocument): Promise<void> {
  await Promise.all([...picturesIn(story)].map(readPicture));
}

/** Tells once of a picture that is not here yet, when it has come; answers with a way to stop. */
export function whenPictureComes(sha256: string, tell: () => void): () => void {
  const off = pictures.subscribe(() => {
    if (!pictures.get().has(sha256)) return;
    off();
    tell();
  });
  return off;
}

const urls = new Map<string, string>();

/** An address within this window under which a kept picture can be shown; null where its file is gone. */
export async function pictureUrl(sha256: string): Promise<string | null> {
  const picture = await readPicture(sha256);
  if (!picture) return null;
  // Made once a picture and kept: stories share them, and undo brings them back.
  const url = urls.get(sha256) ?? URL.createObjectURL(new Blob([picture.bytes.slice()], { type: picture.mediaType }));
  urls.set(sha256, url);
  return url;
}
