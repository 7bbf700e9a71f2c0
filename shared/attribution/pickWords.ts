import type { Words } from './wordColumns';

const usual = 0x1000;
const paper = new Int32Array(usual);

/**
 * The words that can be any of `bits` or that have the shape `look`, in order; after the last comes the number of words.
 * The next call writes over the list. Every step does the same, whether the word is picked or not: asking each in turn
 * costs more than the rest.
 */
export function pickWords({ count, bits: known, shape: looks }: Words, bits: number, look: number): Int32Array {
  const picked = count < usual ? paper : new Int32Array(count + 1);
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const fits = (known[i] ?? 0) & bits;
    picked[found] = i;
    // The top bit of either side is set when it holds.
    found += ((fits | -fits) | (((looks[i] ?? 0) ^ look) - 1)) >>> 31;
  }
  picked[found] = count;
  return picked;
}
