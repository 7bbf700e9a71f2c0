import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import { HASH_START, findWord, foldedLetter, foldedUnit, hashOn, type WordBook } from './wordBook';

/** Words read from a text, in columns that are used again and again: more would cost more than the reading. */
export interface NearbyWords {
  count: number;
  /** Numbers in the word book; 0 for a word it does not have. */
  readonly numbers: Int32Array;
  /** Bits of `WORD`. */
  readonly facts: Int16Array;
  readonly isCapitalised: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const MOST_WORDS = 256;

export const makeNearbyWords = (): NearbyWords => ({
  count: 0,
  numbers: new Int32Array(MOST_WORDS),
  facts: new Int16Array(MOST_WORDS),
  isCapitalised: new Uint8Array(MOST_WORDS),
  starts: new Int32Array(MOST_WORDS),
  ends: new Int32Array(MOST_WORDS),
});

/** Where the sentence around a quotation begins and ends, at most this many characters away. */
const REACH = 320;
const LONGEST_ABBREVIATION = 5;
const abbreviations = new Set([
  'sen',
  'rep',
  'gov',
  'mrs',
  'gen',
  'v',
  'vs',
  'prof',
  'rev',
  'messrs',
  'capt',
  'col',
  'sgt',
  'jr',
]);

const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x3f || unit === 0x21;
const isWordPart = (unit: number): boolean => {
  const beside = besideOf(unit);
  return beside === BESIDE.letter || beside === BESIDE.digit;
};

/** Whether the word at an offset begins with a capital. */
export function isCapitalAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const character = text.charAt(offset);
  return character !== character.toLowerCase();
}

const isLowerAt = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  return unit >= 0x61 && unit <= 0x7a;
};

/** A stop after Mr, U.S., Sen. and the like ends no sentence. */
function followsAbbreviation(text: string, stop: number): boolean {
  if (text.charCodeAt(stop) !== 0x2e) return false;
  let start = stop;
  while (start > 0 && stop - start <= LONGEST_ABBREVIATION && isWordPart(text.charCodeAt(start - 1))) start -= 1;
  const length = stop - start;
  if (length === 0 || length > LONGEST_ABBREVIATION) return false;
  // A lone capital or Mr, Dr, St; TV and EU end sentences.
  const isShort = length === 1 || (length === 2 && isLowerAt(text, stop - 1));
  return (isShort && isCapitalAt(text, start)) || abbreviations.has(text.slice(start, stop).toLowerCase());
}

/** Whether a sentence ends at the space at an offset. */
function endsBefore(text: string, space: number): boolean {
  let at = space - 1;
  while (at > 0 && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  return isStop(text.charCodeAt(at)) && !followsAbbreviation(text, at) && !isLowerAt(text, space + 1);
}

/** Letters and digits of ASCII are asked for first: most of a text is no space. */
const isSpace = (unit: number): boolean => (unit <= 0x20 || unit >= 0x7f) && besideOf(unit) === BESIDE.space;

/** Where the sentence that holds an offset begins. */
export function sentenceStart(text: string, from: number): number {
  const limit = Math.max(0, from - REACH);
  for (let at = from - 1; at > limit; at -= 1) {
    if (isSpace(text.charCodeAt(at)) && endsBefore(text, at)) return at + 1;
  }
  return limit;
}

/** Where the sentence ends that runs on at an offset, the end of words in marks. */
export function sentenceEnd(text: string, to: number): number {
  const limit = Math.min(text.length, to + REACH);
  for (let at = to; at < limit; at += 1) {
    if (isSpace(text.charCodeAt(at)) && endsBefore(text, at)) return at;
  }
  return limit;
}

const isJoint = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e || unit === 0x26;

/** Reads the words between two offsets, in order, into the columns; those that do not fit are left out. */
export function readWords(words: NearbyWords, book: WordBook, text: string, start: number, end: number): void {
  let count = 0;
  let at = start;
  while (at < end && count < MOST_WORDS) {
    if (!isWordPart(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    let hash = HASH_START;
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const letter = foldedLetter(unit);
      if (letter !== 0) hash = hashOn(hash, letter);
      else if (isWordPart(unit)) hash = hashOn(hash, 0);
      else if (isJoint(unit) && at + 1 < end && isWordPart(text.charCodeAt(at + 1)))
        hash = hashOn(hash, foldedUnit(unit));
      else break;
    }
    const number = findWord(book, text, from, at, hash);
    words.numbers[count] = number;
    words.facts[count] = book.facts[number] ?? 0;
    words.isCapitalised[count] = isCapitalAt(text, from) ? 1 : 0;
    words.starts[count] = from;
    words.ends[count] = at;
    count += 1;
  }
  words.count = count;
}

/** The unit so many places before a word's end, as the book has it; 0 before its start. */
export const letterFromEnd = (words: NearbyWords, index: number, text: string, back: number): number => {
  const at = (words.ends[index] ?? 0) - back;
  return at >= (words.starts[index] ?? 0) ? foldedUnit(text.charCodeAt(at)) : 0;
};

/** Whether a word shows whose something is: Mr Quill's, the workers'. */
export const isOwner = (words: NearbyWords, index: number, text: string): boolean =>
  letterFromEnd(words, index, text, 1) === 0x73 && letterFromEnd(words, index, text, 2) === 0x27;
