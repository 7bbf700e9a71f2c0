import { encodeBase64 } from '../../text/base64';

/** Kinds of picture that every browser shows and that hold no program: SVG may, so it stays out. */
const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** More bytes than this are no picture for a story. */
export const mostPictureBytes = 10 * 1024 * 1024;

/** Less is a spot that holds a place, or counts readers. */
const fewestCharacters = 1000;

/** A picture that a file carries whole, as its address: `data:image/…;base64,…` of a kind and a size that are kept. */
export function isPictureData(address: string): boolean {
  const head = /^data:([a-z]{1,20}\/[a-z0-9.+-]{1,40});base64,[a-z0-9+/\s]/i.exec(address.slice(0, 120));
  return (
    head !== null &&
    pictureTypes.has((head[1] ?? '').toLowerCase()) &&
    address.length >= fewestCharacters &&
    address.length <= (mostPictureBytes * 4) / 3
  );
}

const signatures: readonly (readonly [string, readonly number[], number])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['image/avif', [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4],
];

/** Kinds of picture that no browser shows, or not without running what is in them. */
const unshown: readonly (readonly [string, readonly number[], number])[] = [
  ['WMF', [0xd7, 0xcd, 0xc6, 0x9a], 0],
  ['WMF', [0x01, 0x00, 0x09, 0x00], 0],
  ['EMF', [0x20, 0x45, 0x4d, 0x46], 40],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00], 0],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['BMP', [0x42, 0x4d], 0],
  ['SVG', [0x3c, 0x73, 0x76, 0x67], 0],
  ['SVG', [0x3c, 0x3f, 0x78, 0x6d, 0x6c], 0],
  ['HEIC', [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4],
];

const kindIn = (kinds: typeof signatures, bytes: Uint8Array): string | undefined =>
  kinds.find(([, signature, at]) => signature.every((byte, step) => bytes[at + step] === byte))?.[0];

/** A picture as its address, or why it is left out, in words for the user. */
export type KeptPicture = { readonly src: string } | { readonly lost: string };

export const isPictureKept = (picture: KeptPicture): picture is { readonly src: string } => 'src' in picture;

/** The file does not hold the picture that it names, nor says where on the web it is. */
export const missingPicture: KeptPicture = { lost: 'the data is not in the file.' };

/** No story has more pictures than this. */
export const mostPictures = 100;

export const tooManyPictures: KeptPicture = { lost: `only the first ${mostPictures} of a file are kept.` };

/** A kind of picture that is not kept. */
export const unshownPicture = (kind: string): KeptPicture => ({
  lost: `${kind} is not shown by browsers. Ask for PNG or JPEG.`,
});

/** The bytes of a picture as an address, whatever their name says they are. */
export function keepPicture(bytes: Uint8Array): KeptPicture {
  const type = kindIn(signatures, bytes);
  const kind = type === undefined ? kindIn(unshown, bytes) : undefined;
  if (kind !== undefined) return unshownPicture(kind);
  if (bytes.length < fewestCharacters) return { lost: 'pictures of less than 1,000 bytes are not kept.' };
  if (bytes.length > mostPictureBytes) return { lost: 'pictures of more than 10 MB are not kept.' };
  return type === undefined
    ? { lost: 'the kind is not known. Ask for PNG or JPEG.' }
    : { src: `data:${type};base64,${encodeBase64(bytes)}` };
}
