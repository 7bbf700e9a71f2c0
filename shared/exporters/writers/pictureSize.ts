/** A picture’s width and height, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const usual: PictureSize = { width: 600, height: 400 };

const isReal = ({ width, height }: PictureSize): boolean =>
  width > 0 && height > 0 && width <= 100_000 && height <= 100_000;

/** What the head of a PNG, GIF, JPEG or BMP file says; a usual size for any other, and for a damaged one. */
export function pictureSize(bytes: Uint8Array, mediaType: string): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[mediaType]?.(view) ?? usual;
  return isReal(size) ? size : usual;
}

type ReadSize = (view: DataView) => PictureSize | null;

const readers: Readonly<Record<string, ReadSize>> = {
  'image/png': (view) => (view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) =>
    view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) },
  'image/bmp': (view) =>
    view.byteLength < 26 ? null : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) },
  'image/jpeg': readJpeg,
};

/** A frame header is C0 to CF, but for the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readJpeg(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A marker may be padded, and those of one byte have no length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
