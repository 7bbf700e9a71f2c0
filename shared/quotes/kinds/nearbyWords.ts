import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import { wordFacts } from './wordClasses';

/** A word beside, or inside, quotation marks. */
export interface NearbyWord {
  /** Letters small, apostrophes straight. */
  readonly text: string;
  readonly isCapitalised: boolean;
  /** Bits of `WORD`; 0 for a word that no list has. */
  readonly facts: number;
}

/** Where the sentence around a quotation begins and ends, at most this many characters away. */
const REACH = 320;
const LONGEST_ABBREVIATION = 5;

const abbreviationsOf = ({ quotes }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(quotes.abbreviations));

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
function followsAbbreviation(text: string, stop: number, language: LoadedLanguage): boolean {
  if (text.charCodeAt(stop) !== 0x2e) return false;
  let start = stop;
  while (start > 0 && stop - start <= LONGEST_ABBREVIATION && isWordPart(text.charCodeAt(start - 1))) start -= 1;
  const length = stop - start;
  if (length === 0 || length > LONGEST_ABBREVIATION) return false;
  // A lone capital or Mr, Dr, St; TV and EU end sentences.
  const isShort = length === 1 || (length === 2 && isLowerAt(text, stop - 1));
  if (isShort && isCapitalAt(text, start)) return true;
  return language.table(abbreviationsOf).has(text.slice(start, stop).toLowerCase());
}

/** Whether a sentence ends at the space at an offset. */
function endsBefore(text: string, space: number, language: LoadedLanguage): boolean {
  let at = space - 1;
  while (at > 0 && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  return isStop(text.charCodeAt(at)) && !followsAbbreviation(text, at, language) && !isLowerAt(text, space + 1);
}

const isSpace = (unit: number): boolean => besideOf(unit) === BESIDE.space;

/** Where the sentence that holds an offset begins. */
export function sentenceStart(text: string, from: number, language: LoadedLanguage): number {
  const limit = Math.max(0, from - REACH);
  for (let at = from - 1; at > limit; at -= 1) {
    if (isSpace(text.charCodeAt(at)) && endsBefore(text, at, language)) return at + 1;
  }
  return limit;
}

/** Where the sentence ends that runs on at an offset, the end of words in marks. */
export function sentenceEnd(text: string, to: number, language: LoadedLanguage): number {
  const limit = Math.min(text.length, to + REACH);
  for (let at = to; at < limit; at += 1) {
    if (isSpace(text.charCodeAt(at)) && endsBefore(text, at, language)) return at;
  }
  return limit;
}

/** What stands inside a word that goes on behind it: “o’clock”, “so-called”, “U.S”, “R&B”. */
const isJoint = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2e || unit === 0x26;

/** Reads the words between two offsets, in order. */
export function readWords(text: string, start: number, end: number, language: LoadedLanguage): readonly NearbyWord[] {
  const facts = language.table(wordFacts);
  const words: NearbyWord[] = [];
  for (let at = start; at < end; at += 1) {
    if (!isWordPart(text.charCodeAt(at))) continue;
    const from = at;
    while (
      at < end &&
      (isWordPart(text.charCodeAt(at)) ||
        (isJoint(text.charCodeAt(at)) && at + 1 < end && isWordPart(text.charCodeAt(at + 1))))
    )
      at += 1;
    const word = text.slice(from, at).toLowerCase().replaceAll('’', "'");
    words.push({ text: word, isCapitalised: isCapitalAt(text, from), facts: facts.get(word) ?? 0 });
  }
  return words;
}

/** All facts of a few words together; places outside the list count for nothing. */
export function factsAmong(words: readonly NearbyWord[], from: number, to: number): number {
  let facts = 0;
  for (let at = Math.max(0, from); at < to; at += 1) facts |= words[at]?.facts ?? 0;
  return facts;
}
