import type { FurnitureReason } from '../../language/languageCleaning';
import type { LoadedLanguage } from '../../language/loadLanguage';
import type { SourceLine } from '../../story/source';
import { countWords } from '../countWords';
import { kinds, kindTable } from './characters';
import { nameFurniture } from '../passes/furniture';

/** What is seen of a line at a glance: its words, its ends, and whether it can only be furniture. */
export interface LineGlance {
  /** In `source.lines`. */
  readonly index: number;
  /** The line without blanks at its ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The language that it is read in. */
  readonly language: LoadedLanguage;
  readonly words: number;
  readonly endsWithStop: boolean;
  readonly startsLower: boolean;
  readonly startsWithMark: boolean;
  readonly line: SourceLine;
  /** Why it can only be furniture; null when it may be copy. */
  readonly furniture: FurnitureReason | null;
}

const closesAfterStop = (unit: number): boolean =>
  kindTable[unit] === kinds.mark || unit === 41 || unit === 93 || unit === 32 || unit === 0xa0;

function hasStopAtEnd(text: string, start: number, end: number): boolean {
  let at = end - 1;
  for (let back = 0; back < 4 && at > start && closesAfterStop(text.charCodeAt(at)); back += 1) at -= 1;
  return kindTable[text.charCodeAt(at)] === kinds.stop;
}

const isBlank = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680;

/** Counts a line's words and looks at its ends; null when it is blank. */
export function glanceAt(text: string, line: SourceLine, index: number, language: LoadedLanguage): LineGlance | null {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  if (start === end) return null;
  while (isBlank(text.charCodeAt(end - 1))) end -= 1;
  const own = text.slice(start, end);
  const words = countWords(own, Infinity);
  const endsWithStop = hasStopAtEnd(text, start, end);
  const first = kindTable[text.charCodeAt(start)];
  return {
    index,
    start,
    end,
    text: own,
    language,
    words,
    endsWithStop,
    startsLower: first === kinds.lower,
    startsWithMark: first === kinds.mark,
    line,
    furniture: nameFurniture({ text: own, words, endsWithStop, language }),
  };
}
