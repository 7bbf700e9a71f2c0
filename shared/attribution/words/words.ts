import type { LoadedLanguage } from '../../language/loadLanguage';
import type { ReadableBlock } from '../../story/annotations';
import type { TextRange } from '../../story/range';
import { isMark } from './characters';
import type { Lexicon } from './lexicon';
import type { Particles } from '../../language/language';

/** What a token looks like: three kinds of words, and the signs. */
export type Shape =
  | 'lower'
  | 'capital'
  | 'number'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'dash'
  | 'semicolon'
  | 'open'
  | 'close'
  | 'other';

/** A word of the copy, or a sign between words (quotation marks and blanks are none). */
export interface Token {
  /** As it stands, without “’s” and the like; an initial and an abbreviation have their full stop. */
  readonly text: string;
  /** In small letters, apostrophes straight, without that full stop; empty for a sign. */
  readonly word: string;
  /** Where `text` begins and ends in `Words.text`, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What the word can be, as flags of `is`. A word all in capitals is no small word. */
  readonly bits: number;
  /** The base form of the cue it may be; empty for none. */
  readonly cue: string;
  /** “’s” stood behind it. */
  readonly possessive: boolean;
  /** All in capitals, two letters or more, and no possessive. */
  readonly allCapitals: boolean;
  /** Nothing but blanks (or a plural owner's apostrophe) stands between it and the token before, in one sentence and one quoted stretch. */
  readonly adjoins: boolean;
  /** It is the first of its sentence or of a quoted stretch, or the first behind one. */
  readonly begins: boolean;
  /** Index in `Words.spans` of the quoted stretch it lies in; -1 outside. */
  readonly span: number;
  /** Index in `Words.sentences`. */
  readonly sentence: number;
  /** Index in `Words.blocks`. */
  readonly block: number;
  /** How many words, signs left out, stand before it. */
  readonly rank: number;
}

/** One segment of a quotation in the joined text, and the tokens it holds (first, and one past the last). */
export interface QuotedSpan {
  /** Index in the quotations of the detection. */
  readonly quotation: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** A quoted stretch before its tokens are known. */
export type Stretch = Pick<QuotedSpan, 'quotation' | 'start' | 'end'>;

/** The story as one run of words and signs. */
export interface Words {
  /** The blocks' texts, a line feed behind each. */
  readonly text: string;
  readonly blocks: readonly ReadableBlock[];
  /** Where each block begins in `text`. */
  readonly blockStart: readonly number[];
  readonly tokens: readonly Token[];
  /** How many tokens there are. */
  readonly count: number;
  /** First token of each sentence, and at last the number of tokens. */
  readonly sentences: readonly number[];
  readonly spans: readonly QuotedSpan[];
  readonly language: LoadedLanguage;
  readonly lexicon: Lexicon;
}

/** What stands before the first token and behind the last: nothing of a word, and no sentence. */
const nothing: Token = {
  text: '',
  word: '',
  start: 0,
  end: 0,
  shape: 'other',
  bits: 0,
  cue: '',
  possessive: false,
  allCapitals: false,
  adjoins: false,
  begins: false,
  span: -1,
  sentence: -1,
  block: -1,
  rank: 0,
};

/** The token of that number; before the first and behind the last an empty sign that is in no sentence. */
export const tokenAt = ({ tokens }: Words, i: number): Token => (i < 0 ? nothing : (tokens[i] ?? nothing));

/** What the token can be, as flags of `is`. */
export const bitsAt = (w: Words, i: number): number => tokenAt(w, i).bits;

/** True where the token can be any of the flags. */
export const canBe = (w: Words, i: number, bits: number): boolean => (tokenAt(w, i).bits & bits) !== 0;

/** A word that begins with a capital. */
export const isCapital = (w: Words, i: number): boolean => tokenAt(w, i).shape === 'capital';

/** A word in small letters. */
export const isLower = (w: Words, i: number): boolean => tokenAt(w, i).shape === 'lower';

const wordShapes: ReadonlySet<Shape> = new Set<Shape>(['lower', 'capital', 'number']);

/** A sign between words, or nothing at all. */
export const isSign = (w: Words, i: number): boolean => !wordShapes.has(tokenAt(w, i).shape);

/** It lies in quoted words. */
export const isQuoted = (w: Words, i: number): boolean => tokenAt(w, i).span >= 0;

/** True for a word of one of the language's small sets. */
export const isParticle = (w: Words, i: number, set: keyof Particles): boolean =>
  w.lexicon.particles[set].has(tokenAt(w, i).word);

/** True for such a word in small letters. */
export const isSmallParticle = (w: Words, i: number, set: keyof Particles): boolean =>
  isLower(w, i) && isParticle(w, i, set);

/** Nothing but a blank (or a full stop of an abbreviation) stands between the token and the one before. */
export const adjoins = (w: Words, i: number): boolean => tokenAt(w, i).adjoins;

/** It begins a sentence or a quoted stretch. */
export const startsSentence = (w: Words, i: number): boolean => tokenAt(w, i).begins;

/** The first token of the sentence a token is in. */
export const sentenceStart = (w: Words, i: number): number => w.sentences[tokenAt(w, i).sentence] ?? 0;

/** One past the last token of the sentence a token is in. */
export const sentenceEnd = (w: Words, i: number): number => w.sentences[tokenAt(w, i).sentence + 1] ?? w.count;

/** True for two tokens of one sentence. */
export const inOneSentence = (w: Words, a: number, b: number): boolean =>
  tokenAt(w, a).sentence === tokenAt(w, b).sentence;

/** A stretch of the joined text as a range in its block. */
export function rangeOf(words: Words, start: number, end: number): TextRange {
  let low = 0;
  let high = words.blockStart.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.blockStart[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const block = words.blocks[low];
  if (!block) throw new RangeError('a range of a story without blocks');
  const base = words.blockStart[low] ?? 0;
  return { block: block.id, from: start - base, to: Math.min(end - base, block.text.length) };
}

/** The range of two tokens and all between. */
export const rangeOfTokens = (words: Words, first: number, last: number): TextRange =>
  rangeOf(words, tokenAt(words, first).start, tokenAt(words, last).end);

/** Past the marks at a place and the comma or stop before them, if there are any marks: “a farce.” */
const pastMarks = (text: string, from: number): number => {
  let end = from;
  while (',.?!…'.includes(text.charAt(end)) && end < text.length) end += 1;
  if (!isMark(text.charCodeAt(end))) return from;
  while (isMark(text.charCodeAt(end))) end += 1;
  return end;
};

/** The range of two tokens and all between, with the marks that touch them when they are quoted. */
export function markedRange(words: Words, first: number, last: number): TextRange {
  let { start } = tokenAt(words, first);
  let { end } = tokenAt(words, last);
  if (isQuoted(words, first)) while (start > 0 && isMark(words.text.charCodeAt(start - 1))) start -= 1;
  if (isQuoted(words, last)) end = pastMarks(words.text, end);
  return rangeOf(words, start, end);
}

/** The text from one token through another. */
export const textOf = (words: Words, first: number, last: number): string =>
  words.text.slice(tokenAt(words, first).start, tokenAt(words, last).end);

/** True for a word of the story's headline. */
export const isInHeadline = (w: Words, i: number): boolean => w.blocks[tokenAt(w, i).block]?.where === 'headline';
