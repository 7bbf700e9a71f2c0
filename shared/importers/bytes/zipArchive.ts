import { Inflate } from 'fflate';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { crc32 } from './crc32';
import { mostEntries, readZipDirectory, type ZipEntry } from './zipDirectory';

/** An office file's parts, unpacked one at a time when they are asked for. */
export interface ZipArchive {
  readonly has: (path: string) => boolean;
  readonly paths: readonly string[];
  /** Null when there is no such part. */
  readonly read: (path: string) => Outcome<Uint8Array | null>;
}

const mostUnpacked = 200 * 1024 * 1024;
const mostRatio = 100;
/** Small parts may be as repetitive as they like. */
const unwatched = 1024 * 1024;
const stride = 16 * 1024;

/** The file lost bytes, or had some changed, on its way. */
export const damaged = (name: string): Outcome<never> =>
  fail(
    'damaged',
    `${name} is damaged: part of it is missing or was changed on the way. Ask for it again, or open it in the program that made it and save it anew.`,
  );

const tooMuch = (name: string): Outcome<never> =>
  fail(
    'unpacks-too-large',
    `${name} unpacks to far more than any story holds, as files do that are made to stop a computer. It was not opened. Ask for the story as plain text.`,
  );

const tricked = (name: string): Outcome<never> =>
  fail(
    'not-sound',
    `${name} is put together as no word processor does it, and was not opened. Ask for it again, or for the story as plain text.`,
  );

const crowded = (name: string): Outcome<never> =>
  fail(
    'too-many-parts',
    `${name} has more than ${mostEntries.toLocaleString('en')} parts inside, which no document has. Ask for the story as plain text.`,
  );

/** The file is locked by a password. */
export const locked = (name: string): Outcome<never> =>
  fail(
    'protected',
    `${name} is protected with a password. Open it in its own program, save it without the password, and open it here again.`,
  );

type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'damaged' };

/** Counts what comes out and stops at the limit: the sizes a zip states may lie. */
function inflate(packed: Uint8Array, limit: number): Unpacked {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += stride) {
      stream.push(packed.subarray(at, at + stride), at + stride >= packed.length);
      if (size > limit) return { kind: 'too-much' };
    }
  } catch (error) {
    // The inflater names broken data by an error with a number; anything else is a bug.
    if (typeof (error as { code?: unknown }).code === 'number') return { kind: 'damaged' };
    throw error;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { kind: 'bytes', bytes };
}

function unpack(name: string, bytes: Uint8Array, entry: ZipEntry, left: number): Outcome<Uint8Array> {
  if (entry.encrypted) return locked(name);
  if (entry.method !== 0 && entry.method !== 8) return tricked(name);
  const packed = bytes.subarray(entry.from, entry.from + entry.packedSize);
  const unpacked: Unpacked =
    entry.method === 0
      ? { kind: 'bytes', bytes: packed }
      : inflate(packed, Math.min(left, Math.max(unwatched, entry.packedSize * mostRatio)));
  if (unpacked.kind === 'too-much') return tooMuch(name);
  if (unpacked.kind === 'damaged' || unpacked.bytes.length !== entry.size || crc32(unpacked.bytes) !== entry.crc)
    return damaged(name);
  return unpacked.bytes.length > left ? tooMuch(name) : succeed(unpacked.bytes);
}

/** Opens a zip for reading. Nothing is written, no path in it is followed, and what comes out is counted. */
export function openZip(name: string, bytes: Uint8Array): Outcome<ZipArchive> {
  const directory = readZipDirectory(bytes);
  if (directory.kind === 'damaged') return damaged(name);
  if (directory.kind === 'crowded') return crowded(name);
  if (directory.kind === 'tricked') return tricked(name);
  const { entries } = directory;
  let left = mostUnpacked;
  return succeed({
    has: (path) => entries.has(path),
    paths: [...entries.keys()],
    read: (path) => {
      const entry = entries.get(path);
      if (!entry) return succeed(null);
      const unpacked = unpack(name, bytes, entry, left);
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}
