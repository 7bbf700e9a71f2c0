import { decodeBase64 } from '../text/base64';
import type { Block } from './block';
import type { Sha256 } from './sealedStory';
import type { Source, SourceObject } from './source';
import type { StoryDocument } from './storyDocument';

/** A picture that a story carries, as a file of its own. */
export interface PictureFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a kept picture may be, and how its file's name ends. SVG may hold programs and stays out. */
export const pictureEndings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** The folder of kept pictures, beside the story files. */
export const picturesFolder = 'pictures';

/** The SHA-256 in the address of a kept picture; null for any other address. */
export const keptPicture = (src: string): string | null => /^sha256:([0-9a-f]{64})$/.exec(src)?.[1] ?? null;

/** The kept pictures that a story shows, by their SHA-256. */
export const picturesIn = ({ blocks }: Pick<StoryDocument, 'blocks'>): ReadonlySet<string> =>
  new Set(blocks.flatMap(({ picture }) => (picture ? (keptPicture(picture.src) ?? []) : [])));

/** The picture in a `data:` address; null where it is of no kind that is kept, or empty. */
function pictureIn(address: string, sha256: Sha256): PictureFile | null {
  const head = /^data:(image\/[a-z]{1,10});base64,/i.exec(address.slice(0, 40));
  const mediaType = (head?.[1] ?? '').toLowerCase();
  if (head === null || pictureEndings[mediaType] === undefined) return null;
  const bytes = decodeBase64(address.slice(head[0].length));
  return bytes.length === 0 ? null : { sha256: sha256(bytes), mediaType, bytes };
}

/** A story whose carried pictures are named by their SHA-256, and those pictures, each once. */
export interface KeptPictures {
  readonly story: StoryDocument;
  readonly pictures: readonly PictureFile[];
}

/**
 * Puts `sha256:…` where a picture's address carries the picture itself. One that is no picture has no address then; its
 * words stay. A story without such addresses is given back as it is.
 */
export function keepPictures(story: StoryDocument, sha256: Sha256): KeptPictures {
  const pictures = new Map<string, PictureFile>();
  const known = new Map<string, string>();
  const nameOf = (src: string): string => {
    if (!src.startsWith('data:')) return src;
    const before = known.get(src);
    if (before !== undefined) return before;
    const picture = pictureIn(src, sha256);
    if (picture) pictures.set(picture.sha256, picture);
    const name = picture ? `sha256:${picture.sha256}` : '';
    known.set(src, name);
    return name;
  };
  const objects = mapped(story.source.objects ?? [], (object) => namedObject(object, nameOf));
  const blocks = mapped(story.blocks, (block) => namedBlock(block, nameOf));
  if (blocks === story.blocks && objects === (story.source.objects ?? objects)) return { story, pictures: [] };
  const source: Source = story.source.objects ? { ...story.source, objects } : story.source;
  return { story: { ...story, source, blocks }, pictures: [...pictures.values()] };
}

/** The list with each item as `change` has it; the list itself where nothing changed. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((item, at) => item !== list[at]) ? changed : list;
}

function namedObject(object: SourceObject, nameOf: (src: string) => string): SourceObject {
  if (object.kind !== 'picture') return object;
  const src = nameOf(object.src);
  return src === object.src ? object : { ...object, src };
}

function namedBlock(block: Block, nameOf: (src: string) => string): Block {
  if (!block.picture) return block;
  const src = nameOf(block.picture.src);
  return src === block.picture.src ? block : { ...block, picture: { ...block.picture, src } };
}
