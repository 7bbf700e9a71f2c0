const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const next = (value: number, byte: number): number => (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);

/** The checksum a zip keeps of each of its parts; give what came before to go on from it. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (let at = 0; at < bytes.length; at += 1) value = next(value, bytes[at] ?? 0);
  return ~value >>> 0;
}

/** The checksum of a text: of both bytes of each of its UTF-16 code units, the lower one first. */
export function crc32OfText(text: string): number {
  let value = ~0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    value = next(next(value, unit), unit >>> 8);
  }
  return ~value >>> 0;
}
