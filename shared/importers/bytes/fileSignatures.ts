interface Signature {
  readonly kind: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

/** The first bytes of what people drop on a desk by mistake, and what to call it. */
const signatures: readonly Signature[] = [
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a WebP picture', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { kind: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'a HEIC picture', bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4 },
  { kind: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'an RTF document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'a Word, Pages or ZIP file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old Word or Office file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: 'a sound or video file', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { kind: 'an MP3 sound file', bytes: [0x49, 0x44, 0x33] },
  { kind: 'a sound or video file', bytes: [0x52, 0x49, 0x46, 0x46] },
  { kind: 'an Ogg sound file', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { kind: 'a Windows program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { kind: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'a database', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
];

/** What a file that is not text says it is by its first bytes; null when nothing is known of it. */
export function nameFileType(bytes: Uint8Array): string | null {
  for (const { kind, bytes: wanted, at = 0 } of signatures) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return kind;
  }
  return null;
}
