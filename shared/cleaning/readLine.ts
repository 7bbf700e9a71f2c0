import type { SourceLine } from '../story/source';
import { nameFurniture } from './furniture';
import { kinds, kindTable, lowerTable } from './characters';
import { addToHash, classBits, hashSeed, wordClassNames, type WordClass } from './wordClasses';

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
  /** Why it can only be furniture; null when it may be copy. */
  readonly furniture: string | null;
}

const lookedUp = 60;

const closesAfterStop = (unit: number): boolean => kindTable[unit] === kinds.mark || unit === 41 || unit === 93 || unit === 32 || unit === 0xa0;

type Tally = Pick<LineFacts, 'words' | 'capitalised' | 'upperCase' | 'digits' | 'commas' | 'innerStops' | 'quoteMarks' | 'bars' | 'classes'>;

const isWordKind = (kind: number): boolean => kind >= kinds.lower && kind <= kinds.digit;

function countClasses(classes: number[], bits: number): void {
  for (let bit = 0, rest = bits; rest !== 0; bit += 1, rest >>>= 1) if (rest & 1) classes[bit] = (classes[bit] ?? 0) + 1;
}

/** One loop over the characters with plain numbers only: this is where cleaning spends its time. */
function tallyLine(text: string, start: number, end: number): Tally {
  const classes: number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let words = 0;
  let capitalised = 0;
  let upperCase = 0;
  let digits = 0;
  let commas = 0;
  let innerStops = 0;
  let quoteMarks = 0;
  let bars = 0;
  let at = start;
  while (at < end) {
    const first = kindTable[text.charCodeAt(at)] ?? 0;
    if (first === kinds.other) { at += 1; continue; }
    if (isWordKind(first)) {
      let hash = hashSeed;
      let second: number = kinds.other;
      const from = at;
      for (; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        const kind = kindTable[unit] ?? 0;
        if (!isWordKind(kind)) {
          const joins = (unit === 39 || unit === 0x2019) && at + 1 < end && isWordKind(kindTable[text.charCodeAt(at + 1)] ?? 0);
          if (!joins) break;
        }
        if (kind === kinds.digit) digits += 1;
        if (at === from + 1) second = kind;
        hash = addToHash(hash, lowerTable[unit] ?? 0);
      }
      words += 1;
      if (first === kinds.upper) {
        capitalised += 1;
        if (second === kinds.upper) upperCase += 1;
      }
      if (words <= lookedUp) countClasses(classes, classBits(hash));
      continue;
    }
    if (first === kinds.comma) commas += 1;
    else if (first === kinds.mark) quoteMarks += 1;
    else if (first === kinds.bar) bars += 1;
    else if (at + 1 < end && (text.charCodeAt(at + 1) === 32 || kindTable[text.charCodeAt(at + 1)] === kinds.mark)) innerStops += 1;
    at += 1;
  }
  return { words, capitalised, upperCase, digits, commas, innerStops, quoteMarks, bars, classes };
}

function hasStopAtEnd(text: string, start: number, end: number): boolean {
  let at = end - 1;
  for (let back = 0; back < 4 && at > start && closesAfterStop(text.charCodeAt(at)); back += 1) at -= 1;
  return kindTable[text.charCodeAt(at)] === kinds.stop;
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x1680;

/** Counts what one line holds; null when the line is blank. */
export function readLine(text: string, line: SourceLine, index: number): LineFacts | null {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return null;
  const first = text.charCodeAt(start);
  const tally = tallyLine(text, start, end);
  const endsWithStop = hasStopAtEnd(text, start, end);
  const own = text.slice(start, end);
  const { words, capitalised, upperCase, digits, commas, innerStops, quoteMarks, bars, classes } = tally;
  // Every field by name: spreading the tally here took four times as long as counting it.
  return {
    index, start, end, text: own, words, capitalised, upperCase, digits, commas, innerStops, quoteMarks, bars, classes, endsWithStop,
    startsLower: kindTable[first] === kinds.lower, startsWithMark: kindTable[first] === kinds.mark, line,
    furniture: nameFurniture(own, words, endsWithStop),
  };
}

/** How many of a line's first words are in a class. */
export const countOf = (facts: LineFacts, name: WordClass): number => facts.classes[wordClassNames.indexOf(name)] ?? 0;
