import { BESIDE, FACING, FAMILY, besideOf } from '../../text/glyphs';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import type { FoundMark } from './foundMark';

/** How unlikely each role is for one mark, from what stands around it: 0 is likely, about 10 as good as excluded. */
export interface MarkCosts {
  readonly open: number;
  readonly close: number;
  readonly apostrophe: number;
  readonly other: number;
  /** Of opening one more paragraph of a quotation that is already open. */
  readonly resume: number;
}

export const EXCLUDED = 1000;

// Indexed by BESIDE: edge, space, opener, letter, digit, closer, symbol, dash.
const openAfter = [0, 0, 0, 6, 6, 4, 2, 1];
const openBefore = [8, 5, 0.3, 0, 0, 5, 0.4, 2];
const closeAfter = [9, 5, 7, 0.2, 0.2, 0, 0.5, 1.5];
const closeBefore = [0, 0, 0.5, 4.5, 4.5, 0, 1, 0.3];

const FACING_AWAY = 3;
/** Words that are written with a mark which is no quotation mark: those of the language, and those of the copy at hand. */
export interface ApostropheWords {
  readonly elisions: ReadonlySet<string>;
  readonly elidedWords: ReadonlySet<string>;
  readonly clippedEnds: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  /** See `clippedWords`. */
  readonly clipped: ReadonlySet<string>;
}

const wordsOfLanguage = ({ quotes: { marks } }: LoadedLanguage): Omit<ApostropheWords, 'clipped'> => ({
  elisions: new Set(wordsOf(marks.elisions)),
  elidedWords: new Set(wordsOf(marks.elidedWords)),
  clippedEnds: new Set(wordsOf(marks.clippedEnds)),
  joiners: new Set(wordsOf(marks.joiners)),
});

/** The words with an apostrophe that copy in a language may hold. */
export const apostropheWords = (texts: readonly string[], language: LoadedLanguage): ApostropheWords => ({
  ...language.table(wordsOfLanguage),
  clipped: clippedWords(texts),
});

const at = (table: readonly number[], index: number): number => table[index] ?? EXCLUDED;

/** What it costs to end a quotation that a colon led in, or that opens the paragraph, where no stop or comma stands before the mark. */
const UNSTOPPED = 2.5;

/** What a mark costs in each role, and whether a sentence of somebody's still is led in behind it. */
interface WeighedMark {
  readonly costs: MarkCosts;
  readonly isLed: boolean;
}

/** Finds what each role of a mark costs. `isLed`: a sentence of somebody's seems to have been led in before it in the paragraph. */
export function weighMark(text: string, mark: FoundMark, isLed: boolean, words: ApostropheWords): WeighedMark {
  const costs = weighAlone(text, mark, words);
  if (mark.family !== FAMILY.single) return { costs, isLed };
  if (mark.before === BESIDE.closer) return { costs, isLed: false };
  const isStillLed = costs.open < 1 ? isLedIn(text, mark) : isLed;
  const isUnstopped = isStillLed && mark.before === BESIDE.letter;
  return { costs: isUnstopped ? { ...costs, close: costs.close + UNSTOPPED } : costs, isLed: isStillLed };
}

/** Whether a sentence of somebody's seems to begin at a mark: after a colon, or with the paragraph. */
function isLedIn(text: string, mark: FoundMark): boolean {
  if (!isCapital(text, mark.runEnd)) return false;
  return mark.before === BESIDE.edge || text.charCodeAt(mark.runStart - 2) === 0x3a;
}

/** What a mark costs in each role, whatever stands elsewhere in the paragraph. */
export function weighAlone(text: string, mark: FoundMark, words: ApostropheWords): MarkCosts {
  const { before, after, family } = mark;
  const { open, apostrophe } = family === FAMILY.single ? elisionCosts(text, mark, words) : noElision;
  if (family === FAMILY.prime) return { open: EXCLUDED, close: EXCLUDED, apostrophe, other: 0, resume: EXCLUDED };
  const facing = mark.facing === FACING.closing ? FACING_AWAY : 0;
  const opening = at(openAfter, before) + at(openBefore, after) + leadIn(text, mark) + facing + open;
  return {
    open: opening,
    close: at(closeAfter, before) + at(closeBefore, after) + closeFacing(mark),
    apostrophe,
    other: measureCost(text, mark),
    resume: opening + resumeCost(text, mark),
  };
}

const closeFacing = (mark: FoundMark): number => {
  if (mark.facing === FACING.low) return 8;
  return mark.facing === FACING.opening ? FACING_AWAY : 0;
};

/** A comma or colon without the space after it (said,"Yes) may well lead a quotation in; so may dots that stand for words left out. */
function leadIn(text: string, mark: FoundMark): number {
  const unit = text.charCodeAt(mark.runStart - 1);
  const next = text.charCodeAt(mark.runEnd);
  const isDots = next === 0x2026 || (next === 0x2e && text.charCodeAt(mark.runEnd + 1) === 0x2e);
  return (unit === 0x3a || unit === 0x2c ? -1.5 : 0) + (isDots ? -4.5 : 0);
}

/** Inside a paragraph a quotation is resumed only where a sentence ended: the paragraphs were flattened. */
function resumeCost(text: string, mark: FoundMark): number {
  if (mark.before === BESIDE.edge) return 0;
  if (mark.before !== BESIDE.space || mark.runStart < 2) return 9;
  const stop = text.charCodeAt(mark.runStart - 2);
  const isStop = stop === 0x2e || stop === 0x3f || stop === 0x21 || stop === 0x2026;
  return isStop && isCapital(text, mark.runEnd) ? 3 : 8;
}

const isCapital = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset);
  if (unit >= 0x61 && unit <= 0x7a) return false;
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && text.charAt(offset) !== text.charAt(offset).toLowerCase());
};

/** Feet, inches and minutes: a mark after a digit. */
function measureCost(text: string, mark: FoundMark): number {
  if (mark.before !== BESIDE.digit || mark.facing === FACING.opening) return EXCLUDED;
  if (mark.after === BESIDE.digit) return 0;
  if (mark.after === BESIDE.letter) return 4;
  const inches = mark.family === FAMILY.double;
  return inches && followsFeet(text, mark.at) ? 0.2 : 3;
}

/** Whether a digit or two before the offset follow a mark that itself follows a digit: 6'2". */
function followsFeet(text: string, offset: number): boolean {
  for (let back = offset - 1; back >= offset - 4 && back > 0; back -= 1) {
    const unit = text.charCodeAt(back);
    if (unit === 0x27 || unit === 0x2019 || unit === 0x2032)
      return besideOf(text.charCodeAt(back - 1)) === BESIDE.digit;
  }
  return false;
}

interface ElisionCosts {
  readonly open: number;
  readonly apostrophe: number;
}

const noElision: ElisionCosts = { open: 0, apostrophe: EXCLUDED };

function elisionCosts(text: string, mark: FoundMark, words: ApostropheWords): ElisionCosts {
  const facing = mark.facing === FACING.opening ? 2 : 0;
  if (mark.length === 2) return noElision;
  const cost =
    mark.before === BESIDE.letter || mark.before === BESIDE.digit
      ? endingElision(text, mark, words)
      : leadingElision(text, mark, words);
  return { open: cost.open, apostrophe: cost.apostrophe + facing };
}

/** An apostrophe after a word: the workers' union, goin' home, rock 'n' roll. */
function endingElision(text: string, mark: FoundMark, { clippedEnds, joiners }: ApostropheWords): ElisionCosts {
  const last = text.charCodeAt(mark.runStart - 1) | 0x20;
  if (mark.after === BESIDE.letter) return { open: 1, apostrophe: 0 };
  if (mark.after === BESIDE.digit) return { open: 1, apostrophe: 1 };
  if (clippedEnds.has(wordBefore(text, mark.runStart))) return { open: 0, apostrophe: 1.2 };
  if (last === 0x6e && isLoneN(text, mark.runStart - 1)) return { open: 0, apostrophe: 0.2 };
  if (last === 0x73 || last === 0x7a || last === 0x78)
    return { open: 0, apostrophe: mark.after === BESIDE.space && !joiners.has(wordAt(text, mark.runEnd + 1)) ? 2 : 4 };
  if (last === 0x6e && (text.charCodeAt(mark.runStart - 2) | 0x20) === 0x69) return { open: 0, apostrophe: 3 };
  return { open: 0, apostrophe: 7 };
}

/** The n of rock 'n' roll: a mark before it too. */
const isLoneN = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset - 1);
  return unit === 0x27 || unit === 0x2018 || unit === 0x2019 || unit === 0x60;
};

/** A word nobody has listed may be clipped as well; likelier so than that its quotation is never closed. */
const UNKNOWN_CLIPPED = 5.5;

/** An apostrophe before a word or year: 'em, 'twas, the '90s, rock 'n' roll. */
function leadingElision(
  text: string,
  mark: FoundMark,
  { elisions, elidedWords, clipped }: ApostropheWords,
): ElisionCosts {
  if (mark.runEnd - mark.runStart > 1) return { open: 0, apostrophe: 8 };
  if (mark.after === BESIDE.digit) return yearCosts(text, mark.runEnd);
  if (mark.after !== BESIDE.letter) return { open: 0, apostrophe: 9 };
  const word = wordAt(text, mark.runEnd);
  if (word === 'n' && isClosedN(text, mark.runEnd)) return { open: 4, apostrophe: 0.2 };
  const isSmall = word === word.toLowerCase();
  if (isSmall && clipped.has(stemOf(word))) return { open: 2, apostrophe: 0.5 };
  if (isSmall && elidedWords.has(word)) return { open: 0.5, apostrophe: 3 };
  if (!elisions.has(word.toLowerCase())) return { open: 0, apostrophe: isSmall ? UNKNOWN_CLIPPED : 8 };
  return isSmall ? { open: 2.5, apostrophe: 1.2 } : { open: 0.8, apostrophe: 2 };
}

const isClosedN = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset + 1);
  return unit === 0x27 || unit === 0x2019 || unit === 0x2018;
};

/** '90s and '05 are years; '100 people' and '20 years' are not. */
function yearCosts(text: string, offset: number): ElisionCosts {
  if (besideOf(text.charCodeAt(offset + 1)) !== BESIDE.digit) return { open: 0, apostrophe: 8 };
  const next = text.charCodeAt(offset + 2);
  if (next === 0x73) return { open: 3.5, apostrophe: 0.8 };
  return besideOf(next) === BESIDE.digit || besideOf(next) === BESIDE.letter
    ? { open: 0, apostrophe: 8 }
    : { open: 0.5, apostrophe: 3 };
}

const LONGEST_ELISION = 9;

function wordBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start <= 3 && besideOf(text.charCodeAt(start - 1)) === BESIDE.letter) start -= 1;
  return text.slice(start, offset).toLowerCase();
}

const stemOf = (word: string): string => word.replace(/s$/, '');

/** So often a copy writes a word with the mark before it, and nothing closed, that the mark is part of the word. */
const FEWEST_CLIPPED = 2;
const SHORTEST_CLIPPED = 3;
const leading = /(?<![^\s(])['’‘](\p{Ll}{3,12})(?![\p{L}'’])/gu;

/** Words that the texts keep writing with a mark before them: “a ’bot”, “forty ’bots”. By their stems. */
function clippedWords(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [, word = ''] of text.matchAll(leading)) {
      const stem = stemOf(word);
      if (stem.length >= SHORTEST_CLIPPED) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count >= FEWEST_CLIPPED).map(([stem]) => stem));
}

function wordAt(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && end - offset <= LONGEST_ELISION && besideOf(text.charCodeAt(end)) === BESIDE.letter)
    end += 1;
  return text.slice(offset, end);
}
