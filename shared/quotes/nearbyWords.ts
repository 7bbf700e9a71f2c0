import { BESIDE, besideOf, isQuoteGlyph } from './glyphs';
import { factsOf } from './wordClasses';

/** A word in lower case, its apostrophes straight. */
export interface NearbyWord {
  readonly word: string;
  readonly isCapitalised: boolean;
  /** Bits of `WORD`. */
  readonly facts: number;
}

/** Where the sentence around a quotation begins and ends, at most this many characters away. */
const REACH = 320;
const LONGEST_ABBREVIATION = 5;
const abbreviations = new Set(['sen', 'rep', 'gov', 'mrs', 'gen', 'v', 'vs', 'prof', 'rev', 'messrs', 'capt', 'col', 'sgt', 'jr']);

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

/** Where the sentence that holds an offset begins. */
export function sentenceStart(text: string, from: number): number {
  const limit = Math.max(0, from - REACH);
  for (let at = from - 1; at > limit; at -= 1) {
    if (besideOf(text.charCodeAt(at)) === BESIDE.space && endsBefore(text, at)) return at + 1;
  }
  return limit;
}

/** Where the sentence ends that runs on at an offset, the end of words in marks. */
export function sentenceEnd(text: string, to: number): number {
  const limit = Math.min(text.length, to + REACH);
  for (let at = to; at < limit; at += 1) {
    if (besideOf(text.charCodeAt(at)) === BESIDE.space && endsBefore(text, at)) return at;
  }
  return limit;
}

const plainWord = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower;
};

const isJoint = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e || unit === 0x26;

/** The words between two offsets, in order. */
export function wordsBetween(text: string, start: number, end: number): readonly NearbyWord[] {
  const found: NearbyWord[] = [];
  let at = start;
  while (at < end) {
    if (!isWordPart(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const from = at;
    for (; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      if (!isWordPart(unit) && !(isJoint(unit) && at + 1 < end && isWordPart(text.charCodeAt(at + 1)))) break;
    }
    const word = plainWord(text.slice(from, at));
    found.push({ word, isCapitalised: isCapitalAt(text, from), facts: factsOf(word) });
  }
  return found;
}
