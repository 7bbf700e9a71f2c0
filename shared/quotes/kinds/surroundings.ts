import type { LoadedLanguage } from '../../language/loadLanguage';
import type { TextRange } from '../../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import { isCapitalAt, readWords, sentenceEnd, sentenceStart, type NearbyWord } from './nearbyWords';
import { isFunctionWord } from './wordClasses';

/** A short quotation with its sentence: what the features are read off. */
export interface Surroundings {
  readonly language: LoadedLanguage;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the marks around the words begin and end. */
  readonly leftMark: number;
  readonly rightMark: number;
  /** Where the sentence around begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly inside: readonly NearbyWord[];
  readonly before: readonly NearbyWord[];
  readonly after: readonly NearbyWord[];
  /** T: a title, every weighty word capitalised (t: of one word); C: begins with a capital; s: small. */
  readonly shape: 'T' | 't' | 'C' | 's';
  /** How many words are in marks; null for more than the model was asked about. */
  readonly count: string | null;
}

/** What a question about a quotation is answered by: “shape n”, “T2”. */
export interface ScareFeature {
  readonly question: string;
  readonly answer: string;
}

/** Adds the feature that a question and its answer make; none for an answer without a name. */
export type Add = (question: string, answer: string | null) => void;

/** Two answers as one; null where one of them has no name. */
export const both = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one + other;

const MOST_COUNTED = 7;
/** A number as the model knows it; null for more than it was asked about. */
export const counted = (count: number): string | null => (count < MOST_COUNTED ? String(count) : null);

/** Reads the sentence around a quotation. */
export function lookAround(text: string, { from, to }: TextRange, language: LoadedLanguage): Surroundings {
  let leftMark = from;
  while (leftMark > 0 && isQuoteGlyph(text.charCodeAt(leftMark - 1))) leftMark -= 1;
  let rightMark = to;
  while (rightMark < text.length && isQuoteGlyph(text.charCodeAt(rightMark))) rightMark += 1;
  const start = sentenceStart(text, leftMark, language);
  const end = sentenceEnd(text, rightMark, language);
  const inside = readWords(text, from, to, language);
  const before = readWords(text, start, leftMark, language);
  const after = readWords(text, rightMark, end, language);
  const [shape, count] = [shapeOf(inside), counted(inside.length)];
  return { language, text, from, to, leftMark, rightMark, start, end, inside, before, after, shape, count };
}

function shapeOf(inside: readonly NearbyWord[]): Surroundings['shape'] {
  const weighty = inside.filter(({ facts }) => !isFunctionWord(facts));
  if (weighty.length > 0 && weighty.every(({ isCapitalised }) => isCapitalised)) return inside.length > 1 ? 'T' : 't';
  return inside[0]?.isCapitalised === true ? 'C' : 's';
}

const SIGNS = ' "\'.,!?;:)]}>%+-/=([{<$&#@*_~^|0123456789\u2026\u2014\u2013\u00A0\u2018\u2019\u201C\u201D';

/** What stands at an offset: “|” for the text's edge, U and L for letters, else the sign itself; null for a rare one. */
export function signAt(text: string, offset: number): string | null {
  if (offset < 0 || offset >= text.length) return '|';
  if (besideOf(text.charCodeAt(offset)) === BESIDE.letter) return isCapitalAt(text, offset) ? 'U' : 'L';
  const sign = text.charAt(offset);
  return SIGNS.includes(sign) ? sign : null;
}

/** What stands right of the marks: a sign, or a space and the sign after it. */
export function rightOf(text: string, offset: number): string | null {
  if (text.charAt(offset) !== ' ')
    return besideOf(text.charCodeAt(offset)) === BESIDE.space ? null : signAt(text, offset);
  const next = signAt(text, offset + 1);
  return next === null ? null : ` ${next}`;
}
