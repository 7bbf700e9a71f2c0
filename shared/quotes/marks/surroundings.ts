import type { TextRange } from '../../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import {
  isCapitalAt,
  isOwner,
  letterFromEnd,
  makeNearbyWords,
  readWords,
  sentenceEnd,
  sentenceStart,
  type NearbyWords,
} from '../kinds/nearbyWords';
import { ANSWER, SIGN, signCount, signOf } from '../kinds/scareQuestions';
import { makeWordBook, type WordBook } from '../kinds/wordBook';
import { CLASS, listedWords } from '../kinds/wordClasses';

/** How often each word is (part of) a cue, as the training counted it: 0 to 1. */
export type CueShares = ReadonlyMap<string, number>;

/** The words and the word endings that answers can name. */
export interface Vocabulary {
  readonly book: WordBook;
  /** The number of each ending of two or three letters, by its letters. */
  readonly endings: ReadonlyMap<number, number>;
}

/** Makes the vocabulary of the words and endings given and of all that the lists and the shares name. */
export const makeVocabulary = (words: Iterable<string>, endings: readonly string[], shares: CueShares): Vocabulary => ({
  book: makeWordBook([...listedWords(), ...shares.keys(), ...words], shares),
  endings: new Map(
    endings.map((ending, index) => [
      [...ending].reduce((packed, letter) => packed * 128 + letter.charCodeAt(0), 0),
      index + 1,
    ]),
  ),
});

/** The words of the quotation at hand and of the same sentence before and after it, each in reading order; one set for every quotation. */
export const inside = makeNearbyWords();
export const before = makeNearbyWords();
export const after = makeNearbyWords();

/** Where a quotation, its marks and the sentence around it begin and end. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly leftMark: number;
  readonly rightMark: number;
  /** Where the sentence around begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Reads the words in and around a quotation. */
export function look(book: WordBook, text: string, { from, to }: TextRange): Place {
  let leftMark = from;
  while (leftMark > 0 && isQuoteGlyph(text.charCodeAt(leftMark - 1))) leftMark -= 1;
  let rightMark = to;
  while (rightMark < text.length && isQuoteGlyph(text.charCodeAt(rightMark))) rightMark += 1;
  const start = sentenceStart(text, leftMark);
  const end = sentenceEnd(text, rightMark);
  readWords(inside, book, text, from, to);
  readWords(before, book, text, start, leftMark);
  readWords(after, book, text, rightMark, end);
  return { text, from, to, start, end, leftMark, rightMark };
}

/** What stands at an offset: a number of `SIGN`. */
export function signAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return SIGN.edge;
  const unit = text.charCodeAt(offset);
  if (besideOf(unit) !== BESIDE.letter) return signOf(unit);
  return isCapitalAt(text, offset) ? SIGN.capital : SIGN.small;
}

/** What stands right of the marks: a sign, or a space and the sign after it. */
export function rightOf(text: string, offset: number): number {
  if (text.charCodeAt(offset) === SPACE) return signCount + signAt(text, offset + 1);
  return besideOf(text.charCodeAt(offset)) === BESIDE.space ? SIGN.other : signAt(text, offset);
}

const SPACE = 0x20;

/** A word as the trees may know it: a name is none, so that nothing is learned of one. */
export function wordAnswer(words: NearbyWords, index: number): number {
  if (index < 0 || index >= words.count) return ANSWER.none;
  if (words.isCapitalised[index] === 1 && words.facts[index] === 0) return ANSWER.name;
  const number = words.numbers[index] ?? 0;
  return number === 0 ? ANSWER.unknown : ANSWER.words - 1 + number;
}

/** A word's rough grammar: by the lists, else by its ending. */
export function classAt(words: NearbyWords, book: WordBook, text: string, index: number): number {
  if (index < 0 || index >= words.count) return CLASS.none;
  const settled = book.classes[words.numbers[index] ?? 0] ?? CLASS.open;
  if (settled !== CLASS.open) return settled;
  const isPossessor = isOwner(words, index, text);
  if (words.isCapitalised[index] === 1) return isPossessor ? CLASS.ownerName : CLASS.name;
  return isPossessor ? CLASS.owner : classByEnding(words, index, text);
}

function classByEnding(words: NearbyWords, index: number, text: string): number {
  const last = letterFromEnd(words, index, text, 1);
  const second = letterFromEnd(words, index, text, 2);
  if (last === 0x67 && second === 0x6e && letterFromEnd(words, index, text, 3) === 0x69) return CLASS.ing;
  if (last === 0x64 && second === 0x65) return CLASS.ed;
  if (last === 0x79 && second === 0x6c) return CLASS.ly;
  return last === 0x73 ? CLASS.s : CLASS.other;
}

/** All facts of a few words together. */
export function factsAmong(words: NearbyWords, from: number, to: number): number {
  let facts = 0;
  for (let at = Math.max(0, from); at < to && at < words.count; at += 1) facts |= words.facts[at] ?? 0;
  return facts;
}
