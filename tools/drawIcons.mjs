// Draws the app's icon, a pair of quotation marks on a rounded square, into resources/icons/:
// PNG in the usual sizes, icon.icns for macOS and icon.ico for Windows.
// usage: node tools/drawIcons.mjs [FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const ground = [29, 91, 121];
const ink = [250, 249, 246];
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

/**
 * True inside a square with rounded corners that leaves a small margin; x and y run from 0 to 1.
 * @param {number} x
 * @param {number} y
 */
function isGround(x, y) {
  const margin = 0.055;
  const radius = 0.2;
  const half = 0.5 - margin;
  const dx = Math.max(Math.abs(x - 0.5) - half + radius, 0);
  const dy = Math.max(Math.abs(y - 0.5) - half + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {[number, number, number]} disc its centre and its radius
 */
const isInDisc = (x, y, [cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r;

/**
 * An opening mark around its ball at 0,0 with radius 1: the ball, and a tail between two arcs that rises to the right.
 * @param {number} x
 * @param {number} y
 */
function isMark(x, y) {
  if (isInDisc(x, y, [0, 0, 1])) return true;
  const isTail = y < 0.1 && x < 0.95 && isInDisc(x, y, [1.25, -0.05, 2.25]) && !isInDisc(x, y, [1.75, 0.3, 2.2]);
  return isTail;
}

const ball = 0.123;
/**
 * @param {number} x
 * @param {number} y
 */
const isInk = (x, y) => [0.349, 0.657].some((at) => isMark((x - at) / ball, (y - 0.59) / ball));

/**
 * One pixel's colour and opacity, from a grid of samples inside it.
 * @param {number} column
 * @param {number} row
 * @param {number} size
 * @param {number} grid
 */
function pixel(column, row, size, grid) {
  let covered = 0;
  let inked = 0;
  for (let i = 0; i < grid * grid; i += 1) {
    const x = (column + ((i % grid) + 0.5) / grid) / size;
    const y = (row + (Math.floor(i / grid) + 0.5) / grid) / size;
    if (!isGround(x, y)) continue;
    covered += 1;
    if (isInk(x, y)) inked += 1;
  }
  const share = covered === 0 ? 0 : inked / covered;
  return [
    ...ground.map((value, channel) => Math.round(value + ((ink[channel] ?? 0) - value) * share)),
    Math.round((covered / (grid * grid)) * 255),
  ];
}

/**
 * Rows of RGBA, each after the filter byte that PNG wants.
 * @param {number} size
 */
function draw(size) {
  const grid = size > 256 ? 3 : 8;
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      rows.set(pixel(column, row, size, grid), row * (size * 4 + 1) + 1 + column * 4);
  }
  return rows;
}

/** @param {number} value */
const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * PNG's checksum.
 * @param {Uint8Array} bytes
 */
const crc32 = (bytes) =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), -1) ^ -1) >>> 0;

/**
 * @param {string} name
 * @param {Uint8Array} data
 */
function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

/** @param {number} size */
function png(size) {
  const header = Buffer.concat([uint32(size), uint32(size), Buffer.from([8, 6, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The picture of that size.
 * @param {ReadonlyMap<number, Buffer>} pictures
 * @param {number} size
 */
function pictureOf(pictures, size) {
  const picture = pictures.get(size);
  if (!picture) throw new Error(`no picture of ${size} pixels was drawn`);
  return picture;
}

/**
 * Apple's container: a name for each size, then its PNG.
 * @param {ReadonlyMap<number, Buffer>} pictures
 */
function icns(pictures) {
  const names = {
    icp4: 16,
    icp5: 32,
    icp6: 64,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  };
  const parts = Object.entries(names).map(([name, size]) => {
    const picture = pictureOf(pictures, size);
    return Buffer.concat([Buffer.from(name, 'latin1'), uint32(picture.length + 8), picture]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns', 'latin1'), uint32(body.length + 8), body]);
}

/**
 * Windows' container: a table of sizes and places, then the PNGs.
 * @param {ReadonlyMap<number, Buffer>} pictures
 */
function ico(pictures) {
  const chosen = [16, 32, 48, 64, 128, 256];
  const table = Buffer.alloc(6 + chosen.length * 16);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(chosen.length, 4);
  let place = table.length;
  chosen.forEach((size, index) => {
    const at = 6 + index * 16;
    const { length } = pictureOf(pictures, size);
    // 0 stands for 256.
    table.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], at);
    table.writeUInt32LE(length, at + 8);
    table.writeUInt32LE(place, at + 12);
    place += length;
  });
  return Buffer.concat([table, ...chosen.map((size) => pictureOf(pictures, size))]);
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(process.argv[2] ?? join(root, 'resources', 'icons'));
mkdirSync(folder, { recursive: true });
const pictures = new Map(sizes.map((size) => [size, png(size)]));
for (const [size, picture] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), picture);
writeFileSync(join(folder, 'icon.icns'), icns(pictures));
writeFileSync(join(folder, 'icon.ico'), ico(pictures));
