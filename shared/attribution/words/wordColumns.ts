import type { ReadableBlock } from '../../story/annotations';
import { bytes, type Paper } from './paper';

export const shape = {
  lower: 0,
  capital: 1,
  number: 2,
  comma: 3,
  stop: 4,
  colon: 5,
  dash: 6,
  semicolon: 7,
  open: 8,
  close: 9,
  other: 10,
} as const;

/** How a word stands to the one before: with only blanks between, in one sentence and one quoted stretch; or first in a sentence or a stretch. */
export const beside = { adjoins: 1, begins: 2 } as const;

/** One segment of a quotation in the joined text, and the words it holds (first, and one past the last). */
export interface QuotedSpan {
  readonly quotation: number;
  readonly start: number;
  readonly end: number;
  first: number;
  last: number;
}

/** Parallel lists, one entry a word: news copy has many, and reading must keep up with typing. */
export interface Columns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly shape: Uint8Array;
  /** Hash of the word in small letters, “’s” and the like left out. */
  readonly hash: Int32Array;
  /** Its number in the lexicon; 0 for an unknown word. */
  readonly fact: Uint16Array;
  readonly bits: Int32Array;
  /** 1 for a word that ends in ’s (left out of its range), 2 for one all in capitals. */
  readonly possessive: Uint8Array;
  readonly beside: Uint8Array;
  /** 1 + index in `spans` of the quoted stretch it lies in; 0 outside. */
  readonly quoted: Int32Array;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** How many words that are not punctuation stand before it. */
  readonly rank: Int32Array;
}

/** The story as one run of words and punctuation. */
export interface Words extends Columns {
  /** What its columns are written on. */
  readonly paper: Paper;
  readonly text: string;
  readonly blocks: readonly ReadableBlock[];
  readonly blockStart: readonly number[];
  readonly count: number;
  /** First word of each sentence, and one past the end at last. */
  readonly sentences: readonly number[];
  readonly spans: readonly QuotedSpan[];
}

/** Empty columns for so many words. */
export function columnsFor(paper: Paper, room: number): Columns {
  const size = (room + 3) & ~3;
  const { buffer, byteOffset } = bytes(paper, size * 37);
  const wide = (column: number): Int32Array => new Int32Array(buffer, byteOffset + column * size * 4, size);
  const narrow = (column: number): Uint8Array => new Uint8Array(buffer, byteOffset + (34 + column) * size, size);
  return {
    from: wide(0),
    to: wide(1),
    shape: narrow(0),
    hash: wide(2),
    fact: new Uint16Array(buffer, byteOffset + size * 32, size),
    bits: wide(3),
    possessive: narrow(1),
    beside: narrow(2),
    quoted: wide(4),
    sentence: wide(5),
    block: wide(6),
    rank: wide(7),
  };
}

/** The columns with room for more words. */
export function widen(paper: Paper, columns: Columns, room: number): Columns {
  const wider = columnsFor(paper, room);
  for (const name of [
    'from',
    'to',
    'shape',
    'hash',
    'fact',
    'bits',
    'possessive',
    'beside',
    'quoted',
    'sentence',
    'block',
    'rank',
  ] as const)
    wider[name].set(columns[name]);
  return wider;
}
