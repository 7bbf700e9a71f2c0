import { isApostrophe, isBlank, unit, unitKind } from './characters';
import { beginSentence, crossEdges, enterBlock, type Reader } from './reader';
import { beside, shape } from './wordColumns';

const shapeOfSign = new Uint8Array(0x10000).fill(shape.other);
const glyphs = [
  [',', shape.comma],
  ['.!?…', shape.stop],
  [':', shape.colon],
  ['-–—', shape.dash],
  [';', shape.semicolon],
  ['([', shape.open],
  [')]', shape.close],
] as const;
for (const [signs, kind] of glyphs) for (const sign of signs) shapeOfSign[sign.charCodeAt(0)] = kind;

/** Nothing but blanks stands between two words, or an apostrophe that makes a plural an owner: “National Farmers’ Union”. */
const isOpenBetween = (text: string, end: number, start: number): boolean => {
  let i = end;
  if (isApostrophe(text.charCodeAt(i)) && (text.charCodeAt(i - 1) | 32) === 0x73) i += 1;
  while (i < start && isBlank(text.charCodeAt(i))) i += 1;
  return i === start;
};

/** Comes to the word or sign at `at`, which begins a sentence if it `opens` one or a line. Gives how it stands to the one before. */
const comeTo = (reader: Reader, count: number, at: number, opens: boolean): number => {
  const { inside, marked, lined } = reader;
  reader.marked = false;
  reader.lined = false;
  if (lined) {
    enterBlock(reader, at);
    reader.stopped = false;
  }
  if (lined || opens) beginSentence(reader, count);
  if (at >= reader.edge) crossEdges(reader, at, count);
  if (lined || opens || count === 0 || reader.inside !== inside) return beside.begins;
  if (reader.tailed === count - 1) return 0;
  return !marked || isOpenBetween(reader.text, reader.columns.to[count - 1] ?? 0, at) ? beside.adjoins : 0;
};

const readSign = (reader: Reader, count: number, at: number, code: number): void => {
  const { columns } = reader;
  const kind = shapeOfSign[code] ?? shape.other;
  columns.beside[count] = comeTo(reader, count, at, false);
  columns.from[count] = at;
  columns.to[count] = at + 1;
  columns.shape[count] = kind;
  columns.sentence[count] = reader.sentence;
  columns.block[count] = reader.block;
  columns.quoted[count] = reader.inside;
  columns.rank[count] = count - reader.signs;
  reader.signs += 1;
  if (kind === shape.stop) reader.stopped = true;
  else if (kind !== shape.close) reader.stopped = false;
};

/** Reads what stands from one word to the next, where each sign counts as a word. Gives the number of words with them. */
export function readSigns(reader: Reader, before: number, start: number, end: number): number {
  const { text } = reader;
  let count = before;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    const kind = unitKind[code] ?? 0;
    if ((kind & unit.sign) !== 0) {
      readSign(reader, count, i, code);
      count += 1;
    } else if ((kind & unit.mark) !== 0) reader.marked = true;
    else if ((kind & unit.line) !== 0) {
      reader.lined = true;
      reader.marked = false;
    }
  }
  return count;
}

/** Comes to a word that begins at `at`; `bold` when it begins with a capital or a digit. Gives how it stands to the one before. */
export function comeToWord(reader: Reader, count: number, at: number, bold: boolean): number {
  const opens = reader.stopped && !reader.lined && (bold || reader.marked);
  reader.stopped = false;
  return comeTo(reader, count, at, opens);
}
