import {
  isAllCapitals,
  isApostrophe,
  isWordCharacter,
  joinsWord,
  tailLength,
  unit,
  unitKind,
  wordUnit,
} from './characters';
import { addToHash, emptyHash, factBits, factOf, is, numberOf } from './lexicon';
import type { Reader } from './reader';

/** Reads the rest of a word with signs inside, “co-op’s”; “’s” and the like are left out of its range and hash. Gives where it ends. */
const readCompound = (reader: Reader, count: number, start: number): number => {
  const { text, columns } = reader;
  let hash: number = emptyHash;
  let stem: number = emptyHash;
  let end = start;
  for (; ; end += 1) {
    const code = text.charCodeAt(end);
    if (isWordCharacter(code)) {
      hash = addToHash(hash, wordUnit(code));
      continue;
    }
    if (!joinsWord(text, start, end, code)) break;
    const apostrophe = isApostrophe(code);
    if (apostrophe) stem = hash;
    hash = addToHash(hash, apostrophe ? 0x27 : code);
  }
  const tail = tailLength(text, start, end);
  columns.to[count] = end - tail;
  columns.hash[count] = tail > 0 ? stem : hash;
  if (tail > 0) reader.tailed = count;
  if (tail === 2 && (text.charCodeAt(end - 1) | 32) === 0x73) columns.possessive[count] = 1;
  return end;
};

const pa = numberOf('pa');

/** An initial or an abbreviation keeps its full stop, which then ends no sentence. */
const keepsStop = ({ text, columns }: Reader, count: number, start: number, end: number): boolean => {
  const first = unitKind[text.charCodeAt(start)] ?? 0;
  if ((first & unit.digit) !== 0) return false;
  if (
    (first & unit.capital) !== 0 &&
    (end - start === 1 || (text.charCodeAt(start + 1) === 0x2e && isAllCapitals(text, start, end)))
  )
    return true;
  const fact = factOf(columns.hash[count] ?? 0);
  // “told PA.”: the agency; the state is “Pa.”.
  if (fact === pa && isAllCapitals(text, start, end)) return false;
  return ((factBits[fact] ?? 0) & is.abbreviation) !== 0;
};

/** Reads what a sign at a word's end adds to it. Gives where to go on. */
export function readEnding(reader: Reader, count: number, start: number, end: number): number {
  const { text, columns } = reader;
  const whole = joinsWord(text, start, end, text.charCodeAt(end)) ? readCompound(reader, count, start) : end;
  if (text.charCodeAt(whole) !== 0x2e || columns.to[count] !== whole || !keepsStop(reader, count, start, whole))
    return whole;
  columns.to[count] = whole + 1;
  reader.shortened = count;
  return whole + 1;
}
