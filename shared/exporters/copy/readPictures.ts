import { webAddress } from '../../text/webAddress';
import { fileName } from '../fileName';
import type { PictureFile } from './copyBlocks';

/** The bytes of the pictures kept beside a story, by their SHA-256 in hexadecimal digits. */
export type Pictures = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;

/** Where an export finds a picture: on the web, or in a file beside it. Without either, the problem says why. */
export interface PlacedPicture {
  readonly src: string | null;
  readonly file: PictureFile | null;
  /** One clause and what to do, for the user. */
  readonly problem: string;
}

export type ReadPicture = (src: string) => PlacedPicture;

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
};

/** Files of pictures, each once. */
export const eachOnce = (files: readonly PictureFile[]): readonly PictureFile[] => [
  ...new Map(files.map((file) => [file.name, file])).values(),
];

const kept = /^sha256:([0-9a-f]{64})$/;

/** The folder beside a story’s exports that its pictures lie in; one for all formats. */
export const picturesFolder = (slug: string, storyId: string): string =>
  `${fileName(slug, storyId, 'x').slice(0, -2)}-pictures`;

const nowhere = (problem: string): PlacedPicture => ({ src: null, file: null, problem });

/** Places pictures in the folder given. Pictures on the web stay there: nothing is fetched. */
export function pictureReader(folder: string, pictures: Pictures | undefined): ReadPicture {
  return (src) => {
    const hash = kept.exec(src)?.[1];
    if (hash === undefined) {
      const address = webAddress(src);
      return address === null
        ? nowhere('its address is no web address. Give it one or take it out.')
        : { src: address, file: null, problem: '' };
    }
    const picture = pictures?.get(hash);
    if (picture === undefined) return nowhere('its file is not beside the story. Put the picture in again.');
    const ending = endings[picture.mediaType];
    if (ending === undefined) return nowhere(`a file of ${picture.mediaType} is no picture that can be shown.`);
    const name = `${hash.slice(0, 16)}.${ending}`;
    return {
      src: `${encodeURIComponent(folder)}/${name}`,
      file: { name: `${folder}/${name}`, mediaType: picture.mediaType, bytes: picture.bytes },
      problem: '',
    };
  };
}
