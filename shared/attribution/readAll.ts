import { isAllCapitals, unit, unitKind } from './characters';
import type { Runs } from './findRuns';
import { factBits, factOf, is, smallWord } from './lexicon';
import { readEnding } from './readEndings';
import { beginSentence, endReading, type Reader } from './reader';
import { comeToWord, readSigns } from './readSigns';
import { beside, shape } from './wordColumns';

const capital = unit.capital | unit.foreignCapital;
/** Small words that open a sentence even behind an abbreviation: “… of the club Inc. The …”. */
const opening = is.pronoun | is.determiner | is.opener;

/** Notes a word all in capitals: then it is no small word. Gives what it can be. */
const knowCapitals = ({ text, columns, shortened }: Reader, word: number, start: number, known: number): number => {
  const end = (columns.to[word] ?? 0) - (shortened === word ? 1 : 0);
  if (((unitKind[text.charCodeAt(start + 1)] ?? 0) & unit.small) !== 0 || !isAllCapitals(text, start, end)) return known;
  if (columns.possessive[word] === 0) columns.possessive[word] = 2;
  return known & ~smallWord;
};

/** Reads the words that begin at the runs, and the signs between. Gives their number. */
export function readAll(reader: Reader, { count: runs, edges, hashes }: Runs): number {
  const { text, columns } = reader;
  const { from, to, shape: shapes, hash, fact, bits, beside: besides, sentence, block, quoted } = columns;
  let word = 0; let end = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = edges[run * 2] ?? 0;
    // A run within a compound has been read with it.
    if (start < end) continue;
    const first = unitKind[text.charCodeAt(start)] ?? 0;
    let near: number = beside.adjoins;
    if (start - end !== 1 || unitKind[text.charCodeAt(end)] !== unit.blank || start >= reader.edge || reader.tailed === word - 1) {
      word = readSigns(reader, word, end, start);
      near = comeToWord(reader, word, start, (first & (capital | unit.digit)) !== 0);
    }
    end = edges[run * 2 + 1] ?? 0;
    from[word] = start; to[word] = end; hash[word] = hashes[run * 2 + 1] ?? 0;
    if (((unitKind[text.charCodeAt(end)] ?? 0) & unit.joiner) !== 0) end = readEnding(reader, word, start, end);
    if ((first & unit.digit) !== 0) shapes[word] = shape.number;
    else {
      const number = factOf(hash[word] ?? 0);
      let known = factBits[number] ?? 0;
      if ((first & capital) !== 0) {
        shapes[word] = shape.capital;
        if (reader.shortened === word - 1 && (known & opening) !== 0) { beginSentence(reader, word); near = beside.begins; }
        known = knowCapitals(reader, word, start, known);
      }
      fact[word] = number; bits[word] = known;
    }
    besides[word] = near; sentence[word] = reader.sentence; block[word] = reader.block; quoted[word] = reader.inside;
    word += 1;
  }
  word = readSigns(reader, word, end, text.length);
  endReading(reader, word);
  return word;
}
