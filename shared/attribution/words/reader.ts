import type { Paper } from './paper';
import { columnsFor, widen, type Columns, type QuotedSpan } from './wordColumns';

/** Where the reading of the words has got to. What every word would change is kept out of it, in the loops. */
export interface Reader {
  readonly text: string;
  readonly paper: Paper;
  columns: Columns;
  readonly blockStart: readonly number[];
  readonly spans: readonly QuotedSpan[];
  readonly sentences: number[];
  sentence: number;
  /** The word the sentence began with. */
  begun: number;
  block: number;
  /** How many signs were read. */
  signs: number;
  /** The next quoted stretch to be left, 1 + its index while inside and 0 before it, and where it begins or ends. */
  span: number;
  inside: number;
  edge: number;
  /** A full stop came, and nothing but marks and brackets since. */
  stopped: boolean;
  /** A quotation mark, or a new line, came since the last word or sign. */
  marked: boolean;
  lined: boolean;
  /** The last word that ended in ’s or the like, and the last that kept a full stop. The first word is taken with care, as if one stood before it. */
  tailed: number;
  shortened: number;
}

const farAway = 0x3fffffff;

/** So many units to a word or sign, at least, in usual copy. */
const usualLength = 4.5;
/** What is asked of the words past the end is answered with 0. */
const pastEnd = 4;

export const readerOf = (
  text: string,
  paper: Paper,
  blockStart: readonly number[],
  spans: readonly QuotedSpan[],
): Reader => ({
  text,
  paper,
  columns: columnsFor(paper, Math.ceil(text.length / usualLength) + pastEnd),
  blockStart,
  spans,
  sentences: [0],
  sentence: 0,
  begun: 0,
  block: 0,
  signs: 0,
  span: 0,
  inside: 0,
  edge: spans[0]?.start ?? farAway,
  stopped: false,
  marked: false,
  lined: false,
  tailed: -1,
  shortened: -2,
});

/** Makes sure that so many more words find room. */
export const makeRoom = (reader: Reader, words: number, more: number): void => {
  const room = reader.columns.from.length;
  if (words + more + pastEnd > room)
    reader.columns = widen(reader.paper, reader.columns, Math.max(room * 2, words + more + pastEnd));
};

/** Begins a sentence with the word of that number, unless it has begun. */
export const beginSentence = (reader: Reader, word: number): void => {
  if (word === reader.begun) return;
  reader.begun = word;
  reader.sentences.push(word);
  reader.sentence += 1;
};

/** Goes on to the block that holds the place. */
export const enterBlock = (reader: Reader, at: number): void => {
  const { blockStart } = reader;
  while (reader.block + 1 < blockStart.length && (blockStart[reader.block + 1] ?? 0) <= at) reader.block += 1;
};

const leaveStretch = (reader: Reader, word: number): void => {
  const span = reader.spans[reader.span];
  if (span) {
    span.last = word;
    if (span.first < 0) span.first = word;
  }
  reader.span += 1;
  reader.inside = 0;
  reader.edge = reader.spans[reader.span]?.start ?? farAway;
};

/** Enters and leaves every quoted stretch up to the word that begins at `at`. */
export const crossEdges = (reader: Reader, at: number, word: number): void => {
  while (at >= reader.edge) {
    const span = reader.spans[reader.span];
    if (!span || reader.inside !== 0 || at >= span.end) {
      leaveStretch(reader, word);
      continue;
    }
    span.first = word;
    reader.inside = reader.span + 1;
    reader.edge = span.end;
  }
};

/** Ends the last sentence and every stretch that is left. */
export const endReading = (reader: Reader, count: number): void => {
  while (reader.span < reader.spans.length) leaveStretch(reader, count);
  reader.columns.rank[count] = count - reader.signs;
  if (count > 0) reader.sentences.push(count);
};
