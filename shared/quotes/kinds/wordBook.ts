import { classOf, factsOf } from './wordClasses';

/** Words known beforehand, found in a text without copying them out of it. What is known of each stands in columns, by its number; 0 is no word of the book. */
export interface WordBook {
  readonly words: readonly string[];
  /** Bits of `WORD`. */
  readonly facts: Int16Array;
  /** The grammar that is settled whatever the word's ending: a number of `CLASS`, or 0. */
  readonly classes: Uint8Array;
  /** How often the word is (part of) a cue, as the training counted it: 0 to 1. */
  readonly shares: Float64Array;
  /** Word numbers by hash; a taken place sends on to the next. */
  readonly places: Int32Array;
  /** The letters of all words, and where each word's begin. */
  readonly letters: Uint8Array;
  readonly starts: Int32Array;
}

/** How the letters of a word are taken together into a hash; begin with `HASH_START`. */
export const hashOn = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
export const HASH_START = 0x811c9dc5 | 0;

const APOSTROPHE = 0x27;

// ASCII letters and digits as they count in the book (small), 0 for all else.
const folds = new Uint8Array(0x80);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  folds[letter.charCodeAt(0)] = letter.charCodeAt(0);
  folds[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0);
}

/** An ASCII letter or digit as the book has it; 0 for any other unit. */
export const foldedLetter = (unit: number): number => (unit < 0x80 ? (folds[unit] ?? 0) : 0);

/** A unit inside a word as the book has it: letters small, apostrophes straight; 0 for what no word of the book has. */
export const foldedUnit = (unit: number): number =>
  unit < 0x80 ? folds[unit] || unit : unit === 0x2019 ? APOSTROPHE : 0;

/** Makes a book of words in lower case, ASCII alone, with the share of those that are cues. */
export function makeWordBook(list: Iterable<string>, shares: ReadonlyMap<string, number>): WordBook {
  const words = ['', ...new Set(list)];
  let capacity = 1024;
  while (capacity < 4 * words.length) capacity *= 2;
  const starts = new Int32Array(words.length + 1);
  words.forEach((word, number) => {
    starts[number + 1] = (starts[number] ?? 0) + word.length;
  });
  const letters = Uint8Array.from(words.join(''), (letter) => letter.charCodeAt(0));
  const book = {
    words,
    letters,
    starts,
    facts: Int16Array.from(words, factsOf),
    classes: Uint8Array.from(words, (word) => classOf(word, factsOf(word))),
    shares: Float64Array.from(words, (word) => shares.get(word) ?? 0),
    places: new Int32Array(capacity),
  };
  for (let number = 1; number < words.length; number += 1) enter(book, number);
  return book;
}

function enter({ words, places }: WordBook, number: number): void {
  const word = words[number] ?? '';
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  let place = hash & (places.length - 1);
  while (places[place] !== 0) place = (place + 1) & (places.length - 1);
  places[place] = number;
}

/** The number of the word between two offsets whose letters gave this hash; 0 when the book does not have it. */
export function findWord(book: WordBook, text: string, from: number, to: number, hash: number): number {
  const { places, starts } = book;
  const last = places.length - 1;
  for (let place = hash & last; ; place = (place + 1) & last) {
    const number = places[place] ?? 0;
    if (number === 0) return 0;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start === to - from && isSame(book.letters, start, text, from, to)) return number;
  }
}

function isSame(letters: Uint8Array, start: number, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (letters[start + at - from] !== foldedUnit(text.charCodeAt(at))) return false;
  return true;
}
