/** One part of a zip as its directory lists it; nothing of this is believed before it is counted. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly from: number;
}

/** What a zip's directory says, or what is wrong with it. */
export type ZipDirectory =
  | { readonly kind: 'read'; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'crowded' }
  | { readonly kind: 'tricked' };

/** A document has a few dozen parts; a zip with more than this was not made by a word processor. */
export const mostEntries = 2000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 65_535;

/** The end of the directory is looked for from the end of the file, as a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly entry: ZipEntry; readonly local: number; readonly next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return null;
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const nameEnd = at + 46 + nameLength;
  if (nameEnd > bytes.length || local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return null;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  if (from + packedSize > bytes.length) return null;
  return {
    entry: {
      path: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size: view.getUint32(at + 24, true),
      from,
    },
    local,
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** Parts that share bytes unpack to far more than the file holds: only a bomb is built so. */
const overlap = (spans: readonly (readonly [number, number])[]): boolean => {
  let end = 0;
  return spans
    .toSorted((a, b) => a[0] - b[0])
    .some(([from, to]) => {
      const shares = from < end;
      end = to;
      return shares;
    });
};

/** Reads the list of parts; no part is unpacked. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : findEnd(view);
  if (end < 0) return { kind: 'damaged' };
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return { kind: 'crowded' };
  const entries = new Map<string, ZipEntry>();
  const spans: [number, number][] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, bytes, at);
    if (!read) return { kind: 'damaged' };
    if (entries.has(read.entry.path)) return { kind: 'tricked' };
    entries.set(read.entry.path, read.entry);
    spans.push([read.local, read.entry.from + read.entry.packedSize]);
    at = read.next;
  }
  return overlap(spans) ? { kind: 'tricked' } : { kind: 'read', entries };
}
