/**
 * Memory to write the columns of a story on. Given to one story after another it stays near the processor, which saves
 * a sixth of the time that fresh memory takes; what was written for the story before is then gone.
 */
export interface Paper {
  readonly buffer: ArrayBuffer;
  used: number;
}

/** Paper of so many bytes. Without any, each column is written on memory of its own, and stays. */
export const paperOf = (size = 0): Paper => ({ buffer: new ArrayBuffer(size), used: 0 });

/** Where the next so many bytes are; -1 when they do not fit. */
const take = (paper: Paper, size: number): number => {
  const start = paper.used;
  const end = start + ((size + 3) & ~3);
  if (end > paper.buffer.byteLength) return -1;
  paper.used = end;
  return start;
};

/** A column of integers, all of them `value`. */
export function ints(paper: Paper, count: number, value: number): Int32Array {
  const start = take(paper, count * 4);
  if (start >= 0) return new Int32Array(paper.buffer, start, count).fill(value);
  return value === 0 ? new Int32Array(count) : new Int32Array(count).fill(value);
}

/** A column of bytes, all 0. */
export function bytes(paper: Paper, count: number): Uint8Array {
  const start = take(paper, count);
  return start < 0 ? new Uint8Array(count) : new Uint8Array(paper.buffer, start, count).fill(0);
}
