const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));

/** Base64 as mail and web addresses carry it: line ends and whatever else does not belong are passed over. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(text.length * 0.75) + 3);
  let size = 0;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = values.get(text.charCodeAt(at));
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size] = (held >> bits) & 0xff;
    size += 1;
  }
  return bytes.subarray(0, size);
}

/** Bytes as base64 on one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    piece += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    piece += two === undefined ? '=' : alphabet.charAt((group >> 6) & 63);
    piece += three === undefined ? '=' : alphabet.charAt(group & 63);
    if (piece.length < 8192) continue;
    pieces.push(piece);
    piece = '';
  }
  return [...pieces, piece].join('');
}
