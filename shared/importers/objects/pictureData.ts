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

/** What picture the bytes are by their first ones, whatever their name says; null for none that is kept. */
const pictureType = (bytes: Uint8Array): string | null =>
  signatures.find(([, signature, at]) => signature.every((byte, step) => bytes[at + step] === byte))?.[0] ?? null;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    piece += digits.charAt(group >> 18) + digits.charAt((group >> 12) & 63);
    piece += two === undefined ? '=' : digits.charAt((group >> 6) & 63);
    piece += three === undefined ? '=' : digits.charAt(group & 63);
    if (piece.length < 8192) continue;
    pieces.push(piece);
    piece = '';
  }
  return [...pieces, piece].join('');
}

/** The bytes of a picture as an address; null where they are of no kind that is kept, too many or too few. */
export function pictureAddress(bytes: Uint8Array): string | null {
  if (bytes.length > mostPictureBytes || bytes.length < fewestCharacters) return null;
  const type = pictureType(bytes);
  return type === null ? null : `data:${type};base64,${base64(bytes)}`;
}
