import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PictureFile } from '../copy/copyBlocks';
import { eachOnce } from '../copy/readPictures';
import type { StoryCopy } from '../copy/storyCopy';

/** What a picture's file is called by itself: the beginning of its hash, so that one picture has one name. */
export const bareName = ({ name }: Pick<PictureFile, 'name'>): string => name.slice(name.lastIndexOf('/') + 1);

/** The files of the pictures in a story's copy, each once. */
export const pictureFiles = ({ body }: StoryCopy): readonly PictureFile[] =>
  eachOnce(body.flatMap((block) => (block.kind === 'image' ? (block.picture.file ?? []) : [])));

/** The copy with its pictures at the addresses that a site gave their files, by `bareName`; others stay files. */
export const withAddresses = (copy: StoryCopy, addresses: ReadonlyMap<string, string>): StoryCopy => ({
  ...copy,
  body: copy.body.map((block) => {
    if (block.kind !== 'image' || block.picture.file === null) return block;
    const src = addresses.get(bareName(block.picture.file));
    return src === undefined ? block : { ...block, picture: { ...block.picture, src, file: null } };
  }),
});

/** A form with one file and fields in it, as browsers send it. */
export function formWithFile(
  file: PictureFile,
  fields: Readonly<Record<string, string>>,
): { readonly mediaType: string; readonly body: Uint8Array } {
  const name = bareName(file);
  const boundary = `verbatim-${name.replace(/[^\da-z]/gi, '')}-part`;
  const head = Object.entries(fields).map(
    ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const before = utf8ToBytes(
    `${head.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
      `Content-Type: ${file.mediaType}\r\n\r\n`,
  );
  const after = utf8ToBytes(`\r\n--${boundary}--\r\n`);
  const body = new Uint8Array(before.length + file.bytes.length + after.length);
  body.set(before);
  body.set(file.bytes, before.length);
  body.set(after, before.length + file.bytes.length);
  return { mediaType: `multipart/form-data; boundary=${boundary}`, body };
}
