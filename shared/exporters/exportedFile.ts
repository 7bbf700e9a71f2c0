import type { BesideFile, ExportedFile, Exporter } from './exporter';
import { eachOnce } from './copy/readPictures';
import { endingOf, fileName } from './fileName';
import type { StoryCopy } from './copy/storyCopy';

/** A format's file: its text or, where the file is not text, what a person would read in it and its bytes. */
export interface Written {
  readonly text: string;
  readonly bytes?: Uint8Array;
  /** What of this story it leaves out or sets otherwise, in words for the user. */
  readonly notices?: readonly string[];
  /** The pictures are inside the file and not beside it. */
  readonly packsPictures?: true;
}

/** Wraps what a format wrote into a file named after the story, with the pictures it points at beside it. */
export function exportedFile(
  copy: StoryCopy,
  format: Pick<Exporter, 'id' | 'extension' | 'mediaType'>,
  { text, bytes, notices = [], packsPictures }: Written,
): ExportedFile {
  const beside = packsPictures ? [] : picturesBeside(copy);
  return {
    name: fileName(copy.slug, copy.id, endingOf(format)),
    mediaType: format.mediaType,
    text,
    ...(bytes ? { bytes } : {}),
    ...(beside.length === 0 ? {} : { beside }),
    notices: [...copy.notices, ...notices],
  };
}

/** The picture files of the copy. */
const picturesBeside = ({ body }: StoryCopy): readonly BesideFile[] =>
  eachOnce(body.flatMap((block) => (block.kind === 'image' ? (block.picture.file ?? []) : [])));
