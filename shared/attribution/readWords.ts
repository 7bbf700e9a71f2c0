import type { Detection, ReadableBlock } from '../story/annotations';
import type { TextRange } from '../story/range';
import { isAllCapitals, isApostrophe, isBlank, isDigit, isMark, isUpper, isWordCharacter, joinsWord, tailLength, wordUnit } from './characters';
import { addToHash, emptyHash, factBits, factCue, factOf, is, smallWord } from './lexicon';

export const shape = { lower: 0, capital: 1, number: 2, comma: 3, stop: 4, colon: 5, dash: 6, semicolon: 7, open: 8, close: 9, other: 10 } as const;

/** The story as one run of words and punctuation. Parallel lists, one entry a word: news copy has many, and reading must keep up with typing. */
export interface Words {
  readonly text: string;
  readonly blocks: readonly ReadableBlock[];
  readonly blockStart: readonly number[];
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly shape: Uint8Array;
  readonly bits: Int32Array;
  readonly cue: Uint16Array;
  /** 1 for a word that ends in ’s (left out of its range), 2 for one all in capitals. */
  readonly possessive: Uint8Array;
  /** 1 + index in `spans` of the quoted stretch it lies in; 0 outside. */
  readonly quoted: Int32Array;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** First word of each sentence, and one past the end at last. */
  readonly sentences: readonly number[];
  readonly spans: readonly QuotedSpan[];
}

/** One segment of a quotation in the joined text, and the words it holds (first, and one past the last). */
export interface QuotedSpan {
  readonly quotation: number;
  readonly start: number;
  readonly end: number;
  first: number;
  last: number;
}

type Columns = { -readonly [K in 'from' | 'to' | 'shape' | 'bits' | 'cue' | 'possessive' | 'quoted' | 'sentence' | 'block']: Words[K] };

interface Reader extends Columns {
  readonly text: string;
  readonly blockStart: readonly number[];
  readonly spans: readonly QuotedSpan[];
  readonly sentences: number[];
  sentenceStart: number;
  count: number;
  room: number;
  currentBlock: number;
  span: number;
  /** The word being read: one past its end, the length of its “’s”, and its hash. */
  end: number;
  tail: number;
  hash: number;
  /** A full stop came, and nothing but marks and brackets since. */
  stopped: boolean;
  /** A quotation mark stands just before. */
  marked: boolean;
}

const punctuation = (code: number): number => {
  switch (code) {
    case 0x2c: return shape.comma;
    case 0x2e: case 0x21: case 0x3f: case 0x2026: return shape.stop;
    case 0x3a: return shape.colon;
    case 0x2d: case 0x2013: case 0x2014: return shape.dash;
    case 0x3b: return shape.semicolon;
    case 0x28: case 0x5b: return shape.open;
    case 0x29: case 0x5d: return shape.close;
    default: return shape.other;
  }
};

/** All columns share one buffer: many small ones cost more than they hold. */
const columns = (room: number): Columns => {
  const size = (room + 3) & ~3;
  const buffer = new ArrayBuffer(size * 28);
  const wide = (column: number): Int32Array => new Int32Array(buffer, column * size * 4, size);
  return {
    from: wide(0), to: wide(1), bits: wide(2), quoted: wide(3), sentence: wide(4), block: wide(5),
    cue: new Uint16Array(buffer, size * 24, size), shape: new Uint8Array(buffer, size * 26, size), possessive: new Uint8Array(buffer, size * 27, size),
  };
};

/** Makes room for twice as many words. */
const grow = (reader: Reader): void => {
  const wider = columns(reader.room * 2);
  wider.from.set(reader.from); wider.to.set(reader.to); wider.shape.set(reader.shape); wider.bits.set(reader.bits); wider.cue.set(reader.cue);
  wider.possessive.set(reader.possessive); wider.quoted.set(reader.quoted); wider.sentence.set(reader.sentence); wider.block.set(reader.block);
  Object.assign(reader, wider, { room: reader.room * 2 });
};

/** Spans that lie in one before them (a quotation within a quotation) are left out: their words belong to the outer one. */
const spansOf = (detection: Detection, startOf: ReadonlyMap<string, number>): QuotedSpan[] => {
  const spans: QuotedSpan[] = [];
  detection.quotations.forEach((quotation, index) => {
    for (const segment of quotation.segments) {
      const base = startOf.get(segment.block);
      if (base !== undefined && segment.to > segment.from) spans.push({ quotation: index, start: base + segment.from, end: base + segment.to, first: -1, last: -1 });
    }
  });
  let reached = 0;
  if (spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))) return spans;
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end).filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
};

const beginSentence = (reader: Reader): void => {
  if (reader.sentenceStart === reader.count) return;
  reader.sentences.push(reader.count);
  reader.sentenceStart = reader.count;
};

const beginBlock = (reader: Reader, at: number): void => {
  const { blockStart } = reader;
  while (reader.currentBlock + 1 < blockStart.length && (blockStart[reader.currentBlock + 1] ?? 0) <= at + 1) reader.currentBlock += 1;
  beginSentence(reader);
  reader.stopped = false;
  reader.marked = false;
};

/** Keeps the quoted stretches in step; returns 1 + index of the one that covers `at`, or 0. */
const spanAt = (reader: Reader, at: number): number => {
  const { spans, count } = reader;
  while (reader.span < spans.length && (spans[reader.span]?.end ?? 0) <= at) closeSpan(reader);
  const here = spans[reader.span];
  if (!here || here.start > at) return 0;
  if (here.first < 0) here.first = count;
  return reader.span + 1;
};

const closeSpan = (reader: Reader): void => {
  const done = reader.spans[reader.span];
  if (done) { done.last = reader.count; if (done.first < 0) done.first = reader.count; }
  reader.span += 1;
};

/** Finds the end of the word at `at`, and its hash without “’s” and the like. */
const scanWord = (reader: Reader, at: number): void => {
  const { text } = reader;
  const { length } = text;
  let hash = emptyHash; let stem = emptyHash;
  let joined = false;
  let i = at;
  for (; i < length; i += 1) {
    const code = text.charCodeAt(i);
    const unit = wordUnit(code);
    if (unit !== 0) { hash = addToHash(hash, unit); continue; }
    if (!joinsWord(text, at, i, code)) break;
    const apostrophe = isApostrophe(code);
    if (apostrophe) { stem = hash; joined = true; }
    hash = addToHash(hash, apostrophe ? 0x27 : code);
  }
  reader.end = i;
  reader.tail = joined ? tailLength(text, at, i) : 0;
  reader.hash = reader.tail > 0 ? stem : hash;
};

const readWord = (reader: Reader, at: number, first: number): number => {
  const { text, count } = reader;
  scanWord(reader, at);
  const { end, tail } = reader;
  let stop = end - tail;
  const capital = isUpper(first);
  const digit = isDigit(first);
  const fact = digit ? 0 : factOf(reader.hash, stop - at);
  let known = factBits[fact] ?? 0;
  if (reader.stopped && (capital || digit || reader.marked)) beginSentence(reader);
  else if (capital && count > 0 && (known & (is.pronoun | is.determiner | is.opener)) !== 0 && text.charCodeAt((reader.to[count - 1] ?? 1) - 1) === 46) beginSentence(reader);
  const letters = capital && isAllCapitals(text, at, stop);
  if (letters) known &= ~smallWord;
  reader.possessive[count] = tail === 2 && (text.charCodeAt(end - 1) | 32) === 115 ? 1 : letters ? 2 : 0;
  let next = end;
  // An initial or an abbreviation keeps its full stop, which then ends no sentence.
  const shortened = (known & is.abbreviation) !== 0 || (capital && (stop - at === 1 || (letters && text.charCodeAt(at + 1) === 46)));
  if (shortened && tail === 0 && text.charCodeAt(end) === 46) { next += 1; stop = next; }
  reader.shape[count] = capital ? shape.capital : digit ? shape.number : shape.lower;
  reader.to[count] = stop; reader.bits[count] = known; reader.cue[count] = factCue[fact] ?? 0;
  reader.stopped = false;
  return next;
};

const readPunctuation = (reader: Reader, at: number, code: number): number => {
  const kind = punctuation(code);
  reader.shape[reader.count] = kind;
  reader.to[reader.count] = at + 1;
  if (kind === shape.stop) reader.stopped = true;
  else if (kind !== shape.close) reader.stopped = false;
  return at + 1;
};

const readAll = (reader: Reader): void => {
  const { text } = reader;
  const { length } = text;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === 10) { beginBlock(reader, i); i += 1; continue; }
    // Letters are asked for first: nearly everything is one.
    const inWord = isWordCharacter(code);
    if (!inWord && isBlank(code)) { i += 1; continue; }
    if (!inWord && isMark(code)) { reader.marked = true; i += 1; continue; }
    if (reader.count === reader.room) grow(reader);
    const { count } = reader;
    reader.from[count] = i;
    reader.block[count] = reader.currentBlock;
    reader.quoted[count] = spanAt(reader, i);
    i = inWord ? readWord(reader, i, code) : readPunctuation(reader, i, code);
    reader.marked = false;
    reader.sentence[count] = reader.sentences.length - 1;
    reader.count = count + 1;
  }
  while (reader.span < reader.spans.length) closeSpan(reader);
  if (reader.sentences.at(-1) !== reader.count) reader.sentences.push(reader.count);
};

/** Reads every word of the blocks, with what is known of each. Linear. */
export function readWords(blocks: readonly ReadableBlock[], detection: Detection): Words {
  const blockStart: number[] = [];
  const startOf = new Map<string, number>();
  let length = 0;
  for (const { id, text } of blocks) { blockStart.push(length); startOf.set(id, length); length += text.length + 1; }
  // Joined in one go: a string put together from two is looked up by a detour at each character.
  const text = [...blocks.map((block) => block.text), ''].join('\n');
  const room = Math.ceil(text.length / 4) + 16;
  const reader: Reader = {
    text, blockStart, spans: spansOf(detection, startOf), sentences: [0], sentenceStart: 0, count: 0, room, currentBlock: 0, span: 0, end: 0, tail: 0, hash: 0, stopped: false, marked: false, ...columns(room),
  };
  readAll(reader);
  const { count, from, to, bits, cue, possessive, quoted, sentence, block, sentences, spans } = reader;
  return { text, blocks, blockStart, count, from, to, shape: reader.shape, bits, cue, possessive, quoted, sentence, block, sentences, spans };
}

/** True when the word at `i` is exactly `word`; nothing is cut out of the text. */
export const isWord = (words: Words, i: number, word: string): boolean => {
  const start = words.from[i] ?? 0;
  return (words.to[i] ?? 0) - start === word.length && words.text.startsWith(word, start);
};

/** A stretch of the joined text as a range in its block. */
export function rangeOf(words: Words, start: number, end: number): TextRange {
  let low = 0; let high = words.blockStart.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.blockStart[middle] ?? 0) <= start) low = middle; else high = middle - 1;
  }
  const block = words.blocks[low];
  if (!block) throw new RangeError('a range of a story without blocks');
  const base = words.blockStart[low] ?? 0;
  return { block: block.id, from: start - base, to: Math.min(end - base, block.text.length) };
}

/** The place of two words and all between, with the marks that touch them when they are quoted. */
export function markedRange(words: Words, first: number, last: number): TextRange {
  let start = words.from[first] ?? 0; let end = words.to[last] ?? 0;
  if (words.quoted[first] !== 0) while (start > 0 && isMark(words.text.charCodeAt(start - 1))) start -= 1;
  if (words.quoted[last] !== 0) while (isMark(words.text.charCodeAt(end))) end += 1;
  return rangeOf(words, start, end);
}

/** The text from one word through another. */
export const textOf = (words: Words, first: number, last: number): string => words.text.slice(words.from[first] ?? 0, words.to[last] ?? 0);
