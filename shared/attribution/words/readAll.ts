import { isAllCapitals, unit, unitKind } from './characters';
import { findRuns, type Runs } from './findRuns';
import { factBits, factOf, is, smallWord } from './lexicon';
import { readEnding } from './readEndings';
import { beginSentence, endReading, makeRoom, type Reader } from './reader';
import { comeToWord, readSigns } from './readSigns';
import { beside, shape } from './wordColumns';

/** A word's shape by what its first letter or digit is. */
const shapeOfKind = new Uint8Array(unit.sign).fill(shape.capital, unit.capital, unit.mark);
shapeOfKind[unit.word | unit.digit] = shape.number;

/** Small words that open a sentence even behind an abbreviation: “… of the club Inc. The …”. */
const opening = is.pronoun | is.determiner | is.opener;
/** Shift from the bit of a small letter to that of a capital. */
const smallToCapital = 3;

/** A word all in capitals is no small word. Gives what it can be. */
const knowCapitals = ({ text, columns, shortened }: Reader, word: number, start: number, known: number): number => {
  const end = (columns.to[word] ?? 0) - (shortened === word ? 1 : 0);
  if (!isAllCapitals(text, start, end)) return known;
  if (columns.possessive[word] === 0) columns.possessive[word] = 2;
  return known & ~smallWord;
};

/** Reads the words of a paragraph, which begin at its runs, and the signs between. Gives the number of words read so far. */
const readParagraph = (
  reader: Reader,
  { count: runs, edges, hashes }: Runs,
  before: number,
  begin: number,
  close: number,
): number => {
  const { text, columns } = reader;
  const { from, to, shape: shapes, hash, fact, bits, beside: besides, sentence, block, quoted, rank } = columns;
  let word = before;
  // From the line feed before it on: no word of a new line is plain.
  let end = begin > 0 ? begin - 1 : 0;
  for (let run = 0; run < runs; run += 1) {
    const start = edges[run * 2] ?? 0;
    // A run within a compound has been read with it.
    if (start < end) continue;
    const first = unitKind[text.charCodeAt(start)] ?? 0;
    let near: number = beside.adjoins;
    const plain =
      start - end === 1 &&
      unitKind[text.charCodeAt(end)] === unit.blank &&
      start < reader.edge &&
      reader.tailed !== word - 1;
    if (!plain) {
      word = readSigns(reader, word, end, start);
      near = comeToWord(reader, word, start, (first & (unit.capital | unit.digit)) !== 0);
    }
    const behindStop = reader.shortened === word - 1;
    end = edges[run * 2 + 1] ?? 0;
    let letters = hashes[run * 2 + 1] ?? 0;
    from[word] = start;
    to[word] = end;
    hash[word] = letters;
    if (((unitKind[text.charCodeAt(end)] ?? 0) & unit.joiner) !== 0) {
      end = readEnding(reader, word, start, end);
      letters = hash[word] ?? 0;
    }
    const number = factOf(letters);
    let known = factBits[number] ?? 0;
    const second = unitKind[text.charCodeAt(start + 1)] ?? 0;
    if (behindStop && (first & unit.capital) !== 0 && (known & opening) !== 0) {
      beginSentence(reader, word);
      near = beside.begins;
    }
    if ((first & ~(second << smallToCapital) & unit.capital) !== 0) known = knowCapitals(reader, word, start, known);
    shapes[word] = shapeOfKind[first] ?? shape.lower;
    fact[word] = number;
    bits[word] = known;
    besides[word] = near;
    sentence[word] = reader.sentence;
    block[word] = reader.block;
    quoted[word] = reader.inside;
    rank[word] = word - reader.signs;
    word += 1;
  }
  return readSigns(reader, word, end, close);
};

/** Reads the words of all blocks. Gives their number. */
export function readAll(reader: Reader): number {
  const { text, blockStart } = reader;
  let words = 0;
  for (let i = 0; i < blockStart.length; i += 1) {
    const start = blockStart[i] ?? 0;
    const end = i + 1 < blockStart.length ? (blockStart[i + 1] ?? 0) : text.length;
    const runs = findRuns(text, start, end);
    makeRoom(reader, words, runs.count + runs.signs);
    words = readParagraph(reader, runs, words, start, end);
  }
  endReading(reader, words);
  return words;
}
