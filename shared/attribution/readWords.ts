import type { Detection, ReadableBlock } from '../story/annotations';
import type { TextRange } from '../story/range';
import { is, lexicon, smallWord } from './lexicon';

export const shape = { lower: 0, capital: 1, number: 2, comma: 3, stop: 4, colon: 5, dash: 6, semicolon: 7, open: 8, close: 9, other: 10 } as const;

/** The story as one run of words and punctuation. Parallel lists, one entry a word: news copy has many, and reading must keep up with typing. */
export interface Words {
  readonly text: string;
  readonly blocks: readonly ReadableBlock[];
  readonly blockStart: readonly number[];
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly shape: Uint8Array;
  readonly bits: Int32Array;
  readonly cue: Uint16Array;
  /** 1 for a word that ends in ’s (left out of its range), 2 for an all-capitals word's flag. */
  readonly possessive: Uint8Array;
  /** 1 + index in `spans` of the quoted stretch it lies in; 0 outside. */
  readonly quoted: Int32Array;
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** First word of each sentence, and one past the end at last. */
  readonly sentences: readonly number[];
  readonly spans: readonly QuotedSpan[];
}

/** One segment of a quotation in the joined text, and the words it holds (first, and one past the last). */
export interface QuotedSpan {
  readonly quotation: number;
  readonly start: number;
  readonly end: number;
  first: number;
  last: number;
}

const letterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  || (code >= 0xaa && code !== 0xd7 && code !== 0xf7 && code !== 0xab && code !== 0xbb && !(code >= 0x2000 && code <= 0x206f) && code !== 0xfeff && code !== 0x3000);

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff || code === 0x3000;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;
const isMark = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x60 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a;
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);

const punctuation = (code: number): number => {
  switch (code) {
    case 0x2c: return shape.comma;
    case 0x2e: case 0x21: case 0x3f: case 0x2026: return shape.stop;
    case 0x3a: return shape.colon;
    case 0x2d: case 0x2013: case 0x2014: return shape.dash;
    case 0x3b: return shape.semicolon;
    case 0x28: case 0x5b: return shape.open;
    case 0x29: case 0x5d: return shape.close;
    default: return shape.other;
  }
};

/** One past the end of the word that begins at `at`: letters, digits, inner apostrophes, hyphens and full stops. */
const wordEnd = (text: string, at: number): number => {
  let i = at + 1;
  const { length } = text;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (letterOrDigit(code)) { i += 1; continue; }
    const inner = (isApostrophe(code) || code === 0x2d || code === 0x2e || code === 0x2011) && i + 1 < length && letterOrDigit(text.charCodeAt(i + 1));
    if (!inner) break;
    if (code === 0x2e && !/[A-Z0-9]/.test(text[i + 1] ?? '') && i - at > 1 && !/^[a-z]\.[a-z]/.test(text.slice(at, i + 2))) break;
    i += 2;
  }
  return i;
};

/** Length of “’s”, “’d”, “’ll”, “’ve”, “’re” or “’m” at a word's end; 0 for none. */
const tailLength = (text: string, from: number, to: number): number => {
  if (to - from >= 3 && isApostrophe(text.charCodeAt(to - 2))) return /[sSdmDM]/.test(text[to - 1] ?? '') ? 2 : 0;
  if (to - from >= 4 && isApostrophe(text.charCodeAt(to - 3))) return /^(?:ll|ve|re)$/i.test(text.slice(to - 2, to)) ? 3 : 0;
  return 0;
};

/** Spans that lie in one before them (a quotation within a quotation) are left out: their words belong to the outer one. */
const spansOf = (detection: Detection, startOf: ReadonlyMap<string, number>): QuotedSpan[] => {
  const spans: QuotedSpan[] = [];
  detection.quotations.forEach((quotation, index) => {
    for (const segment of quotation.segments) {
      const base = startOf.get(segment.block);
      if (base !== undefined && segment.to > segment.from) spans.push({ quotation: index, start: base + segment.from, end: base + segment.to, first: -1, last: -1 });
    }
  });
  let reached = 0;
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
};

/** Reads every word of the blocks, with what is known of each. Linear. */
export function readWords(blocks: readonly ReadableBlock[], detection: Detection): Words {
  const blockStart: number[] = [];
  const startOf = new Map<string, number>();
  let length = 0;
  for (const { id, text } of blocks) { blockStart.push(length); startOf.set(id, length); length += text.length + 1; }
  const text = `${blocks.map((block) => block.text).join('\n')}\n`;
  const spans = spansOf(detection, startOf);
  const size = text.length;
  const from = new Int32Array(size); const to = new Int32Array(size); const bits = new Int32Array(size);
  const shapes = new Uint8Array(size); const possessive = new Uint8Array(size); const cue = new Uint16Array(size);
  const quoted = new Int32Array(size); const sentence = new Int32Array(size); const block = new Int32Array(size);
  const sentences: number[] = [0];
  let count = 0; let span = 0; let current = 0; let stopped = false; let marked = false;
  let i = 0;
  while (i < size) {
    const code = text.charCodeAt(i);
    if (code === 10 || isSpace(code)) {
      while (current + 1 < blockStart.length && (blockStart[current + 1] ?? 0) <= i + 1) { current += 1; if (sentences.at(-1) !== count) sentences.push(count); stopped = false; marked = false; }
      i += 1;
      continue;
    }
    if (isMark(code)) { marked = true; i += 1; continue; }
    while (span < spans.length && (spans[span]?.end ?? 0) <= i) { const done = spans[span]; if (done) { done.last = count; if (done.first < 0) done.first = count; } span += 1; }
    const here = spans[span];
    const inside = here !== undefined && here.start <= i;
    if (inside && here.first < 0) here.first = count;
    from[count] = i; block[count] = current; quoted[count] = inside ? span + 1 : 0;
    if (letterOrDigit(code)) {
      const end = wordEnd(text, i);
      let stop = end - tailLength(text, i, end);
      if (stop === end - 2 && /[sS]/.test(text[end - 1] ?? '')) possessive[count] = 1;
      const capital = isUpper(code);
      shapes[count] = capital ? shape.capital : code >= 48 && code <= 57 ? shape.number : shape.lower;
      const word = text.slice(i, stop);
      const facts = lexicon.get(capital ? word.toLowerCase() : word);
      let known = facts?.bits ?? 0;
      if (stopped && (capital || shapes[count] === shape.number || marked) && sentences.at(-1) !== count) sentences.push(count);
      else if (count > 0 && capital && (known & (is.pronoun | is.determiner | is.opener)) !== 0 && text.charCodeAt((to[count - 1] ?? 1) - 1) === 46 && sentences.at(-1) !== count) sentences.push(count);
      i = end;
      // An initial or an abbreviation keeps its full stop, which then ends no sentence.
      if (text.charCodeAt(i) === 46 && stop === end && ((capital && stop - (from[count] ?? 0) === 1) || (known & is.abbreviation) !== 0 || (capital && word.includes('.')))) { i += 1; stop = i; }
      if (capital && word.length > 1 && word === word.toUpperCase() && possessive[count] !== 1) possessive[count] = 2;
      if (capital && (known & smallWord) !== 0 && possessive[count] === 2 && word.length > 1) known &= ~smallWord;
      to[count] = stop; bits[count] = known; cue[count] = facts?.cue ?? 0;
      stopped = false; marked = false;
    } else {
      const kind = punctuation(code);
      shapes[count] = kind; to[count] = i + 1;
      if (kind === shape.stop) stopped = true; else if (kind !== shape.close) stopped = false;
      marked = false;
      i += 1;
    }
    sentence[count] = sentences.length - 1;
    count += 1;
  }
  for (; span < spans.length; span += 1) { const open = spans[span]; if (open) { open.last = count; if (open.first < 0) open.first = count; } }
  if (sentences.at(-1) !== count) sentences.push(count);
  return { text, blocks, blockStart, count, from, to, shape: shapes, bits, cue, possessive, quoted, sentence, block, sentences, spans };
}

/** A stretch of the joined text as a range in its block. */
export function rangeOf(words: Words, start: number, end: number): TextRange {
  let low = 0; let high = words.blockStart.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.blockStart[middle] ?? 0) <= start) low = middle; else high = middle - 1;
  }
  const block = words.blocks[low];
  if (!block) throw new RangeError('a range of a story without blocks');
  const base = words.blockStart[low] ?? 0;
  return { block: block.id, from: start - base, to: Math.min(end - base, block.text.length) };
}

/** The place of two words and all between, with the marks that touch them when they are quoted. */
export function markedRange(words: Words, first: number, last: number): TextRange {
  let start = words.from[first] ?? 0; let end = words.to[last] ?? 0;
  if (words.quoted[first] !== 0) while (start > 0 && isMark(words.text.charCodeAt(start - 1))) start -= 1;
  if (words.quoted[last] !== 0) while (isMark(words.text.charCodeAt(end))) end += 1;
  return rangeOf(words, start, end);
}

/** The text from one word through another. */
export const textOf = (words: Words, first: number, last: number): string => words.text.slice(words.from[first] ?? 0, words.to[last] ?? 0);
