import type { SourceLine } from '../story/source';
import { addToHash, classesByHash, hashSeed, lowerUnit, wordClassNames, type WordClass } from './wordClasses';

/** What can be counted in one line, in one pass over its characters. */
export interface LineFacts {
  /** In `source.lines`. */
  readonly index: number;
  /** The line without blanks at its ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: number;
  readonly capitalised: number;
  readonly upperCase: number;
  readonly digits: number;
  readonly commas: number;
  /** Full stops and their like with more text behind them. */
  readonly innerStops: number;
  readonly quoteMarks: number;
  /** Bars, bullets and arrows between items. */
  readonly bars: number;
  /** How many words are in each class, by `wordClassNames`; only the first 60 words are looked up. */
  readonly classes: readonly number[];
  readonly endsWithStop: boolean;
  readonly startsLower: boolean;
  readonly startsWithMark: boolean;
  readonly line: SourceLine;
}

const lookedUp = 60;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit) || (unit >= 0xc0 && unit < 0x2000) || (unit > 0x206f && unit < 0x2190) || unit > 0x303f;

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;
const isQuoteMark = (unit: number): boolean => unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb;
const isBar = (unit: number): boolean => unit === 124 || unit === 0x2022 || unit === 0xb7 || unit === 0x203a || unit === 0x2192 || unit === 0x25b6 || unit === 62;
const isStop = (unit: number): boolean => unit === 46 || unit === 33 || unit === 63 || unit === 0x2026 || unit === 0x3002;
const closesAfterStop = (unit: number): boolean => isQuoteMark(unit) || unit === 41 || unit === 93 || unit === 32 || unit === 0xa0;

interface Tally {
  words: number;
  capitalised: number;
  upperCase: number;
  digits: number;
  commas: number;
  innerStops: number;
  quoteMarks: number;
  bars: number;
  readonly classes: number[];
}

const isLower = (unit: number): boolean => lowerUnit(unit) === unit && !isDigit(unit);

function countWord(tally: Tally, hash: number, first: number, second: number): void {
  tally.words += 1;
  if (!isDigit(first) && lowerUnit(first) !== first) {
    tally.capitalised += 1;
    if (second > 0 && lowerUnit(second) !== second) tally.upperCase += 1;
  }
  if (tally.words > lookedUp) return;
  const bits = classesByHash.get(hash);
  if (bits === undefined) return;
  for (let bit = 0; bit < wordClassNames.length; bit += 1) if (bits & (1 << bit)) tally.classes[bit] = (tally.classes[bit] ?? 0) + 1;
}

function countMark(tally: Tally, unit: number, next: number): void {
  if (unit === 44) tally.commas += 1;
  else if (isStop(unit)) {
    if (next === 32 || isQuoteMark(next)) tally.innerStops += 1;
  } else if (isQuoteMark(unit)) tally.quoteMarks += 1;
  else if (isBar(unit)) tally.bars += 1;
}

function tallyLine(text: string, start: number, end: number): Tally {
  const tally: Tally = { words: 0, capitalised: 0, upperCase: 0, digits: 0, commas: 0, innerStops: 0, quoteMarks: 0, bars: 0, classes: wordClassNames.map(() => 0) };
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      countMark(tally, unit, at + 1 < end ? text.charCodeAt(at + 1) : 0);
      at += 1;
      continue;
    }
    const from = at;
    let hash = hashSeed;
    for (let letter = unit; at < end; letter = text.charCodeAt(at)) {
      if (!isWordUnit(letter) && !(isApostrophe(letter) && at + 1 < end && isWordUnit(text.charCodeAt(at + 1)))) break;
      if (isDigit(letter)) tally.digits += 1;
      hash = addToHash(hash, letter === 0x2019 ? 39 : lowerUnit(letter));
      at += 1;
    }
    countWord(tally, hash, unit, at - from > 1 ? text.charCodeAt(from + 1) : 0);
  }
  return tally;
}

function hasStopAtEnd(text: string, start: number, end: number): boolean {
  let at = end - 1;
  for (let back = 0; back < 4 && at > start && closesAfterStop(text.charCodeAt(at)); back += 1) at -= 1;
  return isStop(text.charCodeAt(at));
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x1680;

/** Counts what one line holds; null when the line is blank. */
export function readLine(text: string, line: SourceLine, index: number): LineFacts | null {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return null;
  const first = text.charCodeAt(start);
  return {
    ...tallyLine(text, start, end), index, start, end, text: text.slice(start, end), line,
    endsWithStop: hasStopAtEnd(text, start, end),
    startsLower: isWordUnit(first) && isLower(first),
    startsWithMark: isQuoteMark(first),
  };
}

/** How many of a line's first words are in a class. */
export const countOf = (facts: LineFacts, name: WordClass): number => facts.classes[wordClassNames.indexOf(name)] ?? 0;
