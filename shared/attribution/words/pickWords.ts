import { ints } from './paper';
import type { Words } from './wordColumns';

/**
 * The words that can be any of `bits` or that have the shape `look`, in order; after the last comes the number of words.
 * Every step does the same, whether the word is picked or not: asking each in turn costs more than the rest.
 */
export function pickWords({ paper, count, bits: known, shape: looks }: Words, bits: number, look: number): Int32Array {
  const picked = ints(paper, count + 1, 0);
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const fits = (known[i] ?? 0) & bits;
    picked[found] = i;
    // The top bit of either side is set when it holds.
    found += (fits | -fits | (((looks[i] ?? 0) ^ look) - 1)) >>> 31;
  }
  picked[found] = count;
  return picked;
}
