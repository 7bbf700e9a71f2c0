/** What the bytes of a file can mean to the reading of its text; bits of what `kindsOfBytes` gives. */
export const byteKinds = {
  zero: 1,
  /** Controls that no text has in number. */
  control: 2,
  /** What a character begins with, in UTF-8, that no copy needs: the other controls, U+0080 to U+009F, U+FEFF, U+FFF9 to U+FFFB, hidden tags. */
  unwanted: 4,
  /** A byte of each mark that turns the direction of text, and of few characters else. */
  turning: 8,
  /** A byte of the euro sign, which quotation marks that were encoded twice hold. */
  garbled: 16,
} as const;

/** Nothing is ruled out: for text that was not read as UTF-8. */
export const everyKind = 31;

function kindOf(byte: number): number {
  if (byte === 0) return byteKinds.zero | byteKinds.unwanted;
  if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return byteKinds.control | byteKinds.unwanted;
  if ([11, 12, 27, 0x7f, 0xc2, 0xef, 0xf3].includes(byte)) return byteKinds.unwanted;
  if (byte === 0x81 || (byte >= 0xaa && byte <= 0xae)) return byteKinds.turning;
  return byte === 0x82 ? byteKinds.garbled : 0;
}

const table = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));

/** The kinds of the bytes in a file, in one pass. */
export function kindsOfBytes(bytes: Uint8Array): number {
  let kinds = 0;
  let at = 0;
  // Four at a time: half as long as one by one.
  for (const last = bytes.length - 3; at < last; at += 4) {
    kinds |=
      (table[bytes[at] ?? 0] ?? 0) |
      (table[bytes[at + 1] ?? 0] ?? 0) |
      (table[bytes[at + 2] ?? 0] ?? 0) |
      (table[bytes[at + 3] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at += 1) kinds |= table[bytes[at] ?? 0] ?? 0;
  return kinds;
}
