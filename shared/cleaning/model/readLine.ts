import type { SourceLine } from '../../story/source';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { isWordKind, kinds, kindTable } from './characters';
import { glanceAt, type LineGlance } from './lineGlance';
import { wordClassNames, wordClasses } from './wordClasses';

/** What can be counted in one line, in one pass over its characters. */
export interface LineFacts extends LineGlance {
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
}

const lookedUp = 60;

type Tally = Pick<
  LineFacts,
  'capitalised' | 'upperCase' | 'digits' | 'commas' | 'innerStops' | 'quoteMarks' | 'bars' | 'classes'
>;

/** A word as the lists have it: small letters, apostrophes straight. */
const wordIn = (text: string, from: number, to: number): string =>
  text.slice(from, to).toLowerCase().replaceAll('’', "'");

/** One loop over the characters with plain numbers only: this is where cleaning spends its time. */
function tallyLine(text: string, language: LoadedLanguage): Tally {
  const classesOf = language.table(wordClasses);
  const classes: number[] = wordClassNames.map(() => 0);
  const end = text.length;
  let words = 0;
  let capitalised = 0;
  let upperCase = 0;
  let digits = 0;
  let commas = 0;
  let innerStops = 0;
  let quoteMarks = 0;
  let bars = 0;
  let at = 0;
  while (at < end) {
    const first = kindTable[text.charCodeAt(at)] ?? 0;
    if (first === kinds.other) {
      at += 1;
      continue;
    }
    if (isWordKind(first)) {
      let second: number = kinds.other;
      const from = at;
      for (; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        const kind = kindTable[unit] ?? 0;
        if (!isWordKind(kind)) {
          const joins =
            (unit === 39 || unit === 0x2019) && at + 1 < end && isWordKind(kindTable[text.charCodeAt(at + 1)] ?? 0);
          if (!joins) break;
        }
        if (kind === kinds.digit) digits += 1;
        if (at === from + 1) second = kind;
      }
      words += 1;
      if (first === kinds.upper) {
        capitalised += 1;
        if (second === kinds.upper) upperCase += 1;
      }
      if (words <= lookedUp)
        for (const place of classesOf.get(wordIn(text, from, at)) ?? []) classes[place] = (classes[place] ?? 0) + 1;
      continue;
    }
    if (first === kinds.comma) commas += 1;
    else if (first === kinds.mark) quoteMarks += 1;
    else if (first === kinds.bar) bars += 1;
    else if (at + 1 < end && (text.charCodeAt(at + 1) === 32 || kindTable[text.charCodeAt(at + 1)] === kinds.mark))
      innerStops += 1;
    at += 1;
  }
  return { capitalised, upperCase, digits, commas, innerStops, quoteMarks, bars, classes };
}

/** Counts what a line holds. */
export function countLine(glance: LineGlance): LineFacts {
  const { index, start, end, text, language, words, endsWithStop, startsLower, startsWithMark, line, furniture } =
    glance;
  const { capitalised, upperCase, digits, commas, innerStops, quoteMarks, bars, classes } = tallyLine(text, language);
  // Every field by name: spreading the tally here took four times as long as counting it.
  return {
    index,
    start,
    end,
    text,
    language,
    words,
    endsWithStop,
    startsLower,
    startsWithMark,
    line,
    furniture,
    capitalised,
    upperCase,
    digits,
    commas,
    innerStops,
    quoteMarks,
    bars,
    classes,
  };
}

/** Counts what one line of a source holds; null when the line is blank. */
export function readLine(text: string, line: SourceLine, index: number, language: LoadedLanguage): LineFacts | null {
  const glance = glanceAt(text, line, index, language);
  return glance && countLine(glance);
}
